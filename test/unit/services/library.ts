// A library for tests: services on a fake engine, with answers unwrapped and ways to wait for what the queue does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type {
  ApiInput,
  ApiName,
  ApiOutput,
  Change,
  ErrorCode,
  IncomingDocument,
  Result,
} from '../../../electron/contract/index.ts';
import { createRouter, type Router } from '../../../electron/router.ts';
import { createServices, type Services } from '../../../electron/services/index.ts';
import { createFakeHost, type FakeHost } from './fakeHost.ts';

export const resourcesFolder = join(import.meta.dirname, '../../../resources');

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): ErrorCode | 'ok' => (result.ok ? 'ok' : result.error.code);

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'padellm-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const file = (name: string, content: string | Uint8Array): IncomingDocument => ({
  kind: 'file',
  name,
  base64: Buffer.from(content).toString('base64'),
});

export const paste = (name: string, text: string): IncomingDocument => ({ kind: 'text', name, text });

export interface Library {
  readonly services: Services;
  readonly router: Router;
  readonly host: FakeHost;
  readonly changes: Change[];
  /** Calls through the router and unwraps the answer. */
  readonly ask: <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<ApiOutput<N>>;
  /** Resolves when nothing waits or runs. */
  readonly settled: () => Promise<void>;
  /** Resolves at the first change, from now on, that fits. */
  readonly next: (fits: (change: Change) => boolean) => Promise<void>;
  /** A label set with the labels that the fake engine knows. */
  readonly knownLabels: () => Promise<number>;
}

const colour = '#112233';

export interface LibraryOptions {
  readonly dataFolder?: string;
  readonly now?: () => Date;
  readonly host?: FakeHost;
}

export function openLibrary({ dataFolder = ':memory:', now, host = createFakeHost() }: LibraryOptions = {}): Library {
  const folders = { dataFolder, resourcesFolder, modelFolder: join(resourcesFolder, 'no-model'), version: '0.0.1' };
  const services = value(createServices({ ...folders, host, ...(now === undefined ? {} : { now }) }));
  onTestFinished(() => services.close());
  const router = createRouter(services);
  const changes: Change[] = [];
  services.onChange((change) => changes.push(change));
  const ask: Library['ask'] = async (name, input) => value(await router.typed(name, input));
  const isIdle = async (): Promise<boolean> => {
    const { waiting, running } = await ask('queue.get', {});
    return waiting === 0 && running === null;
  };
  return {
    services,
    router,
    host,
    changes,
    ask,
    settled: async () => {
      while (!(await isIdle())) await new Promise((resolve) => setImmediate(resolve));
    },
    next: (fits) =>
      new Promise((resolve) => {
        const stop = services.onChange((change) => {
          if (!fits(change)) return;
          stop();
          resolve();
        });
      }),
    knownLabels: async () => {
      const labels = ['person', 'location', 'emoji'].map((name) => ({ name, description: '', colour }));
      return (await ask('labelSets.create', { name: 'Known', labels })).id;
    },
  };
}
