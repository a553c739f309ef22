// The engine as the rest of the program sees it: a queue in front of one process that is started again when it dies.
// The process is sent one request at a time, and urgent ones beside it: a crash or a restart loses nothing that waits,
// and a run under an urgent request that crashes goes on where it was.
import { isDeepStrictEqual } from 'node:util';
import type { AppError, EngineOptions, HostResponse, Result } from '../contract/index.ts';
import { openConnection, type Connection } from './connection.ts';
import { cancelledResult, createJobs } from './jobs.ts';
import type { EngineHost, EngineState, SpawnHost } from './types.ts';
import { compareWork, tagWork, type Work } from './work.ts';

export interface EngineHostOptions {
  readonly spawn: SpawnHost;
  readonly modelFolder: string;
  /** Left out: the process is started by the first `restart`. */
  readonly options?: EngineOptions;
  readonly onLog?: (text: string) => void;
  /** How long a process may take to end by itself. */
  readonly shutdownGraceMs?: number;
  /** How long the engine may take to hear a cancel; a forward that runs cannot be interrupted. */
  readonly cancelGraceMs?: number;
}

/** So many in a row without an answer between them, and no more processes are started until somebody asks again. */
const mostCrashes = 3;

export function createEngineHost(setup: EngineHostOptions): EngineHost {
  const { spawn, modelFolder, onLog, shutdownGraceMs = 3_000, cancelGraceMs = 60_000 } = setup;
  const listeners = new Set<(state: EngineState) => void>();
  const endings = new Set<Promise<void>>();
  let options = setup.options ?? null;
  let state: EngineState = { state: 'loading' };
  let connection: Connection | null = null;
  let isRestartDue = false;
  let crashes = 0;
  let closing: Promise<void> | null = null;
  /** By the job that is to be cancelled. */
  const cancelTimers = new Map<number, NodeJS.Timeout>();

  const jobs = createJobs(({ seq }) => {
    connection?.send({ type: 'cancel', seq });
    cancelTimers.set(seq, setTimeout(abandon, cancelGraceMs));
  });

  const stopTimer = (seq: number): void => {
    clearTimeout(cancelTimers.get(seq));
    cancelTimers.delete(seq);
  };

  const setState = (next: EngineState): void => {
    state = next;
    for (const listener of listeners) listener(next);
  };

  const start = (): void => {
    if (connection !== null || options === null || closing !== null) return;
    isRestartDue = false;
    setState({ state: 'loading' });
    try {
      const opened = openConnection(spawn, { onResponse: receive, onCrash: crash });
      connection = opened;
      opened.send({ type: 'load', modelFolder, options });
    } catch (thrown) {
      crash(thrown instanceof Error ? thrown.message : String(thrown));
    }
  };

  /** Lets go of the process; it ends on its own time. */
  const drop = (graceMs: number): void => {
    const dropped = connection;
    connection = null;
    if (dropped === null) return;
    const ending = dropped.end(graceMs);
    endings.add(ending);
    void ending.finally(() => endings.delete(ending));
  };

  const pump = (): void => {
    if (connection === null || state.state !== 'ready' || isRestartDue) return;
    for (let job = jobs.next(); job !== null; job = jobs.next()) connection.send(job.message());
  };

  /** The process is gone: what it had is over where it was cancelled or is to blame, and waits again otherwise. */
  const letGo = (crashReason: string | null): void => {
    const [first, ...others] = jobs.takeInHand();
    if (first === undefined) return;
    for (const { seq } of [first, ...others]) stopTimer(seq);
    const isToBlame = crashReason !== null && !first.isCancelled;
    const left = isToBlame ? others : [first, ...others];
    jobs.putBack(left.filter(({ isCancelled }) => !isCancelled));
    for (const job of left) if (job.isCancelled) job.cancel();
    if (isToBlame) first.crash(crashReason);
  };

  const giveUp = (error: AppError): void => {
    setState({ state: 'failed', error });
    for (const job of jobs.takeWaiting()) job.fail(error);
  };

  const receive = (response: HostResponse): void => {
    if (response.type === 'ready') {
      setState({ state: 'ready', info: response.info });
      pump();
      return;
    }
    if (response.type === 'failed' && response.seq === 0) {
      drop(shutdownGraceMs);
      giveUp(response.error);
      return;
    }
    const over = jobs.hear(response);
    if (over === null) return;
    stopTimer(over.seq);
    crashes = 0;
    if (isRestartDue && jobs.isIdle()) replace(shutdownGraceMs);
    else pump();
  };

  const replace = (graceMs: number): void => {
    drop(graceMs);
    start();
  };

  const crash = (reason: string): void => {
    connection = null;
    crashes += 1;
    onLog?.(`The engine process ended: ${reason}\n`);
    letGo(reason);
    if (crashes < mostCrashes) start();
    else giveUp({ code: 'engine-crashed', message: gaveUpSentence(reason) });
  };

  /** The engine did not hear a cancel in time. */
  const abandon = (): void => {
    letGo(null);
    replace(0);
  };

  const add = <T>(work: Work<T>): Promise<Result<T>> => {
    if (closing !== null) return Promise.resolve(cancelledResult(work));
    const answer = jobs.add(work);
    if (connection === null && options !== null) {
      crashes = Math.min(crashes, mostCrashes - 1); // one more try
      start();
    }
    pump();
    return answer;
  };

  start();

  return {
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tag: (request, hooks = {}) => add(tagWork(request, hooks)),
    compare: (request, hooks = {}) => add(compareWork(request, hooks)),
    restart: (next) => {
      if (closing !== null) return;
      const isSame = isDeepStrictEqual(options, next);
      options = next;
      crashes = 0;
      if (connection === null) start();
      // Its result is worth more than an early start of the next process.
      else if (!jobs.isIdle()) isRestartDue = true;
      else if (state.state !== 'loading') replace(shutdownGraceMs);
      else if (!isSame) replace(0);
    },
    close: () => {
      closing ??= (async () => {
        drop(shutdownGraceMs);
        for (const job of [...jobs.takeInHand(), ...jobs.takeWaiting()]) {
          stopTimer(job.seq);
          job.cancel();
        }
        listeners.clear();
        await Promise.all(endings);
      })();
      return closing;
    },
  };
}

const gaveUpSentence = (reason: string): string =>
  `The engine stopped ${mostCrashes} times in a row (${reason}). Run a document again or choose another provider in the settings to retry.`;
