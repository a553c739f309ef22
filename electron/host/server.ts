// The engine process from within: loads the model once, answers requests one after another, hears cancels meanwhile. An
// urgent request is answered between two windows of a run, so there is never more than one forward at a time.
// Pure but for the port and the engine it is given, so tests run it in their own process.
import {
  toAppError,
  type AppError,
  type EngineOptions,
  type HostRequest,
  type HostResponse,
  type Result,
} from '../contract/index.ts';
import type { Engine } from '../engine/types.ts';
import { parseHostRequest } from './protocol.ts';

export interface HostPort {
  readonly send: (message: HostResponse) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

export type LoadEngine = (modelFolder: string, options: EngineOptions) => Promise<Result<Engine>>;

type WorkMessage = Extract<HostRequest, { type: 'tag' | 'compare' }>;

const cancelled = ({ type, seq }: WorkMessage): HostResponse => ({
  type: 'failed',
  seq,
  error: { code: 'cancelled', message: `The ${type === 'tag' ? 'run' : 'comparison'} was cancelled.` },
});

/** A request that is worked on. */
interface InHand {
  readonly seq: number;
  readonly controller: AbortController;
  readonly end: Promise<void>;
}

/** Answers the port until it is told to shut down; then the engine is closed and the promise resolves. */
export function serve(port: HostPort, loadEngine: LoadEngine): Promise<void> {
  return new Promise((resolve) => {
    const waiting: WorkMessage[] = [];
    const urgent: WorkMessage[] = [];
    let loading: Promise<void> | null = null;
    let engine: Result<Engine> | null = null;
    let running: InHand | null = null;
    /** An urgent request that is worked on between two windows of the running one. */
    let passing: InHand | null = null;
    let isEnding = false;

    const load = async (modelFolder: string, options: EngineOptions): Promise<void> => {
      engine = await loadEngine(modelFolder, options).catch((thrown: unknown): Result<never> => ({
        ok: false,
        error: toAppError(thrown, 'engine-model'),
      }));
      if (isEnding) return;
      if (engine.ok) port.send({ type: 'ready', info: engine.value.info });
      else port.send(failed(0, engine.error));
      pump();
    };

    const begin = (loaded: Result<Engine>, message: WorkMessage, onEnd: () => void): InHand => {
      const controller = new AbortController();
      const { signal } = controller;
      const answer = async (): Promise<void> => {
        const beforeWindow = (): Promise<void> => letPass(loaded, signal);
        port.send(
          loaded.ok
            ? await perform(loaded.value, message, { signal, port, beforeWindow })
            : failed(message.seq, loaded.error),
        );
        onEnd();
        pump();
      };
      // Begins in a later turn, so that it is known to be in hand before anything is answered.
      return { seq: message.seq, controller, end: Promise.resolve().then(answer) };
    };

    const pump = (): void => {
      if (running !== null || passing !== null || engine === null || isEnding) return;
      const pressing = urgent.shift();
      // others may be in hand by now, none of which is to blame for it
      if (pressing !== undefined) port.send({ type: 'begun', seq: pressing.seq });
      const next = pressing ?? waiting.shift();
      if (next !== undefined) running = begin(engine, next, () => (running = null));
    };

    /** Works off urgent requests between two windows of a run, which does not wait for them once it is cancelled. */
    const letPass = async (loaded: Result<Engine>, signal: AbortSignal): Promise<void> => {
      while (!signal.aborted) {
        const next = urgent.shift();
        if (next === undefined) return;
        port.send({ type: 'begun', seq: next.seq });
        passing = begin(loaded, next, () => (passing = null));
        await Promise.race([passing.end, abortOf(signal)]);
      }
    };

    const cancel = (seq: number): void => {
      for (const job of [running, passing]) if (job?.seq === seq) job.controller.abort();
      for (const queue of [urgent, waiting]) {
        const place = queue.findIndex((message) => message.seq === seq);
        if (place >= 0) for (const message of queue.splice(place, 1)) port.send(cancelled(message));
      }
    };

    const shutdown = async (): Promise<void> => {
      isEnding = true;
      for (const message of [...urgent.splice(0), ...waiting.splice(0)]) port.send(cancelled(message));
      const jobs = [running, passing].filter((job) => job !== null);
      for (const { controller } of jobs) controller.abort();
      await Promise.all(jobs.map(({ end }) => end));
      await loading;
      if (engine?.ok === true) await engine.value.close();
      resolve();
    };

    port.onMessage((message) => {
      const request = parseHostRequest(message);
      if (request === null || isEnding) return;
      switch (request.type) {
        case 'load':
          loading ??= load(request.modelFolder, request.options);
          break;
        case 'tag':
        case 'compare':
          (request.type === 'tag' && request.isUrgent ? urgent : waiting).push(request);
          pump();
          break;
        case 'cancel':
          cancel(request.seq);
          break;
        case 'shutdown':
          void shutdown();
          break;
      }
    });
  });
}

const abortOf = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

const failed = (seq: number, error: AppError): HostResponse => ({ type: 'failed', seq, error });

interface PerformOptions {
  readonly signal: AbortSignal;
  readonly port: HostPort;
  readonly beforeWindow: () => Promise<void>;
}

/** The last answer to a request; those before it go to the port. */
async function perform(engine: Engine, message: WorkMessage, options: PerformOptions): Promise<HostResponse> {
  try {
    return message.type === 'tag' ? await tag(engine, message, options) : await compare(engine, message, options);
  } catch (thrown) {
    return failed(message.seq, toAppError(thrown, 'engine-failed'));
  }
}

async function tag(
  engine: Engine,
  { seq, text, labels, parameters, read, isUrgent }: Extract<WorkMessage, { type: 'tag' }>,
  { signal, port, beforeWindow }: PerformOptions,
): Promise<HostResponse> {
  const result = await engine.tag(text, labels, parameters, {
    signal,
    read,
    ...(isUrgent ? {} : { beforeWindow }),
    onWindow: ({ window, found, mentions, from }) => {
      port.send({ type: 'progress', seq, window, found: [...found], mentions: [...mentions], from });
    },
  });
  return result.ok ? { type: 'done', seq, result: result.value } : failed(seq, result.error);
}

async function compare(
  engine: Engine,
  { seq, text, labels, parameters, rounds }: Extract<WorkMessage, { type: 'compare' }>,
  { signal, port }: PerformOptions,
): Promise<HostResponse> {
  const result = await engine.compare(text, labels, parameters, {
    signal,
    rounds,
    onProgress: (done, of) => port.send({ type: 'compareProgress', seq, done, of }),
  });
  return result.ok ? { type: 'compared', seq, comparison: result.value } : failed(seq, result.error);
}
