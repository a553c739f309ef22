// An engine host without a model: labels are found by regular expressions, in windows of a fixed length.
// It can be held before any window, crash, or be asked what it was told. A comparison takes two passes of made-up cost.
import {
  fail,
  ok,
  type Comparison,
  type EngineInfo,
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
  /** Urgent requests wait, too, until `releaseUrgent`; the others do not hold them up. */
  readonly holdUrgent: () => void;
  readonly releaseUrgent: () => void;
  /** Documents with this text end as a crash of the engine after their next window or pass, so many times. */
  readonly crashOn: (part: string, times?: number) => void;
  readonly setState: (state: EngineState) => void;
  readonly isClosed: () => boolean;
}

export const patterns: Readonly<Record<string, RegExp>> = {
  person: /\b(?:Ada|Grace|Linus) [A-Z]\w+/gu,
  location: /\b(?:Paris|Lagos|Oslo)\b/gu,
  emoji: /🦜/gu,
};

/** What the engine names only where it is asked for what it is hardly sure of. */
const faint: readonly (readonly [label: string, pattern: RegExp, score: number])[] = [
  ['person', /\b(?:Byron|Babbage)\b/gu, 0.05],
  ['person', /\bShe\b/gu, 0.015],
];

export const infoOf = (modelVersion: string): EngineInfo => ({
  model: 'fake',
  modelVersion,
  provider: 'cpu',
  fallback: null,
  threads: 1,
  loadMs: 1,
});
const ready: EngineState = { state: 'ready', info: infoOf('1') };

function mentionsOf({ text, labels, parameters }: TagRequest, end: number): Mention[] {
  const all = [
    ...labels.map((label) => [label, patterns[label] ?? /(?!)/gu, 0.9] as const),
    ...faint.filter(([label]) => labels.includes(label)),
  ];
  return all
    .filter(([, , score]) => score >= parameters.threshold)
    .flatMap(([label, pattern, score]) =>
      [...text.slice(0, end).matchAll(pattern)].map(({ 0: found, index }) => ({
        label,
        start: index,
        end: index + found.length,
        score,
        origin: 'found' as const,
      })),
    );
}

const traceOf = ({ labels }: TagRequest): WindowResult['trace'] => ({
  prefixMs: 1,
  prefixTokens: 1,
  stepOneMs: 1,
  stepTwoMs: 1,
  otherMs: 1,
  forwards: 2,
  labels: labels.map((label) => ({
    label,
    ...{ countMs: 1, countTokens: 1, writeMs: 1, writeTokens: 1, predicted: 1, expected: 1, pNone: 0, kept: 1 },
  })),
});

export const comparison: Comparison = {
  windows: 1,
  textTokens: 12,
  mentions: 2,
  methods: {
    ours: { samplesMs: [1, 2], elapsedMs: 2, prefilledTokens: 20, decodedTokens: 0, forwards: 2, peakBytes: 1 },
    struct: { samplesMs: [8, 10], elapsedMs: 9, prefilledTokens: 12, decodedTokens: 9, forwards: 10, peakBytes: 1 },
  },
};

interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

function createGate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

export function createFakeHost(windowUnits = 40): FakeHost {
  const requests: TagRequest[] = [];
  const comparisons: CompareRequest[] = [];
  const restarts: EngineOptions[] = [];
  const listeners = new Set<(state: EngineState) => void>();
  const crashes = new Map<string, number>();
  let state: EngineState = ready;
  let closed = false;
  let gate: Gate | null = null;
  let urgentGate: Gate | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function isCrashDue(text: string): boolean {
    const due = [...crashes].find(([part, times]) => times > 0 && text.includes(part));
    if (due !== undefined) crashes.set(due[0], due[1] - 1);
    return due !== undefined;
  }

  async function answer(request: TagRequest, { signal, onWindow }: TagHooks): Promise<Result<TagResult>> {
    requests.push(request);
    const { text, read = [] } = request;
    const of = Math.max(1, Math.ceil(text.length / windowUnits));
    const known = read.every((window) => window.of === of) ? read : [];
    const windows: WindowResult[] = known.map(({ index, start, end }) => ({
      index,
      of,
      start,
      end,
      trace: traceOf(request),
    }));
    for (let index = known.length; index < of; index++) {
      await (request.isUrgent === true ? urgentGate : gate)?.opened;
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted === true || closed) return fail('cancelled', 'cancelled');
      if (index > known.length && isCrashDue(text)) {
        return fail('engine-crashed', 'The engine stopped; it is being started again.');
      }
      const window = {
        index,
        of,
        start: index * windowUnits,
        end: Math.min(text.length, (index + 1) * windowUnits),
        trace: traceOf(request),
      };
      windows.push(window);
      const mentions = mentionsOf(request, window.end);
      onWindow?.({ window, found: mentions.filter(({ start }) => start >= window.start), mentions, from: 0 });
    }
    return ok({ mentions: mentionsOf(request, text.length), windows, coverage: 1 });
  }

  async function compare(request: CompareRequest, { signal, onProgress }: CompareHooks): Promise<Result<Comparison>> {
    comparisons.push(request);
    for (let done = 0; done < 2; done++) {
      await gate?.opened;
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted === true || closed) return fail('cancelled', 'cancelled');
      if (done > 0 && isCrashDue(request.text)) {
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
    tag: (request, hooks = {}) =>
      request.isUrgent === true ? answer(request, hooks) : inTurn(() => answer(request, hooks)),
    compare: (request, hooks = {}) => inTurn(() => compare(request, hooks)),
    restart: (options) => {
      restarts.push(options);
    },
    close: () => {
      closed = true;
      gate?.open();
      urgentGate?.open();
      return Promise.resolve();
    },
    hold: () => {
      gate = createGate();
    },
    holdUrgent: () => {
      urgentGate = createGate();
    },
    releaseUrgent: () => {
      urgentGate?.open();
      urgentGate = null;
    },
    release: () => {
      gate?.open();
      gate = null;
    },
    crashOn: (part, times = Infinity) => {
      crashes.set(part, times);
    },
    setState: (next) => {
      state = next;
      for (const listener of listeners) listener(next);
    },
    isClosed: () => closed,
  };
}
