// What other methods take for the same document on this machine, measured when a person asks for it.
import { useRef, type ReactElement } from 'react';
import type { Run } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { comparisonQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Progress } from '../../components/Progress.tsx';
import { spanOf } from '../../core/ages.ts';
import { t } from '../../messages/index.ts';
import { ComparisonTable } from './ComparisonTable.tsx';

export function MachineComparison({ run }: { readonly run: Run }): ReactElement {
  const words = t.latency.comparison;
  const query = comparisonQuery(run.id);
  const state = useQuery(query).data;
  const running = state?.running ?? null;
  const last = state?.last ?? null;
  // A double click is one wish: its second half shall not cancel what the first began.
  const isAsking = useRef(false);
  const once = async (ask: () => Promise<void>): Promise<void> => {
    if (isAsking.current) return;
    isAsking.current = true;
    await ask();
    isAsking.current = false;
  };
  const measure = async (): Promise<void> => {
    const begun = await perform('comparisons.measure', { documentId: run.documentId });
    if (begun !== null) query.set(begun);
  };
  const cancel = async (): Promise<void> => {
    await perform('comparisons.cancel', {});
  };
  return (
    <section className="comparison" aria-label={words.title}>
      <div className="section-head">
        <h2>{words.title}</h2>
        {running === null ? (
          <Button icon="clock" onClick={() => void once(measure)}>
            {last === null ? words.measure : words.again}
          </Button>
        ) : (
          <Button icon="stop" onClick={() => void once(cancel)}>
            {t.cancel}
          </Button>
        )}
      </div>
      {running === null && last === null && <p className="hint">{words.explain}</p>}
      {/* Read aloud when it begins and ends; the count beneath it would be too much. */}
      <p className="unseen" role="status">
        {running !== null ? words.measuring : last !== null ? words.measured : ''}
      </p>
      {running !== null && (
        <div className="comparison-progress">
          <p>
            {running.of === 0 ? words.starting : words.progressOf(running.done, running.of)}
            {running.secondsLeft !== null && (
              <span className="muted">{` · ${t.left(spanOf(running.secondsLeft))}`}</span>
            )}
          </p>
          <Progress label={words.progress} done={running.done} all={running.of} />
        </div>
      )}
      {state !== null && state.error !== null && (
        <Notice tone="error">
          <p>{state.error.message}</p>
        </Notice>
      )}
      {running === null && last !== null && <ComparisonTable measurement={last} />}
    </section>
  );
}
