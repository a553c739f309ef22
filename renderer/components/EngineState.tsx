// Whether the engine is ready, on what processor, and how far the queue is.
import type { ReactElement } from 'react';
import { queueQuery } from '../api/program.ts';
import { useQuery } from '../api/useQuery.ts';
import { progressOf } from '../core/queueProgress.ts';
import { hashOf } from '../core/route.ts';
import { t } from '../messages/index.ts';

export function EngineState(): ReactElement | null {
  const queue = useQuery(queueQuery).data;
  if (queue === null) return null;
  const { engine, isPaused } = queue;
  const { isBusy, left } = progressOf(queue);
  const words =
    engine.state === 'loading'
      ? t.engine.loading
      : engine.state === 'failed'
        ? t.engine.failed
        : isBusy
          ? isPaused
            ? t.engine.paused(left)
            : t.engine.busy(left)
          : t.engine.ready;
  return (
    <a className={`engine ${engine.state} ${isBusy && !isPaused ? 'busy' : ''}`} href={hashOf({ screen: 'settings' })}>
      <span className="engine-dot" aria-hidden="true" />
      <span className="engine-words">
        <span>{words}</span>
        {engine.state === 'ready' && (
          <span className="muted">
            {t.engine.on(engine.info.provider, engine.info.threads, engine.info.fallback !== null)}
          </span>
        )}
      </span>
    </a>
  );
}
