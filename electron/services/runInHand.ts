// The run that the queue works on: what it has read so far, how it goes on with what an earlier attempt has read, and
// how it ends.
import {
  coverageOf,
  type AppError,
  type EngineInfo,
  type Queue,
  type ReadWindow,
  type Result,
  type Run,
  type TagResult,
  type WindowResult,
} from '../contract/index.ts';
import type { EngineHost, EngineState } from '../host/types.ts';
import type { OpenRun, RunEnd } from '../store/runs.ts';
import type { Store } from '../store/open.ts';

export interface RunInHand {
  readonly runId: number;
  readonly documentId: number;
  readonly name: string;
  readonly text: string;
  readonly abort: AbortController;
  /** Read so far, by an earlier attempt, too. */
  readonly windows: WindowResult[];
  /** 0 until it is known. */
  windowsAll: number;
  /** Cancelled or paused by a person: what becomes of it is written already. */
  isStopped: boolean;
  /** Why it had to be stopped from this side. */
  failure: AppError | null;
}

export interface TakenUp {
  readonly hand: RunInHand;
  readonly run: Run;
  /** What an earlier attempt has read. */
  readonly read: readonly ReadWindow[];
}

/** Marks the next run as running; null where its document is gone, which ends it. */
export function takeUp(store: Store, { id, documentId }: OpenRun, at: string): TakenUp | null {
  const document = store.documents.get(documentId);
  const run = store.runs.get(id);
  if (document === null || run === null) {
    store.runs.finish(id, { status: 'cancelled', coverage: null, error: null, at });
    return null;
  }
  const read = store.runs.readWindows(id);
  if (read.length > 0) store.runs.goOn(id);
  else store.runs.begin(id, at);
  const { name, text } = document;
  const windows = read.map(({ index, of, start, end, trace }) => ({ index, of, start, end, trace }));
  const windowsAll = read[0]?.of ?? 0;
  const abort = new AbortController();
  return {
    run,
    read,
    hand: { runId: id, documentId, name, text, abort, windows, windowsAll, isStopped: false, failure: null },
  };
}

/** What other weights, or the same ones on another processor, have found is not mixed with what these find. */
const isSameModel = (one: EngineInfo | null, other: EngineInfo): boolean =>
  one !== null &&
  one.model === other.model &&
  one.modelVersion === other.modelVersion &&
  one.provider === other.provider;

/** Resolves when the engine is no longer being loaded, or the signal is aborted. */
function engineSettled(host: EngineHost, signal: AbortSignal): Promise<EngineState> {
  return new Promise((resolve) => {
    const settle = (): void => {
      const state = host.state();
      if (state.state === 'loading' && !signal.aborted) return;
      stop();
      signal.removeEventListener('abort', settle);
      resolve(state);
    };
    const stop = host.onState(settle);
    signal.addEventListener('abort', settle);
    settle();
  });
}

/** Whether what an earlier attempt has read can be used: not where another model answers by now. */
export async function isStillGood(host: EngineHost, { abort }: RunInHand, { engine }: Run): Promise<boolean> {
  const state = await engineSettled(host, abort.signal);
  return abort.signal.aborted || state.state !== 'ready' || isSameModel(engine, state.info);
}

export const progressOf = ({ runId, documentId, name, windows, windowsAll }: RunInHand): Queue['running'] => ({
  runId,
  documentId,
  name,
  windowsDone: windows.length,
  windowsAll,
});

/** What a run that is cut short has read; null where its document is gone. */
export function coverageSoFar(store: Store, runId: number, documentId: number): number | null {
  const text = store.documents.get(documentId)?.text;
  return text === undefined ? null : coverageOf(text, store.runs.windows(runId));
}

export function endOf({ text, windows, failure }: RunInHand, tagged: Result<TagResult>, at: string): RunEnd {
  const cut = { coverage: coverageOf(text, windows), at };
  if (failure !== null) return { ...cut, status: 'failed', error: failure };
  if (tagged.ok) return { status: 'done', coverage: tagged.value.coverage, error: null, at, result: tagged.value };
  if (tagged.error.code === 'cancelled') return { ...cut, status: 'cancelled', error: null };
  return { ...cut, status: 'failed', error: tagged.error };
}
