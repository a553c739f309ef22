// Two runs of a document beside one another: which, what differs, and whether that is drawn in the text.
import { useMemo, useState } from 'react';
import type { RunDifference, RunSummary } from '../../../electron/contract/index.ts';
import { call, runListQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import type { DrawnMention } from '../../core/drawn.ts';
import { drawnChanges } from '../../core/runChanges.ts';
import { useAnswer, type Answer } from '../../hooks/useAnswer.ts';

export interface RunComparison {
  readonly runs: readonly RunSummary[];
  readonly before: number | null;
  readonly after: number | null;
  readonly choose: (side: 'before' | 'after', runId: number) => void;
  readonly difference: Answer<RunDifference>;
  readonly isDrawn: boolean;
  readonly setDrawn: (isDrawn: boolean) => void;
  /** null: nothing of it is drawn. */
  readonly drawn: readonly DrawnMention[] | null;
}

const noRuns: readonly RunSummary[] = [];

export function useComparison(documentId: number, isOpen: boolean): RunComparison {
  const all = useQuery(runListQuery(documentId)).data ?? noRuns;
  const runs = useMemo(() => all.filter(({ status }) => status === 'done'), [all]);
  const [chosen, setChosen] = useState<{ readonly before: number | null; readonly after: number | null }>({
    before: null,
    after: null,
  });
  const [isDrawn, setDrawn] = useState(true);
  // Newest first: without a choice, the newest beside the one before it.
  const after = chosen.after ?? runs[0]?.id ?? null;
  const before = chosen.before ?? runs.find(({ id }) => id !== after)?.id ?? null;
  const isAsked = isOpen && before !== null && after !== null;
  const difference = useAnswer(isAsked ? `${before} ${after}` : null, () =>
    call('runs.compare', { before: before ?? 0, after: after ?? 0 }),
  );
  const changes = difference.data?.changes;
  const drawn = useMemo(
    () => (isOpen && isDrawn && changes !== undefined ? drawnChanges(changes) : null),
    [isOpen, isDrawn, changes],
  );
  const choose = (side: 'before' | 'after', runId: number): void => setChosen({ ...chosen, [side]: runId });
  return { runs, before, after, choose, difference, isDrawn, setDrawn, drawn };
}
