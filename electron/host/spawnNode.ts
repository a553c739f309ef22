// Starts the engine as a child of Node: for the localhost shell, the command line and the tests.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from './environment.ts';
import { createLastLine, describeExit } from './lastLine.ts';
import type { HostProcess, SpawnHost } from './types.ts';

export interface SpawnNodeOptions {
  /** The file to run; by default child.ts beside this one. */
  readonly childPath?: string;
  readonly onLog?: (text: string) => void;
}

export function createSpawnNode(options: SpawnNodeOptions = {}): SpawnHost {
  const childPath = options.childPath ?? fileURLToPath(new URL('./child.ts', import.meta.url));
  return () => spawnNode(childPath, options.onLog);
}

function spawnNode(childPath: string, onLog: SpawnNodeOptions['onLog']): HostProcess {
  const child = fork(childPath, [], {
    env: cleanEnvironment(process.env),
    execPath: process.execPath,
    execArgv: [],
    serialization: 'advanced',
    silent: true,
  });
  const lastLine = createLastLine();
  const exitListeners: ((reason: string) => void)[] = [];
  let hasEnded = false;
  const end = (reason: string): void => {
    if (hasEnded) return;
    hasEnded = true;
    for (const listener of exitListeners) listener(reason);
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      if (stream === child.stderr) lastLine.add(text);
      onLog?.(text);
    });
  }
  child.on('error', (error) => {
    // Also raised for a message that could not be sent; then 'close' follows with the true reason.
    if (child.pid === undefined) end(error.message);
  });
  // 'close' and not 'exit': only then has all of standard error been read.
  child.on('close', (code, signal) => end(describeExit(code, signal, lastLine.read())));
  return {
    send: (message) => {
      if (child.connected) child.send(message as Parameters<typeof child.send>[0], () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void exitListeners.push(listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
