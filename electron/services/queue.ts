// Works off the runs that wait, one at a time, and keeps every window the moment it is done.
// What the store says is the truth: a run that was cut off by a crash, by closing or by a pause is simply still in it, and
// goes on at its first missing window.
import { toAppError, type Change, type Queue, type Result, type TagResult } from '../contract/index.ts';
import type { EngineHost, WindowReport } from '../host/types.ts';
import type { OpenRun, RunEnd } from '../store/runs.ts';
import type { Store } from '../store/open.ts';
import { refreshCurrent } from './current.ts';
import { createPace } from './pace.ts';
import { queueState } from './queueState.ts';
import { coverageSoFar, endOf, isStillGood, takeUp, type RunInHand, type TakenUp } from './runInHand.ts';

export interface RunQueue {
  /** Call after anything was put in the queue. */
  readonly wake: () => void;
  /** Ends waiting and running runs that are chosen; answers which. */
  readonly cancel: (chosen: (run: OpenRun) => boolean) => OpenRun[];
  /** The run in hand waits again, with what it has read, and nothing begins, also after a restart. */
  readonly pause: () => void;
  readonly resume: () => void;
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

/** In the store's settings. */
const pausedKey = 'queueIsPaused';

export function createQueue({ store, host, emit, now, report = console.error }: QueueOptions): RunQueue {
  const pace = createPace();
  let inHand: RunInHand | null = null;
  let isPaused = store.settings.get(pausedKey) === true;
  let done = 0;
  let isWorking = false;
  let isClosed = false;
  /** A run whose end could not be written is still said to run. */
  let hasLeft = false;
  let work: Promise<void> = Promise.resolve();

  const at = (): string => now().toISOString();
  const nowMs = (): number => now().getTime();

  const state = (): Queue => queueState({ store, pace, inHand, isPaused, done, engine: host.state() });

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

  function keepWindow(hand: RunInHand, { window, found, mentions, from }: WindowReport): void {
    if (isClosed || hand.abort.signal.aborted) return;
    try {
      store.inTransaction(() => {
        store.runs.saveWindow(hand.runId, { ...window, found }, mentions, from);
        if (window.index === 0) keepEngine(hand.runId);
      });
    } catch (thrown) {
      hand.failure = toAppError(thrown, 'store-failed');
      hand.abort.abort();
      return;
    }
    // Where what was read before does not fit, the engine begins anew.
    hand.windows.splice(window.index, hand.windows.length, window);
    hand.windowsAll = window.of;
    pace.windowDone(window.end, nowMs());
    emitRun(hand);
    emitQueue();
  }

  function beginAnew(hand: RunInHand): void {
    store.runs.begin(hand.runId, at());
    hand.windows.length = 0;
    hand.windowsAll = 0;
    pace.documentBegins(nowMs());
  }

  /** One crash of the engine may be chance: the run goes on once where it was. A second one is the document's. */
  async function tag(taken: TakenUp): Promise<Result<TagResult>> {
    const { hand } = taken;
    const tagged = await tagOnce(taken);
    if (tagged.ok || tagged.error.code !== 'engine-crashed' || hand.abort.signal.aborted || isClosed) return tagged;
    try {
      const run = store.runs.get(hand.runId) ?? taken.run;
      return await tagOnce({ hand, run, read: store.runs.readWindows(hand.runId) });
    } catch {
      return tagged;
    }
  }

  async function tagOnce({ hand, run, read }: TakenUp): Promise<Result<TagResult>> {
    const labels = run.labelSet.labels.map(({ name }) => name);
    try {
      const isGood = read.length === 0 || (await isStillGood(host, hand, run));
      if (!isGood) beginAnew(hand);
      return await host.tag(
        { text: hand.text, labels, parameters: run.parameters, read: isGood ? read : [] },
        { signal: hand.abort.signal, onWindow: (report) => keepWindow(hand, report) },
      );
    } catch (thrown) {
      return { ok: false, error: toAppError(thrown) };
    }
  }

  function finish({ runId, documentId }: Pick<RunInHand, 'runId' | 'documentId'>, end: RunEnd): void {
    store.inTransaction(() => {
      store.runs.finish(runId, end);
      refreshCurrent(store, documentId);
    });
  }

  async function runOne(next: OpenRun): Promise<void> {
    const taken = takeUp(store, next, at());
    if (taken === null) return;
    const { hand } = taken;
    inHand = hand;
    pace.documentBegins(nowMs(), hand.windows.at(-1)?.end ?? 0);
    emitRun(hand);
    emitQueue();
    const tagged = await tag(taken);
    inHand = null;
    if (isClosed || hand.isStopped) return;
    try {
      keepEngine(hand.runId);
      finish(hand, endOf(hand, tagged, at()));
    } catch (thrown) {
      const error = toAppError(thrown, 'store-failed');
      finish(hand, { status: 'failed', coverage: null, error, at: at() });
    }
    done++;
    emitRun(hand);
  }

  async function workOff(): Promise<void> {
    await Promise.resolve();
    try {
      for (;;) {
        const next = isClosed || isPaused ? null : store.runs.nextQueued();
        if (next === null) break;
        await runOne(next);
      }
    } catch (thrown) {
      // The store refuses even small writes. What waits stays in it; the next wake or start tries again.
      report(thrown);
      hasLeft = true;
    }
    inHand = null;
    isWorking = false;
    if (!isPaused) reset();
    emitQueue();
  }

  function reset(): void {
    done = 0;
    pace.reset();
  }

  function takeUpLeft(): void {
    try {
      store.runs.requeueRunning();
      hasLeft = false;
    } catch (thrown) {
      report(thrown);
    }
  }

  function wake(): void {
    if (hasLeft && !isClosed && !isWorking) takeUpLeft();
    if (isClosed || store.runs.nextQueued() === null) return;
    emitQueue();
    if (isWorking || isPaused) return;
    isWorking = true;
    work = workOff().catch(report);
  }

  function setPaused(next: boolean): void {
    const hand = next && inHand?.isStopped === false ? inHand : null;
    store.inTransaction(() => {
      store.settings.set(pausedKey, next);
      if (hand !== null) store.runs.requeue(hand.runId);
    });
    isPaused = next;
    if (hand === null) return;
    hand.isStopped = true;
    hand.abort.abort();
    emitRun(hand);
  }

  return {
    wake,
    cancel: (chosen) => {
      const runs = store.runs.listOpen().filter(chosen);
      const hand = inHand;
      store.inTransaction(() => {
        for (const { id: runId, documentId, hasBegun } of runs) {
          const end = { status: 'cancelled', coverage: null, error: null, at: at() } as const;
          if (hasBegun) finish({ runId, documentId }, { ...end, coverage: coverageSoFar(store, runId, documentId) });
          else store.runs.finish(runId, end);
        }
      });
      if (hand !== null && runs.some(({ id }) => id === hand.runId)) {
        hand.isStopped = true;
        hand.abort.abort();
      }
      for (const { id, documentId } of runs) emitRun({ runId: id, documentId });
      if (runs.length > 0) emitQueue();
      return runs;
    },
    pause: () => {
      if (isPaused) return;
      setPaused(true);
      emitQueue();
    },
    resume: () => {
      if (!isPaused) return;
      setPaused(false);
      if (store.runs.nextQueued() === null) reset();
      emitQueue();
      wake();
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
