// Runs of a corpus beside the ones before them: what changed most comes first, and the sums over everything.
import type { CorpusDifference } from '../../electron/contract/index.ts';

export interface Changes {
  readonly before: number;
  readonly after: number;
  readonly added: number;
  readonly lost: number;
  readonly changed: number;
  readonly same: number;
}

export const changesOf = ({ added, lost, changed }: Changes): number => added + lost + changed;

/** Ties stay in the order in which they came. */
export const mostChangedFirst = <T extends Changes>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => changesOf(b) - changesOf(a));

export const sumOf = (rows: readonly Changes[]): Changes =>
  rows.reduce<Changes>(
    (sum, row) => ({
      before: sum.before + row.before,
      after: sum.after + row.after,
      added: sum.added + row.added,
      lost: sum.lost + row.lost,
      changed: sum.changed + row.changed,
      same: sum.same + row.same,
    }),
    { before: 0, after: 0, added: 0, lost: 0, changed: 0, same: 0 },
  );

/** Share of a row's mentions that are the same in both runs; null where there are none. */
export function agreementOf(row: Changes): number | null {
  const all = row.same + changesOf(row);
  return all === 0 ? null : row.same / all;
}

export const hasDifferences = ({ documents }: CorpusDifference): boolean => documents.some((row) => changesOf(row) > 0);
