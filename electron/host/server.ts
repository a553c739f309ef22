// The engine process from within: loads the model once, answers requests one after another, hears cancels meanwhile.
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

/** Answers the port until it is told to shut down; then the engine is closed and the promise resolves. */
export function serve(port: HostPort, loadEngine: LoadEngine): Promise<void> {
  return new Promise((resolve) => {
    const waiting: WorkMessage[] = [];
    let loading: Promise<void> | null = null;
    let engine: Result<Engine> | null = null;
    let running: { readonly seq: number; readonly controller: AbortController; readonly end: Promise<void> } | null =
      null;
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

    const answer = async (loaded: Result<Engine>, message: WorkMessage, signal: AbortSignal): Promise<void> => {
      port.send(loaded.ok ? await perform(loaded.value, message, signal, port) : failed(message.seq, loaded.error));
      running = null;
      pump();
    };

    const pump = (): void => {
      if (running !== null || engine === null || isEnding) return;
      const next = waiting.shift();
      if (next === undefined) return;
      const controller = new AbortController();
      // Begins in a later turn, so that `running` is set before anything is answered.
      const loaded = engine;
      const end = Promise.resolve().then(() => answer(loaded, next, controller.signal));
      running = { seq: next.seq, controller, end };
    };

    const cancel = (seq: number): void => {
      if (running?.seq === seq) running.controller.abort();
      const place = waiting.findIndex((message) => message.seq === seq);
      if (place < 0) return;
      for (const message of waiting.splice(place, 1)) port.send(cancelled(message));
    };

    const shutdown = async (): Promise<void> => {
      isEnding = true;
      for (const message of waiting.splice(0)) port.send(cancelled(message));
      running?.controller.abort();
      await running?.end;
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
          waiting.push(request);
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

const failed = (seq: number, error: AppError): HostResponse => ({ type: 'failed', seq, error });

/** The last answer to a request; those before it go to the port. */
async function perform(
  engine: Engine,
  message: WorkMessage,
  signal: AbortSignal,
  port: HostPort,
): Promise<HostResponse> {
  try {
    return message.type === 'tag'
      ? await tag(engine, message, signal, port)
      : await compare(engine, message, signal, port);
  } catch (thrown) {
    return failed(message.seq, toAppError(thrown, 'engine-failed'));
  }
}

async function tag(
  engine: Engine,
  { seq, text, labels, parameters }: Extract<WorkMessage, { type: 'tag' }>,
  signal: AbortSignal,
  port: HostPort,
): Promise<HostResponse> {
  const result = await engine.tag(text, labels, parameters, {
    signal,
    onWindow: (window, mentions, from) => {
      port.send({ type: 'progress', seq, window, mentions: [...mentions], from });
    },
  });
  return result.ok ? { type: 'done', seq, result: result.value } : failed(seq, result.error);
}

async function compare(
  engine: Engine,
  { seq, text, labels, parameters, rounds }: Extract<WorkMessage, { type: 'compare' }>,
  signal: AbortSignal,
  port: HostPort,
): Promise<HostResponse> {
  const result = await engine.compare(text, labels, parameters, {
    signal,
    rounds,
    onProgress: (done, of) => port.send({ type: 'compareProgress', seq, done, of }),
  });
  return result.ok ? { type: 'compared', seq, comparison: result.value } : failed(seq, result.error);
}
