// The whole queue in one bar: what is being read, how many wait, the time left, and a way to stop.
import type { ReactElement } from 'react';
import { perform } from '../../api/perform.ts';
import { queueQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { Progress } from '../../components/Progress.tsx';
import { spanOf } from '../../core/ages.ts';
import { t } from '../../messages/index.ts';

export function QueueBar(): ReactElement | null {
  const queue = useQuery(queueQuery).data;
  if (queue === null || (queue.running === null && queue.waiting === 0)) return null;
  const { running, waiting, done, secondsLeft } = queue;
  const part = running === null || running.windowsAll === 0 ? 0 : running.windowsDone / running.windowsAll;
  const all = done + waiting + (running === null ? 0 : 1);
  return (
    <section className="bar queue-bar" aria-label={t.queue.title}>
      <div className="queue-words">
        <span className="clamp">{running === null ? t.queue.starting : t.queue.reading(running.name)}</span>
        <span className="muted">
          {[waiting > 0 ? t.queue.waiting(waiting) : null, secondsLeft === null ? null : t.left(spanOf(secondsLeft))]
            .filter((words) => words !== null)
            .join(' · ')}
        </span>
      </div>
      <Progress label={t.queue.progress} done={done + part} all={all} />
      <Button icon="stop" onClick={() => void perform('runs.cancel', { runIds: null })}>
        {t.queue.cancel}
      </Button>
    </section>
  );
}
