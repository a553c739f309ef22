// Boxes on one baseline become rows, and rows become strings: blanks where the page has gaps, tabs between cells.
import { raisedDigits } from '../superscript.ts';
import { joinAccents, type Box } from './boxes.ts';

export interface Row {
  readonly boxes: readonly Box[];
  readonly baseline: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly isRightToLeft: boolean;
}

interface OpenRow {
  readonly boxes: Box[];
  baseline: number;
  size: number;
}

/** Shares of the larger size by which raised and lowered signs (notes, indices) leave the baseline. */
const [mostRaised, mostLowered] = [0.65, 0.35];
/** Rows that are looked back at: an index can come after the row it belongs to. */
const rowsLookedAt = 4;

function overlaps(row: OpenRow, box: Box): boolean {
  const slack = 0.3 * Math.min(row.size, box.size);
  return row.boxes.some(({ left, right }) => Math.min(right, box.right) - Math.max(left, box.left) > slack);
}

function belongs(row: OpenRow, box: Box): boolean {
  const below = box.baseline - row.baseline;
  if (Math.abs(below) <= 0.15 * Math.min(row.size, box.size)) return true;
  const isSmaller = box.size <= 0.85 * row.size;
  const isLarger = row.size <= 0.85 * box.size;
  const fits =
    (isSmaller && below <= mostLowered * row.size && -below <= mostRaised * row.size) ||
    (isLarger && -below <= mostLowered * box.size && below <= mostRaised * box.size) ||
    Math.abs(below) <= 0.3 * Math.min(row.size, box.size);
  return fits && !overlaps(row, box);
}

/** A large first letter that hangs down beside the first lines is put on the first of them. */
function liftInitials(boxes: readonly Box[]): readonly Box[] {
  const sizes = boxes.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return boxes.map((box) => {
    if (Array.from(box.text.trim()).length !== 1 || box.size < 1.8 * usual) return box;
    const first = boxes.find(
      (other) =>
        other !== box &&
        other.size < box.size / 1.5 &&
        other.left >= box.right - usual &&
        other.left < box.right + 2 * usual &&
        other.baseline < box.baseline - 0.5 * usual &&
        other.baseline > box.baseline - box.size,
    );
    return first === undefined ? box : { ...box, baseline: first.baseline, size: first.size };
  });
}

const close = ({ boxes, baseline, size }: OpenRow): Row => {
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  const right = Math.max(...sorted.map((box) => box.right));
  const letters = (isRightToLeft: boolean): number =>
    boxes.reduce((sum, box) => sum + (box.isRightToLeft === isRightToLeft ? box.text.length : 0), 0);
  const isRightToLeft = letters(true) > letters(false);
  return { boxes: sorted, baseline, size, left: sorted[0]?.left ?? 0, right, isRightToLeft };
};

/** @returns rows from top to bottom, the boxes in each from left to right */
export function toRows(boxes: readonly Box[]): readonly Row[] {
  const rows: OpenRow[] = [];
  for (const box of [...liftInitials(boxes)].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.slice(-rowsLookedAt).findLast((one) => belongs(one, box));
    if (row === undefined) {
      rows.push({ boxes: [box], baseline: box.baseline, size: box.size });
      continue;
    }
    row.boxes.push(box);
    if (box.size > row.size * 1.1) [row.baseline, row.size] = [box.baseline, box.size];
  }
  return rows.map(close).sort((a, b) => a.baseline - b.baseline);
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
export const isCjkEnd = (text: string): boolean => cjk.test(text.slice(-1));
export const isCjkStart = (text: string): boolean => cjk.test(text.slice(0, 1));

/** Gaps in shares of the font size: between words, between cells of a table, and between cells below one another. */
const [wordGap, cellGap, alignedGap] = [0.2, 2, 0.9];
const alignment = 1.2; // points

/** In reading order: a row that runs from right to left, with its numbers and Latin words from left to right. */
function inReadingOrder(row: Row): readonly Box[] {
  if (!row.isRightToLeft) return row.boxes;
  const runs: Box[][] = [];
  for (const box of row.boxes.toReversed()) {
    const run = runs.at(-1);
    if (run?.[0]?.isRightToLeft === false && !box.isRightToLeft) run.unshift(box);
    else runs.push([box]);
  }
  return runs.flat();
}

/** Where boxes of a row begin behind a gap that could part cells. */
function cellStarts(row: Row | undefined): readonly number[] {
  return (row?.boxes ?? []).flatMap((box, at, boxes) => {
    const before = boxes[at - 1];
    return before !== undefined && box.left - before.right > alignedGap * box.size ? [box.left] : [];
  });
}

function between(before: Box, after: Box, starts: readonly number[]): string {
  const gap = Math.max(after.left - before.right, before.left - after.right);
  const size = Math.min(before.size, after.size);
  const isAligned = gap > alignedGap * size && starts.some((start) => Math.abs(start - after.left) < alignment);
  if (isAligned || gap > cellGap * size) return '\t';
  const touches = /\s$/u.test(before.text) || /^\s/u.test(after.text);
  if (touches) return '';
  if (isCjkEnd(before.text) && isCjkStart(after.text)) return gap > size ? ' ' : '';
  const isBlank = gap > wordGap * size || (after.hasBlankBefore && after.order > before.order && gap > 0.05 * size);
  return isBlank ? ' ' : '';
}

/** @param around the rows above and below: what begins below one another behind gaps are cells of a table */
export function rowText(row: Row, around: readonly (Row | undefined)[] = []): string {
  const boxes = inReadingOrder(row);
  const starts = around.flatMap(cellStarts);
  let text = '';
  for (const [at, box] of boxes.entries()) {
    const before = boxes[at - 1];
    const gap = before === undefined ? '' : between(before, box, starts);
    const isRaised = box.size <= 0.85 * row.size && row.baseline - box.baseline >= 0.2 * row.size;
    text += gap + (isRaised && gap === '' ? raisedDigits(box.text.trim(), text) : box.text);
  }
  return joinAccents(text)
    .replace(/ *\t */gu, '\t')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
