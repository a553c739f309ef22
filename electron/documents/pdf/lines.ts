// Regions -> lines, each with how it joins the one before: as the same sentence, as a new line, as a new paragraph.
import type { Region } from './columns.ts';
import { rowText, type Row } from './rows.ts';

export type Join = 'sentence' | 'line' | 'paragraph';

export interface Line {
  readonly text: string;
  /** To the line before it on the page. */
  readonly join: Join;
}

interface Placed {
  readonly row: Row;
  readonly text: string;
}

const bulletStart = /^[•▪◦‣·●○■□–—*-]\s/u;
const numberStart = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\([ivx]{1,5}\)|§)\s/u;
const sentenceEnd = /[.:;!?。：；！？]["”’»)\]]*$/u;

/** From one row of a table to the next, in font sizes. */
const mostRowStep = 4;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/**
 * The edge at which lines of a region are broken: several reach it; a single line may stick out further.
 * @param limit as far as the region may go
 */
function rightEdge(placed: readonly Placed[], limit: number): number {
  const rights = placed.map(({ row }) => row.right).sort((a, b) => b - a);
  const size = median(placed.map(({ row }) => row.size));
  const enough = Math.max(3, Math.ceil(placed.length * 0.08));
  const left = Math.min(...placed.map(({ row }) => row.left));
  const reached = rights.find((right, at) => {
    const inCluster = rights.slice(at).filter((other) => right - other < 1.5 * size).length;
    // Short lines that happen to be alike are no edge, unless there are many of them.
    const isWide = right - left >= 0.8 * (limit - left);
    return inCluster >= enough && (isWide || (inCluster >= 5 && inCluster >= 0.3 * placed.length));
  });
  return reached ?? Math.max(limit, rights[0] ?? 0);
}

/** Whether the first word of a line would have gone beyond the edge on the line before: then the break means nothing. */
function isWrapped(before: Placed, after: Placed, edge: number, leftEdge: number): boolean {
  if (before.row.isRightToLeft !== after.row.isRightToLeft) return false;
  const firstWord = /^\S+/u.exec(after.text)?.[0] ?? '';
  const unitWidth = (after.row.right - after.row.left) / Math.max(1, after.text.length);
  const needed = unitWidth * (firstWord.length + 1);
  const slack = 0.6 * before.row.size;
  return before.row.isRightToLeft
    ? before.row.left - needed < leftEdge + slack
    : before.row.right + needed > edge - slack;
}

/** A narrower block (a quotation) whose lines end below one another to a hair, as set lines do. */
function isJustified(before: Placed, here: Placed, earlier: Placed | undefined, edge: number): boolean {
  const isWide = before.row.right > edge * 0.6;
  const near = 0.1 * before.row.size;
  return (
    isWide && [here, earlier].some((one) => one !== undefined && Math.abs(one.row.right - before.row.right) < near)
  );
}

function joinOf(placed: readonly Placed[], at: number, leading: number, edge: number): Join {
  const [before, here, next] = [placed[at - 1], placed[at], placed[at + 1]];
  if (before === undefined || here === undefined) return 'paragraph';
  const step = here.row.baseline - before.row.baseline;
  const isSameSize = Math.abs(here.row.size - before.row.size) <= 0.15 * before.row.size;
  const most = isSameSize
    ? Math.max(1.35 * leading, 1.15 * here.row.size)
    : 1.2 * Math.max(here.row.size, before.row.size);
  const isTable = here.text.includes('\t') && before.text.includes('\t') && step < mostRowStep * here.row.size;
  if (isTable) return 'line';
  if (step > most) return 'paragraph';
  if (here.text.includes('\t') || before.text.includes('\t')) return 'line';
  if (!isSameSize) return 'paragraph';
  if (bulletStart.test(here.text)) return 'line';
  const isEnded = sentenceEnd.test(before.text);
  if (numberStart.test(here.text) && (isEnded || here.row.left < before.row.left - 0.5 * here.row.size)) return 'line';
  const leftEdge = Math.min(...placed.map(({ row }) => row.left));
  if (!isWrapped(before, here, edge, leftEdge) && !isJustified(before, here, placed[at - 2], edge)) return 'line';
  const isIndented = here.row.left > before.row.left + 0.8 * here.row.size;
  const isFirstOnly = next === undefined || next.row.left < here.row.left - 0.5 * here.row.size;
  return isIndented && isFirstOnly && isEnded ? 'line' : 'sentence';
}

/** Of columns of one block: the sentence goes on in the next column where nothing ends and the next word is small. */
function joinOfColumn(before: Placed | undefined, edge: number, here: Placed | undefined): Join {
  if (before === undefined || here === undefined) return 'paragraph';
  const isSameSize = Math.abs(here.row.size - before.row.size) <= 0.15 * before.row.size;
  const isFull = before.row.right > edge - 2 * before.row.size;
  const goesOn = /^\p{Ll}/u.test(here.text) || (isFull && !sentenceEnd.test(before.text));
  const isFresh = bulletStart.test(here.text) || numberStart.test(here.text);
  return isSameSize && isFull && goesOn && !isFresh ? 'sentence' : 'paragraph';
}

export function toLines(regions: readonly Region[]): readonly Line[] {
  const lines: Line[] = [];
  let last: Placed | undefined;
  let lastEdge = 0;
  for (const { rows, limit, continues } of regions) {
    const placed = rows
      .map((row, at) => ({ row, text: rowText(row, [rows[at - 1], rows[at + 1]]) }))
      .filter(({ text }) => text !== '');
    if (placed.length === 0) continue;
    const steps = placed.slice(1).flatMap(({ row }, at) => {
      const before = placed[at]?.row;
      return before !== undefined && Math.abs(before.size - row.size) <= 0.15 * row.size
        ? [row.baseline - before.baseline]
        : [];
    });
    const size = median(placed.map(({ row }) => row.size));
    const leading = Math.min(steps.length === 0 ? 1.2 * size : median(steps), 2 * size);
    const edge = rightEdge(placed, limit);
    for (const [at, { text }] of placed.entries()) {
      const first = continues ? joinOfColumn(last, lastEdge, placed[0]) : 'paragraph';
      lines.push({ text, join: at === 0 ? first : joinOf(placed, at, leading, edge) });
    }
    last = placed.at(-1);
    lastEdge = edge;
  }
  return lines;
}
