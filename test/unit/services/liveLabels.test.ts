// Labels tried on the text in sight: answered before anything that waits, and added to the run that is shown.
import { describe, expect, it } from 'vitest';
import type { Change, Label, Run } from '../../../electron/contract/index.ts';
import { codeOf, openLibrary, paste, type Library } from './library.ts';

const text = 'Ada Lovelace wrote to Byron from Paris. She stayed in Oslo.';
const labelOf = (name: string): Label => ({ name, description: '', colour: '#112233' });

/** Adds a text that has been read with one label. */
async function open(): Promise<{ library: Library; documentId: number; labelSetId: number }> {
  const library = openLibrary({});
  const { id: labelSetId } = await library.ask('labelSets.create', { name: 'People', labels: [labelOf('person')] });
  const [added] = await library.ask('documents.add', { documents: [paste('letter', text)], labelSetId });
  await library.settled();
  if (added?.status !== 'added') throw new Error('the letter was not added');
  return { library, documentId: added.documentId, labelSetId };
}

async function runOf(library: Library, documentId: number): Promise<Run> {
  const { run } = await library.ask('documents.get', { documentId });
  if (run === null) throw new Error('there is no run');
  return run;
}

const wordsOf = ({ mentions }: Pick<Run, 'mentions'>): string[] =>
  mentions.map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);

describe('labels added to a text that was read', () => {
  it('become part of its run, with their mentions and their cost, and only they are asked for', async () => {
    const { library, documentId } = await open();
    const before = await runOf(library, documentId);
    const told: Change[] = [];
    library.services.onChange((change) => told.push(change));
    const labels = [labelOf('location'), labelOf('person'), labelOf('location')];
    const added = await library.ask('runs.addLabels', { documentId, labels });
    expect(added).toMatchObject({ runId: before.id, mentions: 2 });
    expect(added.milliseconds).toBeGreaterThanOrEqual(0);
    expect(library.host.requests.at(-1)).toMatchObject({ text, labels: ['location'], isUrgent: true });
    expect(told).toEqual([{ type: 'run', runId: before.id, documentId }]);

    const run = await runOf(library, documentId);
    expect(run.labelSet).toEqual({ name: 'People', labels: [labelOf('person'), labelOf('location')] });
    expect(wordsOf(run)).toEqual(['person: Ada Lovelace', 'location: Paris', 'location: Oslo']);
    expect(run.windows.map(({ trace }) => trace.labels.map(({ label }) => label))).toEqual(
      before.windows.map(() => ['person', 'location']),
    );
    expect(run.windows[0]?.trace.forwards).toBe(4);
    const [listed] = await library.ask('documents.list', {});
    expect(listed).toMatchObject({ mentions: 3, run: { counts: { person: 1, location: 2 } } });
  });

  it('that are there already cost nothing', async () => {
    const { library, documentId } = await open();
    const again = await library.ask('runs.addLabels', { documentId, labels: [labelOf('person')] });
    expect(again).toMatchObject({ mentions: 0, milliseconds: 0 });
    expect(library.host.requests).toHaveLength(1);
  });

  it('twice at once are there once', async () => {
    const { library, documentId } = await open();
    const labels = [labelOf('location')];
    const both = await Promise.all([1, 2].map(() => library.ask('runs.addLabels', { documentId, labels })));
    expect(both.map(({ mentions }) => mentions)).toEqual([2, 0]);
    expect(wordsOf(await runOf(library, documentId))).toHaveLength(3);
  });

  it('come before what waits', async () => {
    const { library, documentId, labelSetId } = await open();
    library.host.hold();
    await library.ask('documents.add', { documents: [paste('b', 'Oslo'), paste('c', 'Paris')], labelSetId });
    const added = await library.ask('runs.addLabels', { documentId, labels: [labelOf('location')] });
    expect(added.mentions).toBe(2);
    expect(await library.ask('queue.get', {})).toMatchObject({ waiting: 1, running: { name: 'b' } });
    library.host.release();
    await library.settled();
  });

  it('are refused while the text waits or is read, and where there is nothing to add them to', async () => {
    const { library, documentId, labelSetId } = await open();
    const add = async (id: number): Promise<string> =>
      codeOf(await library.router.typed('runs.addLabels', { documentId: id, labels: [labelOf('location')] }));
    expect(await add(99)).toBe('not-found');
    library.host.hold();
    await library.ask('runs.start', { documentIds: [documentId], labelSetId });
    expect(await add(documentId)).toBe('run-conflict');
    await library.ask('queue.pause', {});
    expect(await add(documentId)).toBe('run-conflict');
    await library.ask('runs.cancel', { runIds: null });
    library.host.release();
    expect(await add(documentId)).toBe('ok');
    const { id: empty } = await library.ask('labelSets.create', { name: 'None', labels: [] });
    await library.ask('documents.add', { documents: [paste('unread', 'Oslo')], labelSetId: empty });
    expect(await add(documentId + 1)).toBe('not-found');
  });

  it('are not put into a run that began meanwhile', async () => {
    const { library, documentId, labelSetId } = await open();
    library.host.holdUrgent();
    const answer = library.router.typed('runs.addLabels', { documentId, labels: [labelOf('location')] });
    await library.ask('runs.start', { documentIds: [documentId], labelSetId });
    await library.settled();
    library.host.releaseUrgent();
    expect(codeOf(await answer)).toBe('run-conflict');
    expect((await runOf(library, documentId)).labelSet.labels).toEqual([labelOf('person')]);
  });

  it('leave the run as it was where the engine fails, and stop a comparison of methods', async () => {
    const { library, documentId } = await open();
    const before = await runOf(library, documentId);
    library.host.hold();
    await library.ask('comparisons.measure', { documentId });
    library.host.crashOn('Ada');
    const failed = await library.router.typed('runs.addLabels', { documentId, labels: [labelOf('location')] });
    expect(codeOf(failed)).toBe('engine-crashed');
    expect(await runOf(library, documentId)).toEqual(before);
    const comparison = await library.ask('comparisons.get', { runId: before.id });
    expect(comparison).toMatchObject({ running: null, error: { code: 'run-conflict' } });
    library.host.release();
  });
});

describe('looking for more of a label', () => {
  it('adds the likeliest that is not there yet, until nothing is worth a look', async () => {
    const { library, documentId } = await open();
    const first = await library.ask('runs.lookForMore', { documentId, label: 'person' });
    expect(first.mention).toMatchObject({ label: 'person', start: text.indexOf('Byron'), score: 0.05 });
    expect(library.host.requests.at(-1)).toMatchObject({
      labels: ['person'],
      isUrgent: true,
      parameters: { threshold: 0.01, dedup: 'off' },
    });
    expect(wordsOf(await runOf(library, documentId))).toEqual(['person: Ada Lovelace', 'person: Byron']);
    const told = library.changes.length;
    expect(await library.ask('runs.lookForMore', { documentId, label: 'person' })).toEqual({ mention: null });
    expect(library.changes).toHaveLength(told);
    expect(wordsOf(await runOf(library, documentId))).toHaveLength(2);
  });

  it('passes over what a person has ruled out', async () => {
    const { library, documentId } = await open();
    const place = { label: 'person', start: text.indexOf('Byron'), end: text.indexOf('Byron') + 5 };
    await library.ask('review.edit', { documentId, edits: [{ kind: 'add', places: [place] }] });
    await library.ask('review.edit', { documentId, edits: [{ kind: 'reject', places: [place] }] });
    expect(await library.ask('runs.lookForMore', { documentId, label: 'person' })).toEqual({ mention: null });
  });

  it('needs a label that was looked for', async () => {
    const { library, documentId } = await open();
    const refused = await library.router.typed('runs.lookForMore', { documentId, label: 'ship' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(refused.ok ? '' : refused.error.message).toContain('“ship”');
  });
});

describe('trying labels on a paragraph', () => {
  it('answers at once, also while documents are read, and keeps nothing', async () => {
    const { library, labelSetId } = await open();
    library.host.hold();
    await library.ask('documents.add', { documents: [paste('b', 'Oslo')], labelSetId });
    const tried = await library.ask('labels.try', { text: 'Grace Hopper in Lagos', labels: [' location ', 'person'] });
    expect(tried.mentions.map(({ label, start }) => [label, start])).toEqual([
      ['location', 16],
      ['person', 0],
    ]);
    expect(tried.milliseconds).toBeGreaterThanOrEqual(0);
    expect(await library.ask('documents.list', {})).toHaveLength(2);
    library.host.release();
    await library.settled();
  });

  it('needs a label', async () => {
    const { library } = await open();
    expect(codeOf(await library.router.typed('labels.try', { text: 'Oslo', labels: [' '] }))).toBe('label-set-empty');
  });
});
