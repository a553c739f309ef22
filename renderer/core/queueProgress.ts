// The queue as a person sees it: how much of it is done, and when it has come to its end.
import type { Queue } from '../../electron/contract/index.ts';

export interface QueueProgress {
  readonly isBusy: boolean;
  /** Documents that are read or wait. */
  readonly left: number;
  readonly done: number;
  readonly all: number;
  /** 0..1, parts of the document in hand counted. */
  readonly share: number;
}

type Figures = Pick<Queue, 'waiting' | 'running' | 'done'>;

export function progressOf({ waiting, running, done }: Figures): QueueProgress {
  const left = waiting + (running === null ? 0 : 1);
  const part = running === null || running.windowsAll === 0 ? 0 : running.windowsDone / running.windowsAll;
  const all = done + left;
  return { isBusy: left > 0, left, done, all, share: all === 0 ? 0 : Math.min(1, (done + part) / all) };
}

/** How many documents were read when the queue came to its end with this change; 0: it did not. */
export function finishedWith(before: Figures | null, after: Figures): number {
  if (before === null || !progressOf(before).isBusy || progressOf(after).isBusy) return 0;
  return Math.max(after.done, before.done);
}
