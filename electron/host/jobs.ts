// The requests that wait for the engine and the one in its hands. Each is answered exactly once.
import { fail, type AppError, type Result, type TagResult } from '../contract/index.ts';
import type { TagHooks, TagRequest } from './types.ts';

export interface Job {
  readonly seq: number;
  readonly request: TagRequest;
  readonly hooks: TagHooks;
  readonly settle: (result: Result<TagResult>) => void;
  /** Asked to stop while the engine has it. */
  isCancelled: boolean;
}

export interface Jobs {
  readonly add: (request: TagRequest, hooks: TagHooks) => Promise<Result<TagResult>>;
  readonly running: () => Job | null;
  /** Hands out the next waiting job, unless one is running. */
  readonly next: () => Job | null;
  readonly settleRunning: (result: Result<TagResult>) => void;
  readonly failWaiting: (error: AppError) => void;
}

export const cancelledResult = fail('cancelled', 'The run was cancelled.');

/** @param onCancelRunning the running job's signal was aborted; it stays running until it is settled */
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
    job.settle(cancelledResult);
  };

  return {
    add: (request, hooks) => {
      if (hooks.signal?.aborted === true) return Promise.resolve(cancelledResult);
      return new Promise((resolve) => {
        const onAbort = (): void => abort(job);
        const job: Job = {
          seq: (lastSeq += 1),
          request,
          hooks,
          isCancelled: false,
          settle: (result) => {
            hooks.signal?.removeEventListener('abort', onAbort);
            resolve(result);
          },
        };
        hooks.signal?.addEventListener('abort', onAbort, { once: true });
        waiting.push(job);
      });
    },
    running: () => running,
    next: () => {
      if (running !== null) return null;
      running = waiting.shift() ?? null;
      return running;
    },
    settleRunning: (result) => {
      const job = running;
      running = null;
      job?.settle(result);
    },
    failWaiting: (error) => {
      for (const job of waiting.splice(0)) job.settle(fail(error.code, error.message));
    },
  };
}
