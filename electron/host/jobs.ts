// The requests that wait for the engine and the one in its hands. Each is answered exactly once.
import { fail, ok, type AppError, type HostRequest, type HostResponse, type Result } from '../contract/index.ts';
import type { Work } from './work.ts';

export interface Job {
  readonly seq: number;
  readonly message: HostRequest;
  /** Asked to stop while the engine has it. */
  isCancelled: boolean;
  /** Whether this was the last answer, with which the job is over. */
  readonly hear: (response: HostResponse) => boolean;
  readonly fail: (error: AppError) => void;
  readonly cancel: () => void;
  /** The process ended under it. */
  readonly crash: (reason: string) => void;
}

export interface Jobs {
  readonly add: <T>(work: Work<T>) => Promise<Result<T>>;
  readonly running: () => Job | null;
  /** Hands out the next waiting job, unless one is running. */
  readonly next: () => Job | null;
  /** Passes an answer to the running job; true when it is over with it. */
  readonly hear: (response: HostResponse) => boolean;
  /** Hands out the running job, which the caller ends. */
  readonly takeRunning: () => Job | null;
  readonly takeWaiting: () => Job[];
}

export const cancelledResult = ({ cancelledSentence }: Work<unknown>): Result<never> =>
  fail('cancelled', cancelledSentence);

/** @param onCancelRunning the running job's signal was aborted; it stays running until it is taken or heard to its end */
export function createJobs(onCancelRunning: (job: Job) => void): Jobs {
  const waiting: Job[] = [];
  let running: Job | null = null;
  let lastSeq = 0;

  const abort = (job: Job): void => {
    if (job === running) {
      job.isCancelled = true;
      onCancelRunning(job);
      return;
    }
    const place = waiting.indexOf(job);
    if (place < 0) return;
    waiting.splice(place, 1);
    job.cancel();
  };

  const takeRunning = (): Job | null => {
    const job = running;
    running = null;
    return job;
  };

  return {
    add: (work) => {
      if (work.signal?.aborted === true) return Promise.resolve(cancelledResult(work));
      return new Promise((resolve) => {
        const job = createJob((lastSeq += 1), work, (result) => {
          work.signal?.removeEventListener('abort', onAbort);
          resolve(result);
        });
        const onAbort = (): void => abort(job);
        work.signal?.addEventListener('abort', onAbort, { once: true });
        waiting.push(job);
      });
    },
    running: () => running,
    next: () => {
      if (running !== null) return null;
      running = waiting.shift() ?? null;
      return running;
    },
    hear: (response) => {
      if (running?.hear(response) !== true) return false;
      running = null;
      return true;
    },
    takeRunning,
    takeWaiting: () => waiting.splice(0),
  };
}

function createJob<T>(seq: number, work: Work<T>, settle: (result: Result<T>) => void): Job {
  const job: Job = {
    seq,
    message: work.message(seq),
    isCancelled: false,
    hear: (response) => {
      if (response.type === 'failed') {
        settle({ ok: false, error: response.error });
        return true;
      }
      const result = work.resultOf(response);
      if (result !== null) {
        settle(ok(result));
        return true;
      }
      if (!job.isCancelled) work.onProgress(response);
      return false;
    },
    fail: ({ code, message }) => settle(fail(code, message)),
    cancel: () => settle(cancelledResult(work)),
    crash: (reason) => settle(fail('engine-crashed', work.crashedSentence(reason))),
  };
  return job;
}
