// The queue: one run at a time, every window kept, cancel and crash cost one document and no more.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queueSchema, runSchema, type Change, type DocumentSummary } from '../../../electron/contract/index.ts';
import { createFakeHost } from './fakeHost.ts';
import { codeOf, openLibrary, paste, temporaryFolder, type Library } from './library.ts';

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
async function begin(library: Library, ...pastes: readonly (readonly [string, string])[]): Promise<void> {
  const labelSetId = await library.knownLabels();
  library.host.hold();
  const begun = library.next(isRun);
  await library.ask('documents.add', { documents: pastes.map(([name, text]) => paste(name, text)), labelSetId });
  await begun;
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
