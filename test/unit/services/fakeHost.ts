// An engine host without a model: labels are found by regular expressions, in windows of a fixed length.
// It can be held before any window, crash, or be asked what it was told.
import {
  fail,
  ok,
  type EngineOptions,
  type Mention,
  type Result,
  type TagResult,
  type WindowResult,
} from '../../../electron/contract/index.ts';
import type { EngineHost, EngineState, TagHooks, TagRequest } from '../../../electron/host/types.ts';

export interface FakeHost extends EngineHost {
  readonly requests: TagRequest[];
  readonly restarts: EngineOptions[];
  /** The next window waits until `release`. */
  readonly hold: () => void;
  readonly release: () => void;
  /** Documents with this text end as a crash of the engine after their first window. */
  readonly crashOn: (part: string) => void;
  readonly setState: (state: EngineState) => void;
  readonly isClosed: () => boolean;
}

export const patterns: Readonly<Record<string, RegExp>> = {
  person: /\b(?:Ada|Grace|Linus) [A-Z]\w+/gu,
  location: /\b(?:Paris|Lagos|Oslo)\b/gu,
  emoji: /🦜/gu,
};

const ready: EngineState = {
  state: 'ready',
  info: { model: 'fake', modelVersion: '1', provider: 'cpu', fallback: null, threads: 1, loadMs: 1 },
};

function mentionsOf({ text, labels }: TagRequest, end: number): Mention[] {
  return labels.flatMap((label) =>
    [...text.slice(0, end).matchAll(patterns[label] ?? /(?!)/gu)].map(({ 0: found, index }) => ({
      label,
      start: index,
      end: index + found.length,
      score: 0.9,
      origin: 'found' as const,
    })),
  );
}

const trace: WindowResult['trace'] = {
  prefixMs: 1,
  prefixTokens: 1,
  stepOneMs: 1,
  stepTwoMs: 1,
  otherMs: 1,
  forwards: 2,
  labels: [],
};

export function createFakeHost(windowUnits = 40): FakeHost {
  const requests: TagRequest[] = [];
  const restarts: EngineOptions[] = [];
  const listeners = new Set<(state: EngineState) => void>();
  const crashes: string[] = [];
  let state: EngineState = ready;
  let closed = false;
  let gate: { readonly opened: Promise<void>; readonly open: () => void } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function answer(request: TagRequest, { signal, onWindow }: TagHooks): Promise<Result<TagResult>> {
    requests.push(request);
    const { text } = request;
    const of = Math.max(1, Math.ceil(text.length / windowUnits));
    const windows: WindowResult[] = [];
    for (let index = 0; index < of; index++) {
      await gate?.opened;
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted === true || closed) return fail('cancelled', 'cancelled');
      if (index > 0 && crashes.some((part) => text.includes(part))) {
        return fail('engine-crashed', 'The engine stopped; it is being started again.');
      }
      const window = {
        index,
        of,
        start: index * windowUnits,
        end: Math.min(text.length, (index + 1) * windowUnits),
        trace,
      };
      windows.push(window);
      onWindow?.(window, mentionsOf(request, window.end));
    }
    return ok({ mentions: mentionsOf(request, text.length), windows, coverage: 1 });
  }

  return {
    requests,
    restarts,
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tag: (request, hooks = {}) => {
      const mine = last.then(() => answer(request, hooks));
      last = mine;
      return mine;
    },
    restart: (options) => {
      restarts.push(options);
    },
    close: () => {
      closed = true;
      gate?.open();
      return Promise.resolve();
    },
    hold: () => {
      let open = (): void => undefined;
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      gate = { opened, open };
    },
    release: () => {
      gate?.open();
      gate = null;
    },
    crashOn: (part) => {
      crashes.push(part);
    },
    setState: (next) => {
      state = next;
      for (const listener of listeners) listener(next);
    },
    isClosed: () => closed,
  };
}
