// Runs of a corpus beside the ones before them: what changed most comes first, and the sums over everything.
import { addFigures, noChanges, type ChangeFigures } from '../../electron/contract/index.ts';

export const changesOf = ({ added, lost, changed }: ChangeFigures): number => added + lost + changed;

/** Ties stay in the order in which they came. */
export const mostChangedFirst = <T extends ChangeFigures>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => changesOf(b) - changesOf(a));

export const sumOf = (rows: readonly ChangeFigures[]): ChangeFigures => rows.reduce(addFigures, noChanges);

/** Share of a row's mentions that are the same in both runs; null where there are none. */
export function agreementOf(row: ChangeFigures): number | null {
  const all = row.same + changesOf(row);
  return all === 0 ? null : row.same / all;
}
