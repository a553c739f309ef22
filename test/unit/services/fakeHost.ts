// An engine host without a model: labels are found by regular expressions, in windows of a fixed length.
// It can be held before any window, crash, or be asked what it was told. A comparison takes two passes of made-up cost.
import {
  fail,
  ok,
  type Comparison,
  type EngineOptions,
  type Mention,
  type Result,
  type TagResult,
  type WindowResult,
} from '../../../electron/contract/index.ts';
import type {
  CompareHooks,
  CompareRequest,
  EngineHost,
  EngineState,
  TagHooks,
  TagRequest,
} from '../../../electron/host/types.ts';

export interface FakeHost extends EngineHost {
  readonly requests: TagRequest[];
  readonly comparisons: CompareRequest[];
  readonly restarts: EngineOptions[];
  /** The next window waits until `release`. */
  readonly hold: () => void;
  readonly release: () => void;
  /** Documents with this text end as a crash of the engine after their first window or pass. */
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

export const comparison: Comparison = {
  windows: 1,
  textTokens: 12,
  mentions: 2,
  methods: {
    ours: { samplesMs: [1, 2], elapsedMs: 2, prefilledTokens: 20, decodedTokens: 0, forwards: 2, peakBytes: 1 },
    struct: { samplesMs: [8, 10], elapsedMs: 9, prefilledTokens: 12, decodedTokens: 9, forwards: 10, peakBytes: 1 },
  },
};

export function createFakeHost(windowUnits = 40): FakeHost {
  const requests: TagRequest[] = [];
  const comparisons: CompareRequest[] = [];
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
      onWindow?.(window, mentionsOf(request, window.end), 0);
    }
    return ok({ mentions: mentionsOf(request, text.length), windows, coverage: 1 });
  }

  async function compare(request: CompareRequest, { signal, onProgress }: CompareHooks): Promise<Result<Comparison>> {
    comparisons.push(request);
    for (let done = 0; done < 2; done++) {
      await gate?.opened;
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted === true || closed) return fail('cancelled', 'cancelled');
      if (done > 0 && crashes.some((part) => request.text.includes(part))) {
        return fail('engine-crashed', 'The engine stopped; it is being started again.');
      }
      onProgress?.(done + 1, 2);
    }
    return ok(comparison);
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine;
    return mine;
  };

  return {
    requests,
    comparisons,
    restarts,
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tag: (request, hooks = {}) => inTurn(() => answer(request, hooks)),
    compare: (request, hooks = {}) => inTurn(() => compare(request, hooks)),
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
