// Edits of a list of labels, each giving a new list; and what keeps a list from being saved.
import type { Label } from '../../electron/contract/index.ts';
import { nextColour } from './palette.ts';

/** A row of the editor: its id lives as long as the editor and is not saved. */
export interface LabelRow extends Label {
  readonly rowId: number;
}

export const longestName = 120;
export const mostLabels = 2_000;

let lastRowId = 0;
export const toRow = (label: Label): LabelRow => ({ ...label, rowId: (lastRowId += 1) });

export const toLabels = (rows: readonly LabelRow[]): Label[] =>
  rows.map(({ name, description, colour }) => ({ name: name.trim(), description, colour }));

/** One label a line; bullets and doubles are dropped, "name: description" and tabs give a description. */
export function addLines(rows: readonly LabelRow[], lines: string): readonly LabelRow[] {
  const result = [...rows];
  const known = new Set(rows.map((row) => row.name.trim()));
  for (const line of lines.split(/\r?\n/)) {
    const [first = '', ...rest] = line.replace(/^\s*(?:[-*•]\s+|\d+[.)]\s+)?/, '').split(/\t|:\s+/);
    const name = first.trim().slice(0, longestName);
    if (name === '' || known.has(name) || result.length >= mostLabels) continue;
    known.add(name);
    const description = rest.join(' ').trim().slice(0, 500);
    result.push(toRow({ name, description, colour: nextColour(result.map((row) => row.colour)) }));
  }
  return result;
}

export function moveRow(rows: readonly LabelRow[], from: number, to: number): readonly LabelRow[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length || from === to) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

export const changeRow = (rows: readonly LabelRow[], rowId: number, change: Partial<Label>): readonly LabelRow[] =>
  rows.map((row) => (row.rowId === rowId ? { ...row, ...change } : row));

export type LabelProblem = 'empty' | 'double' | 'long';

/** By row id. Of doubles, the later ones are named. */
export function problemsOf(rows: readonly LabelRow[]): ReadonlyMap<number, LabelProblem> {
  const problems = new Map<number, LabelProblem>();
  const seen = new Set<string>();
  for (const row of rows) {
    const name = row.name.trim();
    if (name === '') problems.set(row.rowId, 'empty');
    else if (name.length > longestName) problems.set(row.rowId, 'long');
    else if (seen.has(name)) problems.set(row.rowId, 'double');
    seen.add(name);
  }
  return problems;
}
