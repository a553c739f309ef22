// Works off the runs that wait, one at a time, and keeps every window the moment it is done.
// What the store says is the truth: a run that was cut off by a crash or by closing is simply still in it.
import {
  coverageOf,
  toAppError,
  type AppError,
  type Change,
  type Mention,
  type Queue,
  type Result,
  type Run,
  type TagResult,
  type WindowResult,
} from '../contract/index.ts';
import type { EngineHost } from '../host/types.ts';
import type { OpenRun, RunEnd } from '../store/runs.ts';
import type { Store } from '../store/open.ts';
import { createPace } from './pace.ts';

export interface RunQueue {
  /** Call after anything was put in the queue. */
  readonly wake: () => void;
  /** Ends waiting and running runs that are chosen; answers which. */
  readonly cancel: (chosen: (run: OpenRun) => boolean) => OpenRun[];
  readonly state: () => Queue;
  /** Leaves the run in hand as it is, for the next start to take up. */
  readonly close: () => Promise<void>;
}

export interface QueueOptions {
  readonly store: Store;
  readonly host: EngineHost;
  readonly emit: (change: Change) => void;
  readonly now: () => Date;
  /** For what could not even be written down as the failure of a run. */
  readonly report?: (thrown: unknown) => void;
}

interface RunInHand {
  readonly runId: number;
  readonly documentId: number;
  readonly name: string;
  readonly text: string;
  readonly abort: AbortController;
  readonly windows: WindowResult[];
  windowsDone: number;
  windowsAll: number;
  /** Cancelled by a person: its end is written already. */
  isCancelled: boolean;
  /** Why it had to be stopped from this side. */
  failure: AppError | null;
}

export function createQueue({ store, host, emit, now, report = console.error }: QueueOptions): RunQueue {
  const pace = createPace();
  let inHand: RunInHand | null = null;
  let done = 0;
  let isWorking = false;
  let isClosed = false;
  let work: Promise<void> = Promise.resolve();

  const at = (): string => now().toISOString();
  const nowMs = (): number => now().getTime();

  function state(): Queue {
    const waiting = store.runs.waiting();
    // A cancelled run is over for everyone; only the engine still has to let go of it.
    const running = inHand?.isCancelled === true ? null : inHand;
    const remaining = waiting.characters + (running === null ? 0 : running.text.length - pace.done());
    return {
      waiting: waiting.runs,
      running:
        running === null
          ? null
          : {
              runId: running.runId,
              documentId: running.documentId,
              name: running.name,
              windowsDone: running.windowsDone,
              windowsAll: running.windowsAll,
            },
      done,
      secondsLeft: running === null && waiting.runs === 0 ? null : pace.secondsFor(remaining),
      engine: host.state(),
    };
  }

  const emitQueue = (): void => {
    if (!isClosed) emit({ type: 'queue', queue: state() });
  };
  const emitRun = ({ runId, documentId }: Pick<RunInHand, 'runId' | 'documentId'>): void =>
    emit({ type: 'run', runId, documentId });

  const stopListening = host.onState(() => {
    pace.mark(nowMs());
    emitQueue();
  });

  function keepEngine(runId: number): void {
    const engine = host.state();
    if (engine.state === 'ready') store.runs.setEngine(runId, engine.info);
  }

  function keepWindow(hand: RunInHand, window: WindowResult, mentions: readonly Mention[], from: number): void {
    if (isClosed || hand.abort.signal.aborted) return;
    try {
      store.runs.saveWindow(hand.runId, window, mentions, from);
      if (window.index === 0) keepEngine(hand.runId);
    } catch (thrown) {
      hand.failure = toAppError(thrown, 'store-failed');
      hand.abort.abort();
      return;
    }
    hand.windows.push(window);
    hand.windowsDone = window.index + 1;
    hand.windowsAll = window.of;
    pace.windowDone(window.end, nowMs());
    emitRun(hand);
    emitQueue();
  }

  function endOf(hand: RunInHand, tagged: Result<TagResult>): RunEnd {
    const cut = { coverage: coverageOf(hand.text, hand.windows), at: at() };
    if (hand.failure !== null) return { ...cut, status: 'failed', error: hand.failure };
    if (tagged.ok) {
      const { value } = tagged;
      return { status: 'done', coverage: value.coverage, error: null, at: at(), result: value };
    }
    if (tagged.error.code === 'cancelled') return { ...cut, status: 'cancelled', error: null };
    return { ...cut, status: 'failed', error: tagged.error };
  }

  function begin({ id, documentId }: OpenRun): { readonly hand: RunInHand; readonly run: Run } | null {
    const document = store.documents.get(documentId);
    const run = store.runs.get(id);
    if (document === null || run === null) {
      store.runs.finish(id, { status: 'cancelled', coverage: null, error: null, at: at() });
      return null;
    }
    store.runs.begin(id, at());
    const { name, text } = document;
    const progress = { abort: new AbortController(), windows: [], windowsDone: 0, windowsAll: 0 };
    return { run, hand: { runId: id, documentId, name, text, ...progress, isCancelled: false, failure: null } };
  }

  async function tag(hand: RunInHand, run: Run): Promise<Result<TagResult>> {
    const labels = run.labelSet.labels.map(({ name }) => name);
    try {
      return await host.tag(
        { text: hand.text, labels, parameters: run.parameters },
        {
          signal: hand.abort.signal,
          onWindow: (window, mentions, from) => keepWindow(hand, window, mentions, from),
        },
      );
    } catch (thrown) {
      return { ok: false, error: toAppError(thrown) };
    }
  }

  async function runOne(next: OpenRun): Promise<void> {
    const begun = begin(next);
    if (begun === null) return;
    const { hand, run } = begun;
    inHand = hand;
    pace.documentBegins(nowMs());
    emitRun(hand);
    emitQueue();
    const tagged = await tag(hand, run);
    inHand = null;
    if (isClosed || hand.isCancelled) return;
    try {
      keepEngine(hand.runId);
      store.runs.finish(hand.runId, endOf(hand, tagged));
    } catch (thrown) {
      const error = toAppError(thrown, 'store-failed');
      store.runs.finish(hand.runId, { status: 'failed', coverage: null, error, at: at() });
    }
    done++;
    emitRun(hand);
  }

  async function workOff(): Promise<void> {
    await Promise.resolve();
    try {
      for (;;) {
        const next = isClosed ? null : store.runs.nextQueued();
        if (next === null) break;
        await runOne(next);
      }
    } catch (thrown) {
      // The store refuses even small writes. What waits stays in it; the next wake or start tries again.
      report(thrown);
    }
    inHand = null;
    isWorking = false;
    done = 0;
    pace.reset();
    emitQueue();
  }

  return {
    wake: () => {
      if (isClosed || store.runs.nextQueued() === null) return;
      emitQueue();
      if (isWorking) return;
      isWorking = true;
      work = workOff().catch(report);
    },
    cancel: (chosen) => {
      const runs = store.runs.listOpen().filter(chosen);
      const hand = inHand;
      store.inTransaction(() => {
        for (const { id } of runs) {
          const coverage = id === hand?.runId ? coverageOf(hand.text, hand.windows) : null;
          store.runs.finish(id, { status: 'cancelled', coverage, error: null, at: at() });
        }
      });
      if (hand !== null && runs.some(({ id }) => id === hand.runId)) {
        hand.isCancelled = true;
        hand.abort.abort();
      }
      for (const { id, documentId } of runs) emitRun({ runId: id, documentId });
      if (runs.length > 0) emitQueue();
      return runs;
    },
    state,
    close: async () => {
      isClosed = true;
      stopListening();
      inHand?.abort.abort();
      await host.close();
      await work;
    },
  };
}
