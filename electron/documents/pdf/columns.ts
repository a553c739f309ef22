// The reading order of a page: rows are cut into regions of one column each, columns from left to right.
// What decides is a gutter that text keeps free on both sides, and whether what stands there is prose or a table.
import type { Box } from './boxes.ts';
import { toRows, type Row } from './rows.ts';

/** Rows that are read from top to bottom. */
export interface Region {
  readonly rows: readonly Row[];
  /** How far to the right its lines may go. */
  readonly limit: number;
  /** Follows the region before it in the text: the next column of the same block. */
  readonly continues: boolean;
}

export interface PageOrder {
  readonly regions: readonly Region[];
  /** Columns that might as well be a table. */
  readonly isUncertain: boolean;
}

interface Gutter {
  /** Rows from `from` to before `to` keep free of it. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** In shares of the font size. */
const narrowestGutter = 0.7;
const fewestLines = 3;
const mostDepth = 6;
const candidatesTried = 60;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

interface Side {
  readonly lines: number;
  readonly units: number;
  readonly fill: number;
}

/** Pieces of rows with no wide gap in them, on one side of a gutter. */
function sideOf(rows: readonly Row[], isInside: (box: Box) => boolean): Side {
  const lines = rows
    .map(({ boxes }) => boxes.filter(isInside))
    .filter((boxes) => boxes.length > 0)
    .map((boxes) => ({
      units: boxes.reduce((sum, { text }) => sum + text.length + 1, -1),
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
    }));
  const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  return {
    lines: lines.length,
    units: median(lines.map(({ units }) => units)),
    fill: median(lines.map(({ left, right }) => (right - left) / Math.max(width, 1))),
  };
}

/** How often the file's own order goes from one side to the other, for each line: columns are written one by one. */
function crossings(rows: readonly Row[], middle: number): number {
  const boxes = rows.flatMap((row) => row.boxes).sort((a, b) => a.order - b.order);
  let changes = 0;
  let side: boolean | null = null;
  for (const box of boxes) {
    const isLeft = box.right <= middle;
    if (side !== null && side !== isLeft) changes++;
    side = isLeft;
  }
  return changes;
}

type Verdict = 'columns' | 'maybe' | 'table';

const [proseUnits, proseFill] = [22, 0.6];

function judge(rows: readonly Row[], gutter: Gutter): Verdict {
  const middle = (gutter.left + gutter.right) / 2;
  const left = sideOf(rows, (box) => box.right <= middle);
  const right = sideOf(rows, (box) => box.left >= middle);
  const lines = Math.min(left.lines, right.lines);
  if (lines < fewestLines) return 'table';
  const isOneByOne = crossings(rows, middle) <= Math.max(1, lines / 4);
  const isProse = [left, right].every(({ units, fill }) => units >= proseUnits && fill >= proseFill);
  if (isOneByOne && (isProse || (left.units >= 8 && right.units >= 8))) return 'columns';
  return isProse ? 'maybe' : 'table';
}

/**
 * What of the strip `left`–`right` no box of the row covers, around its middle; null where the row crosses it.
 * @param size of most rows: beside a large heading the gutter is as wide as elsewhere
 */
function freeOf(row: Row, left: number, right: number, size: number): readonly [number, number] | null {
  let [freeLeft, freeRight] = [left, right];
  const middle = (left + right) / 2;
  for (const box of row.boxes) {
    if (box.right <= middle) freeLeft = Math.max(freeLeft, box.right);
    else if (box.left >= middle) freeRight = Math.min(freeRight, box.left);
    else return null;
  }
  return freeRight - freeLeft >= narrowestGutter * Math.min(row.size, size) ? [freeLeft, freeRight] : null;
}

/** The longest run of rows around `start` that keep a strip free, with lines enough on both sides. */
function runOf(rows: readonly Row[], start: number, left: number, right: number): Gutter | null {
  const size = median(rows.map((row) => row.size));
  let strip: readonly [number, number] = [left, right];
  const narrow = (row: Row | undefined): boolean => {
    const free = row === undefined ? null : freeOf(row, ...strip, size);
    if (free === null) return false;
    strip = free;
    return true;
  };
  let to = start;
  while (to < rows.length && narrow(rows[to])) to++;
  let from = start;
  while (from > 0 && narrow(rows[from - 1])) from--;
  const inside = rows.slice(from, to);
  const middle = (strip[0] + strip[1]) / 2;
  const lefts = inside.filter(({ boxes }) => boxes.some((box) => box.right <= middle)).length;
  const rights = inside.filter(({ boxes }) => boxes.some((box) => box.left >= middle)).length;
  const score = Math.min(lefts, rights);
  if (score < fewestLines) return null;
  // Narrow gutters need more lines: blanks can lie below one another by accident.
  const width = (strip[1] - strip[0]) / median(inside.map(({ size }) => size));
  return score * width < 4 ? null : { from, to, left: strip[0], right: strip[1], score };
}

/**
 * Rows at the ends of a run that have text on one side only belong to the full width where the file writes them
 * outside the columns: a table below, a date above. A page number far below is no line of a column either.
 */
function trim(rows: readonly Row[], gutter: Gutter): Gutter {
  const middle = (gutter.left + gutter.right) / 2;
  const inside = rows.slice(gutter.from, gutter.to).flatMap(({ boxes }) => boxes);
  const isLeft = (box: Box): boolean => box.right <= middle;
  const lastRight = Math.max(...inside.filter((box) => !isLeft(box)).map((box) => box.order));
  const firstLeft = Math.min(...inside.filter(isLeft).map((box) => box.order));
  const isBelow = (row: Row | undefined): boolean =>
    row?.boxes.every((box) => isLeft(box) && box.order > lastRight) === true;
  const isAbove = (row: Row | undefined): boolean =>
    row?.boxes.every((box) => !isLeft(box) && box.order < firstLeft) === true;
  let { from, to } = gutter;
  while (to > from + fewestLines && (isBelow(rows[to - 1]) || isFooter(rows, to - 1))) to--;
  while (from < to - fewestLines && isAbove(rows[from])) from++;
  return { ...gutter, from, to };
}

/** The last row of a page, far below the one before it: a page number is no line of a column. */
function isFooter(rows: readonly Row[], at: number): boolean {
  const [row, before] = [rows[at], rows[at - 1]];
  return (
    at === rows.length - 1 &&
    row !== undefined &&
    before !== undefined &&
    row.baseline - before.baseline > 2.2 * row.size
  );
}

function bestGutter(rows: readonly Row[]): Gutter | null {
  const seen = new Set<string>();
  let best: Gutter | null = null;
  for (const [at, row] of rows.entries()) {
    for (const [index, box] of row.boxes.entries()) {
      const next = row.boxes[index + 1];
      if (next === undefined || next.left - box.right < narrowestGutter * row.size) continue;
      const key = `${Math.round(box.right / 4)} ${Math.round(next.left / 4)}`;
      if (seen.has(key) || seen.size > candidatesTried) continue;
      seen.add(key);
      const gutter = runOf(rows, at, box.right, next.left);
      if (gutter !== null && (best === null || gutter.score > best.score)) best = gutter;
    }
  }
  return best ?? bestOfUneven(rows);
}

/** Columns whose lines never share a baseline: the gaps lie between the rows, so edges of rows are tried. */
function bestOfUneven(rows: readonly Row[]): Gutter | null {
  const edges = [...new Set(rows.map(({ left }) => Math.round(left)))].slice(0, candidatesTried);
  let best: Gutter | null = null;
  for (const edge of edges) {
    const before = rows.filter(({ right }) => right < edge);
    if (before.length < fewestLines) continue;
    const nearest = Math.max(...before.map(({ right }) => right));
    const at = rows.findIndex((row) => freeOf(row, nearest, edge, row.size) !== null);
    const gutter = at < 0 || edge - nearest < 1 ? null : runOf(rows, at, nearest, edge - 0.5);
    if (gutter !== null && (best === null || gutter.score > best.score)) best = gutter;
  }
  return best;
}

interface State {
  readonly regions: Region[];
  isUncertain: boolean;
}

function order(rows: readonly Row[], limit: number, depth: number, state: State): void {
  const into = state.regions;
  if (rows.length === 0) return;
  const found = depth >= mostDepth || rows.length < fewestLines ? null : bestGutter(rows);
  const gutter = found === null ? null : trim(rows, found);
  const inside = gutter === null ? [] : rows.slice(gutter.from, gutter.to);
  const verdict = gutter === null ? 'table' : judge(inside, gutter);
  if (gutter === null || verdict === 'table') {
    into.push({ rows, limit, continues: false });
    return;
  }
  state.isUncertain ||= verdict === 'maybe';
  order(rows.slice(0, gutter.from), limit, depth + 1, state);
  const middle = (gutter.left + gutter.right) / 2;
  const boxes = inside.flatMap((row) => row.boxes);
  // Rows are made anew: those of the two columns were mixed where their baselines are near.
  order(toRows(boxes.filter((box) => box.right <= middle)), gutter.left, depth + 1, state);
  const before = into.length;
  order(toRows(boxes.filter((box) => box.right > middle)), limit, depth + 1, state);
  const next = into[before];
  if (next !== undefined) into[before] = { ...next, continues: true };
  order(rows.slice(gutter.to), limit, depth + 1, state);
}

/** @param width of the page; its right margin is taken to be as wide as the left one */
export function orderPage(boxes: readonly Box[], width: number): PageOrder {
  const state: State = { regions: [], isUncertain: false };
  const left = boxes.reduce((least, box) => Math.min(least, box.left), width);
  const right = boxes.reduce((most, box) => Math.max(most, box.right), 0);
  order(toRows(boxes), Math.max(width - Math.max(0, left), Math.min(right, width)), 0, state);
  return { regions: state.regions, isUncertain: state.isUncertain };
}
