// The whole program in process, with an engine that is played: files in, JSON and CSV out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ExportFormat,
  fail,
  ok,
  type AppError,
  type HostResponse,
  type TagResult,
  readOptionsSchema,
} from '../../../../electron/contract/index.ts';
import { serve } from '../../../../electron/host/server.ts';
import type { SpawnHost } from '../../../../electron/host/types.ts';
import { readInput } from '../../../../electron/shells/cli/input.ts';
import { openLabelSet } from '../../../../electron/shells/cli/labels.ts';
import { progressLine } from '../../../../electron/shells/cli/progress.ts';
import { tagFiles, type TagOutcome } from '../../../../electron/shells/cli/tag.ts';
import { openProgram } from '../../../../electron/shells/compose.ts';
import { rootFolder } from '../../../../electron/shells/folders.ts';
import { info } from '../../host/fakes.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-cli-'));
const inFolder = (name: string): string => path.join(folder, name);

beforeAll(() => {
  mkdirSync(inFolder('more'));
  writeFileSync(inFolder('a.txt'), '😀 Ada met Ada.');
  writeFileSync(inFolder('more/a.txt'), 'Ada again.');
  writeFileSync(inFolder('twin.txt'), '😀 Ada met Ada.');
  writeFileSync(inFolder('bad.txt'), 'crash please');
  writeFileSync(inFolder('empty.txt'), '');
  writeFileSync(inFolder('slow.txt'), 'slow');
  writeFileSync(inFolder('table.csv'), 'text\nAda wrote a letter\nNot Ada alone did\n');
  writeFileSync(
    inFolder('all.zip'),
    zipSync({ 'in/a.txt': Buffer.from('Not Ada alone did'), 'b.jpg': Buffer.from('x') }),
  );
  writeFileSync(
    inFolder('set.json'),
    JSON.stringify({ format: 'padellm-label-set', version: 1, name: 'Mine', labels: [{ name: 'person' }] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every "Ada" is each of the labels. */
function find(text: string, labels: readonly string[]): TagResult {
  const mentions = [...text.matchAll(/Ada/gu)].flatMap(({ index }) =>
    labels.map((label) => ({ label, start: index, end: index + 3, score: 0.5, origin: 'found' as const })),
  );
  return { mentions, windows: [], coverage: 1 };
}

/** The real server of the host process, on this side of the line. */
const spawn: SpawnHost = () => {
  const exits: ((reason: string) => void)[] = [];
  let toServer: (message: unknown) => void = () => undefined;
  let toClient: (message: unknown) => void = () => undefined;
  const engine = {
    info,
    tag: (text: string, labels: readonly string[], _parameters: unknown, { signal }: { signal?: AbortSignal } = {}) => {
      if (text === 'crash please') return Promise.reject(new Error('it broke'));
      if (text !== 'slow') return Promise.resolve(ok(find(text, labels)));
      return new Promise<ReturnType<typeof fail>>((resolve) =>
        signal?.addEventListener('abort', () => resolve(fail('cancelled', 'Cancelled.'))),
      );
    },
    compare: () => Promise.reject(new Error('nobody asks for it here')),
    close: () => Promise.resolve(),
  };
  const port = {
    send: (message: HostResponse) => queueMicrotask(() => toClient(message)),
    onMessage: (listener: (message: unknown) => void) => (toServer = listener),
  };
  const exit = (): void => {
    for (const listener of exits) listener('exit code 0');
  };
  void serve(port, () => Promise.resolve(ok(engine))).then(exit);
  return {
    send: (message) => queueMicrotask(() => toServer(message)),
    onMessage: (listener) => (toClient = listener),
    onExit: (listener) => void exits.push(listener),
    kill: exit,
  };
};

interface Ran extends TagOutcome {
  readonly errors: readonly AppError[];
}

interface Asked {
  readonly format?: ExportFormat;
  readonly stdin?: string;
  readonly labels?: readonly string[];
  readonly labelSetPath?: string;
  readonly cancelWhenRunning?: boolean;
}

async function run(names: readonly string[], asked: Asked = {}): Promise<Ran> {
  const { format = 'json', stdin = '', labels = ['person'], labelSetPath = null, cancelWhenRunning = false } = asked;
  const resourcesFolder = path.join(rootFolder, 'resources');
  const program = await openProgram({
    dataFolder: ':memory:',
    modelFolder: '/model',
    resourcesFolder,
    spawn,
    version: '0',
    adjustSettings: (stored) => ({ ...stored, engine: { provider: 'cpu', threads: 1 } }),
  });
  if (!program.ok) throw new Error(program.error.message);
  const labelSet = await openLabelSet(program.value.call, labelSetPath, labels);
  if (!labelSet.ok) throw new Error(labelSet.error.message);
  const errors: AppError[] = [];
  const controller = new AbortController();
  async function* stdinBytes(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from(stdin));
  }
  const outcome = await tagFiles({
    program: program.value,
    files: readInput(
      names.map((name) => (name === '-' ? name : inFolder(name))),
      stdinBytes(),
    ),
    labelSetId: labelSet.value.id,
    reading: readOptionsSchema.parse({}),
    format,
    signal: controller.signal,
    report: (error) => errors.push(error),
    onQueue: ({ running }) => {
      if (cancelWhenRunning && running !== null) controller.abort();
    },
  });
  await program.value.close();
  return { ...outcome, errors };
}

const textOf = ({ content }: Ran): string => (typeof content === 'string' ? content : '');
const documentsOf = (ran: Ran): unknown => (JSON.parse(textOf(ran)) as { documents: unknown }).documents;
const ada = (start: number, label = 'person') => ({ label, text: 'Ada', start, end: start + 3, confidence: 0.5 });

describe('padella tag', () => {
  test('writes every document in order, with offsets in UTF-16 units', async () => {
    const ran = await run(['a.txt', '-'], { stdin: 'No. Ada?' });
    expect(ran).toMatchObject({ exitCode: 0, errors: [] });
    expect(JSON.parse(textOf(ran))).toEqual({
      offsetUnit: 'utf-16 code units',
      documents: [
        { name: 'a.txt', mentions: [ada(3), ada(11)] },
        { name: 'stdin.txt', mentions: [ada(4)] },
      ],
    });
  });

  test('reads folders, tells equal names apart, and writes the same text under both its names', async () => {
    const ran = await run(['a.txt', 'more/a.txt', 'twin.txt', 'more']);
    expect(documentsOf(ran)).toMatchObject([
      { name: 'a.txt' },
      { name: inFolder('more/a.txt'), mentions: [ada(0)] },
      { name: 'twin.txt', mentions: [ada(3), ada(11)] },
      { name: 'more/a.txt', mentions: [ada(0)] },
    ]);
    expect(ran.exitCode).toBe(0);
  });

  test('what fails is said, and the others are written', async () => {
    const ran = await run(['missing.txt', 'bad.txt', 'empty.txt', 'a.txt']);
    expect(ran.exitCode).toBe(1);
    expect(documentsOf(ran)).toMatchObject([{ name: 'a.txt' }]);
    expect(ran.errors.map(({ code }) => code).sort()).toEqual([
      'document-empty',
      'document-unreadable',
      'engine-failed',
    ]);
    expect(ran.errors.find(({ code }) => code === 'engine-failed')?.message).toContain('bad.txt: it broke');
  });

  test('tables and archives hold several documents', async () => {
    const ran = await run(['table.csv', 'all.zip']);
    expect(documentsOf(ran)).toEqual([
      { name: 'table.csv#2', mentions: [ada(0)] },
      { name: 'table.csv#3', mentions: [ada(4)] },
      { name: 'all.zip/in/a.txt', mentions: [ada(4)] },
    ]);
    expect(ran.exitCode).toBe(1);
    expect(ran.errors.map(({ code }) => code)).toEqual(['document-format']);
  });

  test('CSV is that of the app', async () => {
    const ran = await run(['a.txt', 'bad.txt'], { format: 'csv' });
    expect(ran.exitCode).toBe(1);
    const lines = textOf(ran).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^document,label,text,start,end,confidence/u);
  });

  test('formats of one file are text, and those of several a zip', async () => {
    const lines = textOf(await run(['a.txt'], { format: 'jsonl' }))
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ name: 'a.txt' }]);
    const { content } = await run(['a.txt'], { format: 'brat' });
    expect(Array.from(content instanceof Uint8Array ? content.subarray(0, 4) : [])).toEqual([0x50, 0x4b, 3, 4]);
  });

  test('a label set file, alone and joined with labels', async () => {
    const alone = await run(['more/a.txt'], { labelSetPath: inFolder('set.json'), labels: [] });
    expect(documentsOf(alone)).toEqual([{ name: 'a.txt', mentions: [ada(0)] }]);
    const joined = await run(['more/a.txt'], { labelSetPath: inFolder('set.json'), labels: ['person', 'name'] });
    expect(documentsOf(joined)).toEqual([{ name: 'a.txt', mentions: [ada(0, 'name'), ada(0)] }]);
  });

  test('a cancel writes nothing', async () => {
    const ran = await run(['slow.txt', 'a.txt'], { cancelWhenRunning: true });
    expect(ran).toEqual({ exitCode: 130, content: null, errors: [] });
  });
});

test('the progress line', () => {
  const engine = { state: 'ready', info } as const;
  const running = { runId: 1, documentId: 1, name: 'a.txt', windowsDone: 2, windowsAll: 5 };
  const queue = { waiting: 3, isPaused: false, running, done: 4, secondsLeft: null, engine };
  expect(progressLine(queue)).toBe('5 of 8: a.txt, part 2 of 5');
  expect(progressLine({ ...queue, running: null })).toBe('');
  expect(progressLine({ ...queue, engine: { state: 'loading' } })).toBe('Loading the model…');
});
