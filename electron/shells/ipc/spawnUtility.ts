// Starts the engine as a utility process of Electron: its memory and its crashes are its own.
import { cleanEnvironment, createLastLine, describeExit, type HostProcess, type SpawnHost } from '../../host/index.ts';

interface TextStream {
  on(event: 'data', listener: (chunk: unknown) => void): unknown;
}

/** Electron's UtilityProcess, as far as it is used. */
export interface UtilityLike {
  readonly stdout: TextStream | null;
  readonly stderr: TextStream | null;
  postMessage(message: unknown): void;
  kill(): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

export interface ForkOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly serviceName: string;
  readonly stdio: 'pipe';
}

export type ForkUtility = (modulePath: string, args: string[], options: ForkOptions) => UtilityLike;

export function createSpawnUtility(fork: ForkUtility, modulePath: string, onLog?: (text: string) => void): SpawnHost {
  return (): HostProcess => {
    const env = cleanEnvironment(process.env);
    const child = fork(modulePath, [], { env, serviceName: 'PaDeLLM engine', stdio: 'pipe' });
    const lastLine = createLastLine();
    child.stdout?.on('data', (chunk) => onLog?.(String(chunk)));
    child.stderr?.on('data', (chunk) => {
      lastLine.add(String(chunk));
      onLog?.(String(chunk));
    });
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.on('exit', (code) => listener(describeExit(code, null, lastLine.read()))),
      kill: () => void child.kill(),
    };
  };
}
