// The whole program in one process, whichever shell it has: the engine's host, the services and the router before them.
import { ok, type Call, type Change, type EngineOptions, type Result, type Settings } from '../contract/index.ts';
import { createEngineHost, type EngineHost, type SpawnHost } from '../host/index.ts';
import { createRouter } from '../router.ts';
import { createServices } from '../services/index.ts';

export interface ProgramOptions {
  /** ':memory:' for a library that is gone when the program is closed. */
  readonly dataFolder: string;
  readonly modelFolder: string;
  readonly resourcesFolder: string;
  readonly spawn: SpawnHost;
  readonly version: string;
  /** Changes the stored settings before the engine starts; for a shell whose settings are arguments. */
  readonly adjustSettings?: (stored: Settings) => Settings;
  readonly onLog?: (text: string) => void;
}

export interface Program {
  /** For callers in this process, whose requests the compiler has checked. */
  readonly call: Call;
  /** For requests from outside: any name, any input. */
  readonly callUnchecked: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly onChange: (listener: (change: Change) => void) => () => void;
  /** Ends every process and closes every file that the program opened. */
  readonly close: () => Promise<void>;
}

export async function openProgram(options: ProgramOptions): Promise<Result<Program>> {
  const { spawn, modelFolder, adjustSettings, onLog } = options;
  let host: EngineHost | null = null;
  // With settings still to be adjusted the engine waits for its first restart: a model is not loaded twice.
  const openHost = (stored: EngineOptions): EngineHost => {
    host = createEngineHost({
      spawn,
      modelFolder,
      ...(adjustSettings === undefined ? { options: stored } : {}),
      ...(onLog === undefined ? {} : { onLog }),
    });
    return host;
  };
  const opened = createServices({ ...options, host: openHost });
  if (!opened.ok) {
    await closeHost(host);
    return opened;
  }
  const services = opened.value;
  const router = createRouter(services);
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    // Services first: a run that is cut off by the end of the program is not one that was cancelled.
    closing ??= services.close().then(() => closeHost(host));
    return closing;
  };
  if (adjustSettings !== undefined) {
    const adjusted = await adjust(router.typed, adjustSettings);
    if (!adjusted.ok) {
      await close();
      return adjusted;
    }
    restartHost(host, adjusted.value.engine);
  }
  return ok({ call: router.typed, callUnchecked: router.call, onChange: router.onChange, close });
}

async function adjust(call: Call, change: (stored: Settings) => Settings): Promise<Result<Settings>> {
  const stored = await call('settings.get', {});
  return stored.ok ? call('settings.set', change(stored.value)) : stored;
}

// The compiler does not see that `openHost` was called.
const closeHost = (host: EngineHost | null): Promise<void> => host?.close() ?? Promise.resolve();
const restartHost = (host: EngineHost | null, options: EngineOptions): void => host?.restart(options);
