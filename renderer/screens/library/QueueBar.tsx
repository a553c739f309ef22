// The whole queue in one bar: what is being read and how far, how many wait, the time left, and ways to stop.
import type { ReactElement } from 'react';
import { perform } from '../../api/perform.ts';
import { queueQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { Progress } from '../../components/Progress.tsx';
import { spanOf } from '../../core/ages.ts';
import { progressOf } from '../../core/queueProgress.ts';
import { hashOf } from '../../core/route.ts';
import { askForNotice } from '../../hooks/queueNotice.ts';
import { t } from '../../messages/index.ts';

export function QueueBar(): ReactElement | null {
  const queue = useQuery(queueQuery).data;
  if (queue === null) return null;
  const { running, isPaused, secondsLeft } = queue;
  const { isBusy, done, all, share } = progressOf(queue);
  if (!isBusy) return null;
  const pause = async (): Promise<void> => {
    if (!isPaused) askForNotice();
    const state = await perform(isPaused ? 'queue.resume' : 'queue.pause', {});
    if (state !== null) queueQuery.set(state);
  };
  const left = isPaused || secondsLeft === null ? null : t.left(spanOf(secondsLeft));
  return (
    <section className={isPaused ? 'bar queue-bar paused' : 'bar queue-bar'} aria-label={t.queue.title}>
      <div className="queue-figures">
        <strong>{isPaused ? t.queue.paused : t.queue.doneOf(done, all)}</strong>
        <span className="muted">{isPaused ? t.queue.doneOf(done, all) : left}</span>
      </div>
      <div className="queue-progress">
        <Progress label={t.queue.progress} done={share} all={1} />
        <span className="queue-now">
          {running === null || isPaused ? (
            <span className="muted">{isPaused ? t.queue.resumeHint : t.queue.starting}</span>
          ) : (
            <>
              <a className="clamp" href={hashOf({ screen: 'document', documentId: running.documentId, tab: 'text' })}>
                {running.name}
              </a>
              <span className="muted">{t.queue.part(running.windowsDone, running.windowsAll)}</span>
            </>
          )}
        </span>
      </div>
      <div className="queue-buttons">
        <Button icon={isPaused ? 'play' : 'pause'} onClick={() => void pause()}>
          {isPaused ? t.queue.resume : t.queue.pause}
        </Button>
        <Button icon="stop" onClick={() => void perform('runs.cancel', { runIds: null })}>
          {t.queue.cancel}
        </Button>
      </div>
    </section>
  );
}
