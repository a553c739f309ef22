// The program under test: each spec starts the localhost shell with an empty data folder, and ends it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';

export interface RunningProgram {
  /** With the token; opening it lets the browser in. */
  readonly url: string;
  readonly dataFolder: string;
  /** Ends the program as Ctrl-C does. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Everything that it wrote. */
  readonly output: () => string;
}

export interface StartOptions {
  readonly dataFolder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const main = path.join(root, 'electron', 'shells', 'http', 'main.ts');

export async function startProgram({ dataFolder, environment = {} }: StartOptions): Promise<RunningProgram> {
  const child = spawn(process.execPath, [main, '--no-open'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', PORT: '', PADELLM_DATA: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: string): void => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/u.exec(output);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The program ended before it printed its address:\n${output}`)));
  });
  return {
    url,
    dataFolder,
    stop: () => end(child, 'SIGINT'),
    kill: () => end(child, 'SIGKILL'),
    output: () => output,
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

interface Fixtures {
  readonly program: RunningProgram;
  readonly onlyOwnRequests: undefined;
}

/** `program` starts before the test and ends after it; its data folder goes with it. */
export const test = base.extend<Fixtures>({
  // Playwright reads the names of the fixtures it needs from the pattern: none.
  program: async ({}, use) => {
    const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'padellm-e2e-'));
    const program = await startProgram({ dataFolder });
    try {
      await use(program);
    } finally {
      await program.stop();
      await rm(dataFolder, { recursive: true, force: true });
    }
  },
  // The promise of every screen, whatever a spec does there: nothing is asked of anything but this program.
  onlyOwnRequests: [
    async ({ context }, use) => {
      const foreign: string[] = [];
      const watch = (url: string): void => {
        if (!/^(?:(?:http|ws):\/\/127\.0\.0\.1:\d+\/|data:|blob:|about:)/u.test(url)) foreign.push(url);
      };
      context.on('request', (request) => watch(request.url()));
      context.on('page', (page) => page.on('websocket', (socket) => watch(socket.url())));
      await use(undefined);
      expect(foreign, 'requests to other machines').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
