// The totals of a run, and the machine that it ran on.
import type { ReactElement } from 'react';
import type { Run } from '../../../electron/contract/index.ts';
import type { Latency } from '../../core/latency.ts';
import { t } from '../../messages/index.ts';

interface LatencyTotalsProps {
  readonly latency: Latency;
  readonly run: Run;
}

export function LatencyTotals({ latency, run }: LatencyTotalsProps): ReactElement {
  const { engine } = run;
  const facts: readonly (readonly [string, string])[] = [
    [t.latency.total, t.ms(latency.totalMs)],
    [t.latency.speed, latency.tokensPerSecond === null ? '–' : t.latency.perSecond(latency.tokensPerSecond)],
    [t.latency.tokens, t.number(latency.tokens)],
    [t.latency.forwards, t.number(latency.forwards)],
    [t.latency.windows, t.number(latency.windows)],
  ];
  return (
    <>
      <dl className="totals">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {engine !== null && (
        <p className="muted latency-machine">
          {t.latency.machine(engine.model, engine.modelVersion, engine.provider, engine.threads)}
          {engine.fallback !== null && ` ${engine.fallback}`}
        </p>
      )}
    </>
  );
}
