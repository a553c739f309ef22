// What the run cost on this machine: a chart, the totals, a table of the same numbers, and other methods beside it.
import { useMemo, type ReactElement } from 'react';
import type { Run } from '../../../electron/contract/index.ts';
import { Notice } from '../../components/Notice.tsx';
import { latencyOf } from '../../core/latency.ts';
import { t } from '../../messages/index.ts';
import { LatencyChart } from './LatencyChart.tsx';
import { LatencyTable } from './LatencyTable.tsx';
import { LatencyTotals } from './LatencyTotals.tsx';
import { MachineComparison } from './MachineComparison.tsx';

export function LatencyView({ run }: { readonly run: Run | null }): ReactElement {
  const windows = run?.windows;
  const latency = useMemo(() => latencyOf(windows ?? []), [windows]);
  if (run === null || latency.windows === 0) {
    return (
      <section className="latency" aria-label={t.latency.title}>
        <Notice>
          <p>{run?.status === 'queued' || run?.status === 'running' ? t.latency.soon : t.latency.nothing}</p>
        </Notice>
      </section>
    );
  }
  const colours = new Map(run.labelSet.labels.map(({ name, colour }) => [name, colour]));
  return (
    <section className="latency" aria-label={t.latency.title} tabIndex={0}>
      <LatencyTotals latency={latency} run={run} />
      <LatencyChart latency={latency} colours={colours} />
      <LatencyTable latency={latency} />
      <p className="hint measure">{t.latency.explain}</p>
      <MachineComparison key={run.id} run={run} />
    </section>
  );
}
