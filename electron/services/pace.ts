// How fast the queue goes: characters of finished windows over the time they took. Pure; the clock is passed in.

export interface Pace {
  /** A document begins, or the engine has just become ready: time before this is not work. */
  readonly mark: (nowMs: number) => void;
  /** A window that ends at this character is done; windows repeat some text, which counts once. */
  readonly windowDone: (end: number, nowMs: number) => void;
  /** `done` characters of it were read earlier. */
  readonly documentBegins: (nowMs: number, done?: number) => void;
  /** Characters of the document in hand that are done. */
  readonly done: () => number;
  /** null until something has been measured. */
  readonly secondsFor: (characters: number) => number | null;
  readonly reset: () => void;
}

export function createPace(): Pace {
  let characters = 0;
  let elapsedMs = 0;
  let lastMs = 0;
  let furthest = 0;
  return {
    mark: (nowMs) => {
      lastMs = nowMs;
    },
    documentBegins: (nowMs, done = 0) => {
      lastMs = nowMs;
      furthest = done;
    },
    windowDone: (end, nowMs) => {
      characters += Math.max(0, end - furthest);
      furthest = Math.max(furthest, end);
      elapsedMs += Math.max(0, nowMs - lastMs);
      lastMs = nowMs;
    },
    done: () => furthest,
    secondsFor: (remaining) => (characters === 0 ? null : (Math.max(0, remaining) * elapsedMs) / characters / 1000),
    reset: () => {
      characters = 0;
      elapsedMs = 0;
      furthest = 0;
    },
  };
}
