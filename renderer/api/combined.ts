// Several remembered answers as one, for lists that load page by page. The snapshot changes only when one of them does.
import type { Query, Snapshot } from './query.ts';

export interface Combined<T> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => readonly Snapshot<T>[];
}

export function combine<T>(queries: readonly Query<T>[]): Combined<T> {
  let last: readonly Snapshot<T>[] = queries.map((query) => query.getSnapshot());
  return {
    subscribe: (listener) => {
      const ends = queries.map((query) => query.subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    getSnapshot: () => {
      const now = queries.map((query) => query.getSnapshot());
      if (now.some((snapshot, at) => snapshot !== last[at])) last = now;
      return last;
    },
  };
}
