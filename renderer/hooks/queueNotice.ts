// Tells a person who looks elsewhere that everything is read: a notice of the system, and the title of the window.
import { useEffect } from 'react';
import { queueQuery } from '../api/program.ts';
import { finishedWith, progressOf } from '../core/queueProgress.ts';
import { t } from '../messages/index.ts';

/** Asked when somebody leaves the queue to itself, never at the start. A refusal is an answer. */
export function askForNotice(): void {
  const queue = queueQuery.getSnapshot().data;
  if (queue === null || !progressOf(queue).isBusy) return;
  if (!('Notification' in window) || Notification.permission !== 'default') return;
  void Notification.requestPermission().catch(() => undefined);
}

function tellOfEnd(documents: number): void {
  if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return;
  const notice = new Notification(t.appName, { body: t.queue.finished(documents), tag: 'queue' });
  notice.onclick = () => window.focus();
}

/** `place`: where the person is, in words. */
export function useQueueNotice(place: string): void {
  useEffect(() => {
    let before = queueQuery.getSnapshot().data;
    const show = (): void => {
      const { data } = queueQuery.getSnapshot();
      const progress = data === null ? null : progressOf(data);
      const prefix = progress?.isBusy === true ? `${t.percent(progress.share)} · ` : '';
      document.title = `${prefix}${place} – ${t.appName}`;
      if (data === null) return;
      const documents = finishedWith(before, data);
      before = data;
      if (documents > 0) tellOfEnd(documents);
    };
    show();
    return queueQuery.subscribe(show);
  }, [place]);
}
