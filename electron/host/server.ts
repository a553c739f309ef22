// The engine process from within: loads the model once, answers tag requests one after another, hears cancels meanwhile.
// Pure but for the port and the engine it is given, so tests run it in their own process.
import {
  fail,
  toAppError,
  type AppError,
  type EngineOptions,
  type HostRequest,
  type HostResponse,
  type Result,
  type TagResult,
} from '../contract/index.ts';
import type { Engine } from '../engine/types.ts';
import { parseHostRequest } from './protocol.ts';

export interface HostPort {
  readonly send: (message: HostResponse) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

export type LoadEngine = (modelFolder: string, options: EngineOptions) => Promise<Result<Engine>>;

type TagMessage = Extract<HostRequest, { type: 'tag' }>;

const cancelled: AppError = { code: 'cancelled', message: 'The run was cancelled.' };

/** Answers the port until it is told to shut down; then the engine is closed and the promise resolves. */
export function serve(port: HostPort, loadEngine: LoadEngine): Promise<void> {
  return new Promise((resolve) => {
    const waiting: TagMessage[] = [];
    let loading: Promise<void> | null = null;
    let engine: Result<Engine> | null = null;
    let running: { readonly seq: number; readonly controller: AbortController; readonly end: Promise<void> } | null =
      null;
    let isEnding = false;

    const load = async (modelFolder: string, options: EngineOptions): Promise<void> => {
      engine = await loadEngine(modelFolder, options).catch((thrown: unknown) => failure(thrown, 'engine-model'));
      if (isEnding) return;
      if (engine.ok) port.send({ type: 'ready', info: engine.value.info });
      else port.send({ type: 'failed', seq: 0, error: engine.error });
      pump();
    };

    const answer = async (loaded: Result<Engine>, message: TagMessage, signal: AbortSignal): Promise<void> => {
      const { seq } = message;
      const result = loaded.ok ? await tag(loaded.value, message, signal, port) : loaded;
      port.send(result.ok ? { type: 'done', seq, result: result.value } : { type: 'failed', seq, error: result.error });
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
      waiting.splice(place, 1);
      port.send({ type: 'failed', seq, error: cancelled });
    };

    const shutdown = async (): Promise<void> => {
      isEnding = true;
      for (const { seq } of waiting.splice(0)) port.send({ type: 'failed', seq, error: cancelled });
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

async function tag(
  engine: Engine,
  message: TagMessage,
  signal: AbortSignal,
  port: HostPort,
): Promise<Result<TagResult>> {
  try {
    return await engine.tag(message.text, message.labels, message.parameters, {
      signal,
      onWindow: (window, mentions) => {
        port.send({ type: 'progress', seq: message.seq, window, mentions: [...mentions] });
      },
    });
  } catch (thrown) {
    return failure(thrown, 'engine-failed');
  }
}

function failure(thrown: unknown, code: 'engine-failed' | 'engine-model'): Result<never> {
  const error = toAppError(thrown, code);
  return fail(error.code, error.message);
}
