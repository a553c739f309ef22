// Comparing methods on a document: one at a time, only while nothing else goes on, and never in the way of a run.
import { describe, expect, it } from 'vitest';
import { measurementStateSchema, type Change, type MeasurementState } from '../../../electron/contract/index.ts';
import { comparison, createFakeHost } from './fakeHost.ts';
import { codeOf, openLibrary, paste, type Library } from './library.ts';

const sentence = 'Ada Lovelace met Grace Hopper in Oslo. ';

interface Added {
  readonly documentId: number;
  readonly runId: number;
}

/** Adds a paste and waits until it has been read. */
async function add(library: Library, name: string, text: string): Promise<Added> {
  const labelSetId = await library.knownLabels();
  const [added] = await library.ask('documents.add', { documents: [paste(name, text)], labelSetId });
  await library.settled();
  if (added?.status !== 'added' || added.runId === null) throw new Error(`${name} was not added`);
  return { documentId: added.documentId, runId: added.runId };
}

const stateOf = async (library: Library, runId: number): Promise<MeasurementState> =>
  measurementStateSchema.parse(await library.ask('comparisons.get', { runId }));

const isComparison = ({ type }: Change): boolean => type === 'comparison';

/** Resolves when nothing is being compared on the run. */
async function ended(library: Library, runId: number): Promise<MeasurementState> {
  for (;;) {
    const state = await stateOf(library, runId);
    if (state.running === null) return state;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const nothing = { running: null, error: null, last: null };

describe('measuring', () => {
  it('reads the beginning of the document as its run did, tells how far it is, and keeps what it gave', async () => {
    let seconds = 0;
    const library = openLibrary({ now: () => new Date(seconds++ * 1_000) });
    const text = sentence.repeat(200);
    const { documentId, runId } = await add(library, 'long', text);
    expect(await stateOf(library, runId)).toEqual(nothing);
    const progress: (MeasurementState['running'] | undefined)[] = [];
    library.services.onChange((change) => {
      if (change.type !== 'comparison') return;
      const state = library.services.comparisons.get({ runId });
      progress.push(state.ok ? state.value.running : undefined);
    });
    const begun = await library.ask('comparisons.measure', { documentId });
    expect(measurementStateSchema.parse(begun).running).toEqual({ done: 0, of: 0, secondsLeft: null });
    const { last, error } = await ended(library, runId);

    expect(error).toBeNull();
    expect(progress.map((running) => running && [running.done, running.of])).toEqual([[0, 0], [1, 2], [2, 2], null]);
    expect(progress[1]?.secondsLeft).toBeGreaterThan(0);
    const [asked] = library.host.comparisons;
    const run = library.host.requests[0];
    expect(asked).toEqual({
      text: sentence.repeat(102).trimEnd(),
      labels: run?.labels,
      parameters: run?.parameters,
      rounds: 5,
    });
    expect(last).toMatchObject({
      characters: asked?.text.length,
      charactersAll: text.length,
      labels: 3,
      rounds: 5,
      engine: { model: 'fake' },
      comparison,
    });
    expect(last?.seconds).toBeGreaterThan(0);
  });

  it('is remembered a run: a new run of the document begins with nothing', async () => {
    const library = openLibrary();
    const { documentId, runId } = await add(library, 'a', sentence);
    await library.ask('comparisons.measure', { documentId });
    const first = await ended(library, runId);
    const labelSetId = (await library.ask('labelSets.list', {})).at(-1)?.id ?? 0;
    const [again = 0] = (await library.ask('runs.start', { documentIds: [documentId], labelSetId })).runIds;
    await library.settled();
    expect(await stateOf(library, again)).toEqual(nothing);
    expect(await stateOf(library, runId)).toEqual(first);
    expect(first.last).not.toBeNull();
  });
});

describe('refusals', () => {
  it('are sentences: no document, no run, a run that was not finished', async () => {
    const library = openLibrary();
    const measure = async (documentId: number): Promise<string> =>
      codeOf(await library.router.typed('comparisons.measure', { documentId }));
    expect(await measure(99)).toBe('not-found');
    const { id } = await library.ask('labelSets.create', { name: 'Empty', labels: [] });
    await library.ask('documents.add', { documents: [paste('untagged', sentence)], labelSetId: id });
    expect(await measure(1)).toBe('not-found');
    library.host.crashOn('Crash');
    const { documentId } = await add(library, 'crashed', `Crash ${sentence}${sentence}`);
    const refused = await library.router.typed('comparisons.measure', { documentId });
    expect(refused.ok ? '' : refused.error.message).toMatch(/^“crashed” has no finished run .+\.$/);
    expect(library.host.comparisons).toEqual([]);
  });

  it('come while a document waits or is read, and while another comparison goes on', async () => {
    const library = openLibrary();
    const one = await add(library, 'one', sentence);
    const two = await add(library, 'two', `${sentence}Ada Byron.`);
    library.host.hold();
    await library.ask('comparisons.measure', { documentId: one.documentId });
    for (const { documentId } of [one, two]) {
      const refused = await library.router.typed('comparisons.measure', { documentId });
      expect(refused).toMatchObject({ ok: false, error: { code: 'run-conflict' } });
      expect(refused.ok ? '' : refused.error.message).toContain('“one”');
    }
    expect(await library.ask('comparisons.cancel', {})).toEqual({ cancelled: 1 });
    const labelSetId = await library.knownLabels();
    await library.ask('documents.add', { documents: [paste('three', 'Oslo')], labelSetId });
    const refused = await library.router.typed('comparisons.measure', { documentId: one.documentId });
    expect(refused.ok ? '' : refused.error.message).toMatch(/^Documents are being read/);
    library.host.release();
    await library.settled();
    await library.ask('comparisons.measure', { documentId: two.documentId });
    expect((await ended(library, two.runId)).last).not.toBeNull();
  });
});

describe('an early end', () => {
  it('by a person is at once and no error; what an earlier one gave stays', async () => {
    const library = openLibrary();
    const { documentId, runId } = await add(library, 'a', sentence);
    await library.ask('comparisons.measure', { documentId });
    const { last } = await ended(library, runId);
    library.host.hold();
    const begun = await library.ask('comparisons.measure', { documentId });
    expect(begun).toMatchObject({ running: { done: 0 }, last });
    const told = library.next(isComparison);
    expect(await library.ask('comparisons.cancel', {})).toEqual({ cancelled: 1 });
    await told;
    expect(await stateOf(library, runId)).toEqual({ running: null, error: null, last });
    expect(await library.ask('comparisons.cancel', {})).toEqual({ cancelled: 0 });
    library.host.release();
    await library.ask('comparisons.measure', { documentId });
    expect(await ended(library, runId)).toMatchObject({ error: null, last: { comparison } });
  });

  it('by a document that comes to be read says so, and the document is read', async () => {
    const library = openLibrary();
    const { documentId, runId } = await add(library, 'a', sentence);
    library.host.hold();
    await library.ask('comparisons.measure', { documentId });
    library.host.setState(library.host.state()); // a change of the queue in which nobody waits
    expect((await stateOf(library, runId)).running).not.toBeNull();
    const labelSetId = await library.knownLabels();
    await library.ask('documents.add', { documents: [paste('b', 'Oslo')], labelSetId });
    expect(await stateOf(library, runId)).toMatchObject({ running: null, error: { code: 'run-conflict' } });
    library.host.release();
    await library.settled();
    const statuses = (await library.ask('documents.list', {})).map(({ run }) => run?.status);
    expect(statuses).toEqual(['done', 'done']);
    expect((await stateOf(library, runId)).last).toBeNull();
  });

  it('comes with the removal of the document', async () => {
    const library = openLibrary();
    const { documentId, runId } = await add(library, 'a', sentence);
    library.host.hold();
    await library.ask('comparisons.measure', { documentId });
    await library.ask('documents.remove', { documentIds: [documentId] });
    expect(await stateOf(library, runId)).toEqual(nothing);
    library.host.release();
  });

  it('by a crash of the engine is an error, until the next try', async () => {
    const library = openLibrary({ host: createFakeHost(1_000) });
    const { documentId, runId } = await add(library, 'a', sentence);
    library.host.crashOn('Ada');
    await library.ask('comparisons.measure', { documentId });
    expect(await ended(library, runId)).toMatchObject({ error: { code: 'engine-crashed' }, last: null });
    expect(await library.ask('comparisons.measure', { documentId })).toMatchObject({ error: null });
    await ended(library, runId);
  });

  it('with the program is no crash of it', async () => {
    const library = openLibrary();
    const { documentId, runId } = await add(library, 'a', sentence);
    library.host.hold();
    await library.ask('comparisons.measure', { documentId });
    await library.services.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await stateOf(library, runId)).toEqual(nothing);
  });
});
