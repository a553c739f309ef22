// Tells everyone who listens what changed. A listener that throws harms neither the others nor the work that told it.
import type { Change } from '../contract/index.ts';

export interface Events {
  readonly emit: (change: Change) => void;
  /** Returns the function that ends the subscription. */
  readonly on: (listener: (change: Change) => void) => () => void;
  readonly close: () => void;
}

export function createEvents(report: (thrown: unknown) => void = console.error): Events {
  const listeners = new Set<(change: Change) => void>();
  return {
    emit: (change) => {
      for (const listener of [...listeners]) {
        try {
          listener(change);
        } catch (thrown) {
          report(thrown);
        }
      }
    },
    on: (listener) => {
      const own = (change: Change): void => listener(change);
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    close: () => listeners.clear(),
  };
}
