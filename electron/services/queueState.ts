// How the queue stands, as everyone sees it.
import type { Queue } from '../contract/index.ts';
import type { Store } from '../store/open.ts';
import type { Pace } from './pace.ts';
import { progressOf, type RunInHand } from './runInHand.ts';

export interface QueueParts extends Pick<Queue, 'isPaused' | 'done' | 'engine'> {
  readonly store: Store;
  readonly pace: Pace;
  readonly inHand: RunInHand | null;
}

export function queueState({ store, pace, inHand, isPaused, done, engine }: QueueParts): Queue {
  const waiting = store.runs.waiting();
  // A run that was stopped is so for everyone; only the engine still has to let go of it.
  const running = inHand?.isStopped === true ? null : inHand;
  const remaining = waiting.characters + (running === null ? 0 : running.text.length - pace.done());
  // What it has read is not lost while it waits, and no bar should look as if it were.
  const held = isPaused ? store.resumable.held() : null;
  return {
    waiting: waiting.runs - (held === null ? 0 : 1),
    isPaused,
    running: held ?? (running && progressOf(running)),
    done,
    secondsLeft: isPaused || (running === null && waiting.runs === 0) ? null : pace.secondsFor(remaining),
    engine,
  };
}
