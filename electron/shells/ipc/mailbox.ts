// Keeps what arrives before anybody listens: a menu, or a file the program was opened with, can be faster than the page.

export interface Mailbox<T> {
  readonly put: (value: T) => void;
  /** What was kept is handed over at once. Returns the function that ends it. */
  readonly listen: (listener: (value: T) => void) => () => void;
}

const mostKept = 100;

export function createMailbox<T>(): Mailbox<T> {
  const listeners = new Set<(value: T) => void>();
  let kept: T[] = [];
  return {
    put: (value) => {
      if (listeners.size === 0) kept = [...kept, value].slice(-mostKept);
      for (const listener of listeners) listener(value);
    },
    listen: (listener) => {
      listeners.add(listener);
      const waiting = kept;
      kept = [];
      waiting.forEach((value) => listener(value));
      return () => void listeners.delete(listener);
    },
  };
}
