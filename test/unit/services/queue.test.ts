// The queue: one run at a time, every window kept, cancel and crash cost one document and no more; what was cut off goes on
// where it was.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  parametersSchema,
  queueSchema,
  runSchema,
  type Change,
  type DocumentSummary,
  type Run,
} from '../../../electron/contract/index.ts';
import { createQueue } from '../../../electron/services/queue.ts';
import { openStore } from '../../../electron/store/open.ts';
import { createFakeHost, infoOf, type FakeHost } from './fakeHost.ts';
import { codeOf, openLibrary, paste, temporaryFolder, value, type Library } from './library.ts';
import { addDocument } from './reviewed.ts';

const long = 'Ada Lovelace in Paris, then Grace Hopper in Oslo. '.repeat(4);

const statuses = async (library: Library): Promise<Record<string, string | undefined>> =>
  Object.fromEntries((await library.ask('documents.list', {})).map(({ name, run }) => [name, run?.status]));

const named = async (library: Library, name: string): Promise<DocumentSummary> => {
  const found = (await library.ask('documents.list', {})).find((document) => document.name === name);
  if (found === undefined) throw new Error(`no document ${name}`);
  return found;
};

const isRun = ({ type }: Change): boolean => type === 'run';

/** Adds the pastes and waits until the first of them runs, held before its first window. */
async function begin(library: Library, ...pastes: readonly (readonly [string, string])[]): Promise<number> {
  const labelSetId = await library.knownLabels();
  library.host.hold();
  const begun = library.next(isRun);
  await library.ask('documents.add', { documents: pastes.map(([name, text]) => paste(name, text)), labelSetId });
  await begun;
  return labelSetId;
}

describe('working off', () => {
  it('takes one run after the other in their order, and tells of every window once', async () => {
    const library = openLibrary({ host: createFakeHost(50) });
    await begin(library, ['one', long], ['two', 'Oslo']);
    const queue = await library.ask('queue.get', {});
    expect(queueSchema.parse(queue)).toMatchObject({ waiting: 1, running: { name: 'one', windowsDone: 0 }, done: 0 });
    expect(await statuses(library)).toEqual({ one: 'running', two: 'queued' });
    library.host.release();
    await library.settled();
    expect(await statuses(library)).toEqual({ one: 'done', two: 'done' });
    expect(library.host.requests.map(({ text }) => text)).toEqual([long, 'Oslo']);
    const { id } = await named(library, 'one');
    // Begun, four windows, done.
    expect(library.changes.filter((change) => change.type === 'run' && change.documentId === id)).toHaveLength(6);
    const { run } = await library.ask('documents.get', { documentId: id });
    expect(runSchema.parse(run)).toMatchObject({
      status: 'done',
      windows: [{ index: 0, of: 4 }, {}, {}, { index: 3 }],
    });
    expect(await library.ask('queue.get', {})).toMatchObject({ waiting: 0, running: null, done: 0, secondsLeft: null });
  });

  it('estimates the time left from the pace of finished windows', async () => {
    let seconds = 0;
    const now = (): Date => new Date(seconds++ * 1000);
    const library = openLibrary({ host: createFakeHost(50), now });
    await begin(library, ['one', long], ['two', `${long} end`]);
    const left: (number | null)[] = [];
    library.services.onChange((change) => {
      if (change.type === 'queue') left.push(change.queue.secondsLeft);
    });
    expect((await library.ask('queue.get', {})).secondsLeft).toBeNull();
    library.host.release();
    await library.settled();
    const known = left.filter((value) => value !== null);
    expect(known.length).toBeGreaterThan(7);
    expect(known.every((value) => value >= 0)).toBe(true);
    expect(known[0]).toBeGreaterThan(known.at(-1) ?? Infinity);
  });

  it('does not ask the same twice while it waits', async () => {
    const library = openLibrary();
    await begin(library, ['one', long], ['two', 'Oslo']);
    const { id, run } = await named(library, 'two');
    const labelSetId = (await library.ask('labelSets.list', {})).at(-1)?.id ?? 0;
    const again = await library.ask('runs.start', { documentIds: [id, id], labelSetId });
    expect(again.runIds).toEqual([run?.id]);
    library.host.release();
    await library.settled();
    const anew = await library.ask('runs.start', { documentIds: [id], labelSetId });
    expect(anew.runIds).not.toEqual(again.runIds);
    await library.settled();
  });

  it('leaves on screen what was found before until the new run begins', async () => {
    const library = openLibrary();
    const labelSetId = await library.knownLabels();
    await library.ask('documents.add', { documents: [paste('a', 'Anna lives in Oslo.')], labelSetId });
    await library.settled();
    const shown = await library.ask('documents.get', { documentId: 1 });
    expect(shown.run?.mentions.length).toBeGreaterThan(0);
    await library.ask('queue.pause', {});
    const { runIds } = await library.ask('runs.start', { documentIds: [1], labelSetId });
    expect(await library.ask('documents.get', { documentId: 1 })).toEqual(shown);
    await library.ask('queue.resume', {});
    await library.settled();
    expect((await library.ask('documents.get', { documentId: 1 })).run?.id).toBe(runIds[0]);
  });

  it('refuses to start with an empty label set or a document that is gone', async () => {
    const library = openLibrary();
    const labelSetId = await library.knownLabels();
    const { id } = await library.ask('labelSets.create', { name: 'Empty', labels: [] });
    await library.ask('documents.add', { documents: [paste('a', 'a')], labelSetId });
    const start = async (documentId: number, set: number): Promise<string> =>
      codeOf(await library.router.typed('runs.start', { documentIds: [documentId], labelSetId: set }));
    expect(await start(1, id)).toBe('label-set-empty');
    expect(await start(99, labelSetId)).toBe('not-found');
    expect(await start(1, 99)).toBe('not-found');
    await library.settled();
  });
});

describe('cancelling', () => {
  it('ends the run in hand at once, keeps its windows, and goes on with the next', async () => {
    const library = openLibrary({ host: createFakeHost(50) });
    await begin(library, ['one', long], ['two', 'Oslo']);
    const { run } = await named(library, 'one');
    const stop = library.services.onChange((change) => {
      if (change.type === 'queue' && change.queue.running?.windowsDone === 2) library.host.hold();
    });
    const second = library.next((change) => change.type === 'queue' && change.queue.running?.windowsDone === 2);
    library.host.release();
    await second;
    stop();
    expect(await library.ask('runs.cancel', { runIds: [run?.id ?? 0] })).toEqual({ cancelled: 1 });
    expect(await statuses(library)).toEqual({ one: 'cancelled', two: 'queued' });
    library.host.release();
    await library.settled();
    expect(await statuses(library)).toEqual({ one: 'cancelled', two: 'done' });
    const kept = await library.ask('documents.get', { documentId: (await named(library, 'one')).id });
    expect(kept.run?.windows).toHaveLength(2);
    expect(kept.run?.coverage).toBeCloseTo(0.5, 1);
    expect(kept.run?.mentions.length).toBeGreaterThan(0);
    expect(await library.ask('runs.cancel', { runIds: [run?.id ?? 0] })).toEqual({ cancelled: 0 });
  });

  it('ends everything at once', async () => {
    const library = openLibrary();
    await begin(library, ['one', long], ['two', 'b'], ['three', 'c']);
    expect(await library.ask('runs.cancel', { runIds: null })).toEqual({ cancelled: 3 });
    expect(await library.ask('queue.get', {})).toMatchObject({ waiting: 0, running: null, secondsLeft: null });
    library.host.release();
    await library.settled();
    expect(await statuses(library)).toEqual({ one: 'cancelled', two: 'cancelled', three: 'cancelled' });
  });
});

describe('crashes', () => {
  it('of the engine fail one document, with the reason, and the next goes on', async () => {
    const library = openLibrary({ host: createFakeHost(50) });
    library.host.crashOn('Lovelace');
    await begin(library, ['one', long], ['two', 'Oslo']);
    library.host.release();
    await library.settled();
    expect((await named(library, 'one')).run).toMatchObject({ status: 'failed', error: { code: 'engine-crashed' } });
    expect((await named(library, 'two')).run?.status).toBe('done');
  });

  it('of the engine that happen once cost nothing: the run goes on at its next window', async () => {
    const library = openLibrary({ host: createFakeHost(50) });
    library.host.crashOn('Lovelace', 1);
    await begin(library, ['one', long]);
    library.host.release();
    await library.settled();
    expect(library.host.requests.map(({ read }) => read?.length)).toEqual([0, 1]);
    const run = await runOf(library, 'one');
    expect(run).toMatchObject({ status: 'done', error: null });
    expect(run.mentions).toHaveLength(16);
  });

  it('that happen again leave what was read, and the same run asked for again goes on there', async () => {
    const library = openLibrary({ host: createFakeHost(50) });
    library.host.crashOn('Lovelace', 2);
    const labelSetId = await begin(library, ['one', long]);
    library.host.release();
    await library.settled();
    const failed = await runOf(library, 'one');
    expect(failed).toMatchObject({ status: 'failed', error: { code: 'engine-crashed' } });
    const { runIds } = await library.ask('runs.start', { documentIds: [failed.documentId], labelSetId });
    expect(runIds).toEqual([failed.id]);
    await library.settled();
    expect(library.host.requests.at(-1)?.read).toHaveLength(failed.windows.length);
    const run = await runOf(library, 'one');
    expect(run).toMatchObject({ id: failed.id, status: 'done', error: null, coverage: 1 });
    expect(run.mentions).toHaveLength(16);
  });

  it('of the library, which cannot be written for a while, leave a run that is taken up when it can', async () => {
    const store = value(openStore({ file: ':memory:' }));
    onTestFinished(() => store.close());
    const documentId = addDocument(store, 'Ada Lovelace in Paris', []);
    let isFull = true;
    const runs = {
      ...store.runs,
      finish: (...given: Parameters<typeof store.runs.finish>): void => {
        if (isFull) throw new Error('the disk is full');
        store.runs.finish(...given);
      },
    };
    const report = vi.fn();
    const now = (): Date => new Date(0);
    const host = createFakeHost();
    const queue = createQueue({ store: { ...store, runs }, host, emit: () => undefined, now, report });
    const runId = store.runs.enqueue({
      documentId,
      labelSet: { name: 'Set', labels: [{ name: 'person', description: '', colour: '#123456' }] },
      parameters: parametersSchema.parse({}),
      at: now().toISOString(),
    });
    queue.wake();
    await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
    isFull = false;
    queue.wake();
    await vi.waitFor(() => expect(store.runs.get(runId)?.status).toBe('done'));
    expect(store.runs.get(runId)?.mentions).toMatchObject([{ start: 0, end: 12 }]);
    await queue.close();
  });

  it('of the program lose nothing: what ran or waited is taken up at the next start', async () => {
    const dataFolder = temporaryFolder();
    const library = openLibrary({ dataFolder, host: createFakeHost(50) });
    await begin(library, ['one', long], ['two', 'Oslo']);
    const firstWindow = library.next((change) => change.type === 'queue' && change.queue.running?.windowsDone === 1);
    const stop = library.services.onChange((change) => {
      if (change.type === 'queue' && change.queue.running?.windowsDone === 1) library.host.hold();
    });
    library.host.release();
    await firstWindow;
    stop();
    // What a power loss would leave on the disk at this moment.
    const image = join(temporaryFolder(), 'image');
    cpSync(dataFolder, image, { recursive: true });
    const next = openLibrary({ dataFolder: image });
    await next.settled();
    expect(await statuses(next)).toEqual({ one: 'done', two: 'done' });
    const { run } = await next.ask('documents.get', { documentId: (await named(next, 'one')).id });
    expect(run?.mentions).toHaveLength(16);
  });

  it('or an orderly end leave the run in hand for the next start, and close the engine', async () => {
    const dataFolder = temporaryFolder();
    const library = openLibrary({ dataFolder });
    await begin(library, ['one', long]);
    await Promise.all([library.services.close(), library.services.close()]);
    expect(library.host.isClosed()).toBe(true);
    const next = openLibrary({ dataFolder });
    await next.settled();
    expect(await statuses(next)).toEqual({ one: 'done' });
  });

  it('tell when the state of the engine changes', () => {
    const library = openLibrary();
    library.host.setState({ state: 'failed', error: { code: 'engine-model', message: 'no model' } });
    expect(library.changes).toMatchObject([{ type: 'queue', queue: { engine: { state: 'failed' } } }]);
  });
});

/** Releases the engine and holds it again as soon as so many windows of the run in hand are done. */
async function readOn(library: Library, windows: number): Promise<void> {
  const isThere = (change: Change): boolean => change.type === 'queue' && change.queue.running?.windowsDone === windows;
  const stop = library.services.onChange((change) => {
    if (isThere(change)) library.host.hold();
  });
  const there = library.next(isThere);
  library.host.release();
  await there;
  stop();
}

async function runOf(library: Library, name: string): Promise<Run> {
  const { run } = await library.ask('documents.get', { documentId: (await named(library, name)).id });
  if (run === null) throw new Error(`${name} has no run`);
  return run;
}

/** What does not depend on when it was read. */
const outcomeOf = ({ status, coverage, engine, windows, mentions, labelSet }: Run): unknown => ({
  ...{ status, coverage, engine, windows, labelSet },
  mentions: mentions.map((mention) => JSON.stringify(mention)).sort(),
});

describe('a run that was cut off', () => {
  async function cutOff(windows: number): Promise<string> {
    const dataFolder = temporaryFolder();
    const library = openLibrary({ dataFolder, host: createFakeHost(50) });
    await begin(library, ['one', long]);
    await readOn(library, windows);
    const image = join(temporaryFolder(), 'image');
    cpSync(dataFolder, image, { recursive: true });
    return image;
  }

  async function takenUp(dataFolder: string, host: FakeHost): Promise<Run> {
    const library = openLibrary({ dataFolder, host });
    await library.settled();
    return runOf(library, 'one');
  }

  it.each([1, 2, 3, 4])(
    'after %i of 4 windows ends as one that was not, and reads the others only',
    async (windows) => {
      const whole = openLibrary({ host: createFakeHost(50) });
      await begin(whole, ['one', long]);
      whole.host.release();
      await whole.settled();
      const host = createFakeHost(50);
      const run = await takenUp(await cutOff(windows), host);
      expect(host.requests.map(({ read }) => read?.map(({ index }) => index))).toEqual([
        Array.from({ length: windows }, (_, index) => index),
      ]);
      expect(outcomeOf(run)).toEqual(outcomeOf(await runOf(whole, 'one')));
      expect(run.windows).toHaveLength(4);
    },
  );

  it('begins anew where the windows are others by now', async () => {
    const run = await takenUp(await cutOff(2), createFakeHost(70));
    expect(run.windows.map(({ end }) => end)).toEqual([70, 140, 200]);
    expect(run.mentions).toHaveLength(16);
  });

  it('begins anew with another model, once it is known which one is there', async () => {
    const dataFolder = await cutOff(2);
    const host = createFakeHost(50);
    host.setState({ state: 'loading' });
    const library = openLibrary({ dataFolder, host });
    await new Promise((resolve) => setImmediate(resolve));
    expect(host.requests).toEqual([]);
    host.setState({ state: 'ready', info: infoOf('2') });
    await library.settled();
    expect(host.requests.map(({ read }) => read)).toEqual([[]]);
    expect(await runOf(library, 'one')).toMatchObject({ status: 'done', engine: { modelVersion: '2' } });
  });
});

describe('a pause', () => {
  it('stops the run in hand between its windows and holds up the rest, until it is over', async () => {
    const library = openLibrary({ host: createFakeHost(50) });
    await begin(library, ['one', long], ['two', 'Oslo']);
    await readOn(library, 2);
    const paused = queueSchema.parse(await library.ask('queue.pause', {}));
    expect(paused).toMatchObject({
      isPaused: true,
      running: { windowsDone: 2, windowsAll: 4 },
      waiting: 1,
      secondsLeft: null,
    });
    expect(await statuses(library)).toEqual({ one: 'queued', two: 'queued' });
    library.host.release();
    await library.ask('documents.add', { documents: [paste('three', 'Lagos')], labelSetId: null });
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(library.host.requests).toHaveLength(1);
    expect((await runOf(library, 'one')).windows).toHaveLength(2);
    expect(await library.ask('queue.pause', {})).toMatchObject({ isPaused: true, waiting: 2 });

    expect(await library.ask('queue.resume', {})).toMatchObject({
      isPaused: false,
      waiting: expect.any(Number) as number,
    });
    await library.settled();
    expect(await statuses(library)).toEqual({ one: 'done', two: 'done', three: 'done' });
    expect(library.host.requests.map(({ text, read }) => [text, read?.length])).toEqual([
      [long, 0],
      [long, 2],
      ['Oslo', 0],
      ['Lagos', 0],
    ]);
    expect((await runOf(library, 'one')).mentions).toHaveLength(16);
  });

  it('leaves what is read to be reviewed and exported', async () => {
    const library = openLibrary({ host: createFakeHost(50) });
    await begin(library, ['one', long]);
    await readOn(library, 2);
    await library.ask('queue.pause', {});
    library.host.release();
    const { documentId, mentions } = await runOf(library, 'one');
    const [first] = mentions;
    if (first === undefined) throw new Error('nothing was found');
    const { label, start, end, score } = first;
    await library.ask('review.edit', { documentId, edits: [{ kind: 'accept', places: [{ label, start, end }] }] });
    const { decisions } = await library.ask('documents.get', { documentId });
    expect(decisions).toMatchObject([{ label, start, end, verdict: 'accepted', score }]);
    const written = await library.ask('exports.write', { format: 'json', documentIds: [documentId] });
    expect(written).toMatchObject({ documents: 1, mentions: mentions.length, reviewed: 1 });
  });

  it('that is over before the engine has let go of the run costs nothing', async () => {
    const library = openLibrary({ host: createFakeHost(50) });
    await begin(library, ['one', long]);
    await readOn(library, 1);
    await library.ask('queue.pause', {});
    await library.ask('queue.resume', {});
    library.host.release();
    await library.settled();
    expect(library.host.requests.map(({ read }) => read?.length)).toEqual([0, 1]);
    expect(await statuses(library)).toEqual({ one: 'done' });
  });

  it('lasts over a restart', async () => {
    const dataFolder = temporaryFolder();
    const library = openLibrary({ dataFolder, host: createFakeHost(50) });
    await begin(library, ['one', long]);
    await readOn(library, 3);
    await library.ask('queue.pause', {});
    await library.services.close();
    const next = openLibrary({ dataFolder, host: createFakeHost(50) });
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(await next.ask('queue.get', {})).toMatchObject({ isPaused: true, waiting: 0, running: { windowsDone: 3 } });
    expect(next.host.requests).toEqual([]);
    await next.ask('queue.resume', {});
    await next.settled();
    expect(next.host.requests.map(({ read }) => read?.length)).toEqual([3]);
    expect(await statuses(next)).toEqual({ one: 'done' });
  });

  it('lets runs be cancelled; what they have read stays and counts', async () => {
    const library = openLibrary({ host: createFakeHost(50) });
    await begin(library, ['one', long], ['two', 'Oslo']);
    await readOn(library, 2);
    await library.ask('queue.pause', {});
    expect(await library.ask('runs.cancel', { runIds: null })).toEqual({ cancelled: 2 });
    library.host.release();
    expect(await library.ask('queue.get', {})).toMatchObject({ isPaused: true, waiting: 0, running: null });
    expect(await statuses(library)).toEqual({ one: 'cancelled', two: 'cancelled' });
    const { coverage, windows } = await runOf(library, 'one');
    expect(windows).toHaveLength(2);
    expect(coverage).toBeCloseTo(0.5, 1);
    expect((await runOf(library, 'two')).coverage).toBeNull();
    expect((await named(library, 'one')).mentions).toBe(8);
  });
});

it('the library counts the mentions of a run from the moment it ends', async () => {
  const library = openLibrary({ host: createFakeHost(50) });
  await begin(library, ['one', long]);
  await readOn(library, 2);
  expect((await named(library, 'one')).mentions).toBe(0);
  const counts: number[] = [];
  library.services.onChange((change) => {
    if (change.type !== 'run') return;
    const listed = library.services.documents.list();
    if (listed.ok && listed.value[0]?.run?.status === 'done') counts.push(listed.value[0].mentions);
  });
  library.host.release();
  await library.settled();
  expect(counts).toEqual([16]);
});
