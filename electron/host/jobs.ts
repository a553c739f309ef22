// The requests that wait for the engine and those in its hands: one, and beside it all that are urgent. Each is answered
// exactly once.
import { fail, ok, type AppError, type HostRequest, type HostResponse, type Result } from '../contract/index.ts';
import type { Work } from './work.ts';

export interface Job {
  readonly seq: number;
  readonly isUrgent: boolean;
  readonly message: () => HostRequest;
  /** Asked to stop while the engine has it. */
  isCancelled: boolean;
  /** Said by the process: it is worked on between two windows of another. */
  hasBegun: boolean;
  /** Whether this was the last answer, with which the job is over. */
  readonly hear: (response: HostResponse) => boolean;
  readonly fail: (error: AppError) => void;
  readonly cancel: () => void;
  /** The process ended under it. */
  readonly crash: (reason: string) => void;
}

export interface Jobs {
  readonly add: <T>(work: Work<T>) => Promise<Result<T>>;
  readonly isIdle: () => boolean;
  /** Hands out what the engine may have now: an urgent job in any case, another one where it has none. */
  readonly next: () => Job | null;
  /** Passes an answer to the job in hand that it is for, and tells of the job when it is over with it. */
  readonly hear: (response: Exclude<HostResponse, { type: 'ready' }>) => Job | null;
  /** Hands out the jobs in hand, which the caller ends or puts back. The first is the one that was worked on. */
  readonly takeInHand: () => Job[];
  /** They wait again, before all others, and go on where they were. */
  readonly putBack: (jobs: readonly Job[]) => void;
  readonly takeWaiting: () => Job[];
}

export const cancelledResult = ({ cancelledSentence }: Work<unknown>): Result<never> =>
  fail('cancelled', cancelledSentence);

/** @param onCancelInHand a job's signal was aborted; it stays in hand until it is taken or heard to its end */
export function createJobs(onCancelInHand: (job: Job) => void): Jobs {
  const waiting: Job[] = [];
  const inHand: Job[] = [];
  let lastSeq = 0;

  const take = (from: Job[], place: number): Job | null => from.splice(place, 1)[0] ?? null;

  const abort = (job: Job): void => {
    if (inHand.includes(job)) {
      job.isCancelled = true;
      onCancelInHand(job);
      return;
    }
    const place = waiting.indexOf(job);
    if (place >= 0) take(waiting, place)?.cancel();
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
    isIdle: () => inHand.length === 0,
    next: () => {
      const urgent = waiting.findIndex(({ isUrgent }) => isUrgent);
      const job = urgent >= 0 ? take(waiting, urgent) : inHand.length === 0 ? take(waiting, 0) : null;
      if (job !== null) inHand.push(job);
      return job;
    },
    hear: (response) => {
      const place = inHand.findIndex(({ seq }) => seq === response.seq);
      return inHand[place]?.hear(response) === true ? take(inHand, place) : null;
    },
    takeInHand: () => inHand.splice(0).sort((a, b) => Number(b.hasBegun) - Number(a.hasBegun)),
    putBack: (jobs) => {
      for (const job of jobs) job.hasBegun = false;
      waiting.unshift(...jobs);
    },
    takeWaiting: () => waiting.splice(0),
  };
}

function createJob<T>(seq: number, work: Work<T>, settle: (result: Result<T>) => void): Job {
  const job: Job = {
    seq,
    isUrgent: work.isUrgent,
    message: () => work.message(seq),
    isCancelled: false,
    hasBegun: false,
    hear: (response) => {
      if (response.type === 'failed') {
        settle({ ok: false, error: response.error });
        return true;
      }
      if (response.type === 'begun') {
        job.hasBegun = true;
        return false;
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
