// Exports hold what the screen shows: the chosen documents, labels and confidences.
import { expect, it } from 'vitest';
import { exportFileSchema, latencyOf } from '../../../electron/contract/index.ts';
import { codeOf, openLibrary, paste, file, type Library } from './library.ts';

const now = (): Date => new Date('2024-05-06T07:08:09.000Z');

async function tagged(): Promise<Library> {
  const library = openLibrary({ now });
  const labelSetId = await library.knownLabels();
  await library.ask('documents.add', {
    documents: [file('trips/2024: a?.txt', 'Ada Lovelace 🦜 in Paris'), paste('b', 'Oslo')],
    labelSetId,
  });
  await library.settled();
  return library;
}

it('write everything, or what was chosen', async () => {
  const library = await tagged();
  const all = await library.ask('exports.write', { format: 'csv', documentIds: null });
  expect(exportFileSchema.parse(all)).toMatchObject({ fileName: 'padellm-2024-05-06.csv', mentions: 4, documents: 2 });
  const one = await library.ask('exports.write', { format: 'json', documentIds: [1, 1], labels: ['location'] });
  expect(one).toMatchObject({ fileName: '2024_ a_-entities.json', mentions: 1, documents: 1 });
  expect(JSON.parse(one.content)).toMatchObject({
    documents: [{ mentions: [{ text: 'Paris', start: 19, codePointStart: 18, confidence: 0.9 }] }],
  });
  const { run } = await library.ask('documents.get', { documentId: 1 });
  const [exported] = (JSON.parse(one.content) as { documents: { latency: Record<string, unknown> }[] }).documents;
  // what the run cost goes out with it, as the latency view shows it
  expect(exported?.latency).toMatchObject({
    windows: run?.windows.length,
    forwards: latencyOf(run?.windows ?? []).forwards,
  });
  expect(exported?.latency.labels).toHaveLength(run?.labelSet.labels.length ?? 0);
  const sure = await library.ask('exports.write', { format: 'csv', documentIds: null, minConfidence: 0.95 });
  expect(sure).toMatchObject({ mentions: 0, documents: 2 });
  expect(codeOf(await library.router.typed('exports.write', { format: 'csv', documentIds: [9] }))).toBe('not-found');
});

it('leave out documents that were never tagged', async () => {
  const library = await tagged();
  const { id } = await library.ask('labelSets.create', { name: 'Empty', labels: [] });
  await library.ask('documents.add', { documents: [paste('c', 'never')], labelSetId: id });
  expect(await library.ask('exports.write', { format: 'json', documentIds: null })).toMatchObject({ documents: 2 });
});

it('are one file, or a zip where the format has several, and a preview has no content', async () => {
  const library = await tagged();
  const request = { format: 'brat', documentIds: null } as const;
  const zip = await library.ask('exports.write', request);
  expect(exportFileSchema.parse(zip)).toMatchObject({
    fileName: 'padellm-2024-05-06-brat.zip',
    encoding: 'base64',
    files: 6,
    mentions: 4,
  });
  expect(Buffer.from(zip.content, 'base64').subarray(0, 2).toString()).toBe('PK');
  expect(await library.ask('exports.write', { ...request, preview: true })).toMatchObject({ content: '', files: 6 });
  const line = await library.ask('exports.write', { format: 'spacy', documentIds: [1], companions: false });
  expect(line).toMatchObject({ fileName: '2024_ a_-entities.jsonl', encoding: 'text', files: 1 });
});

it('hold nothing reviewed as long as nobody has reviewed anything', async () => {
  const library = await tagged();
  const reviewed = await library.ask('exports.write', { format: 'csv', documentIds: null, reviewedOnly: true });
  expect(reviewed).toMatchObject({ mentions: 0, reviewed: 0, documents: 2 });
});

it('hold what stands, with what a person said told apart from what the model said', async () => {
  const library = await tagged();
  await library.ask('review.edit', {
    documentId: 1,
    edits: [
      { kind: 'accept', places: [{ label: 'location', start: 19, end: 24 }] },
      { kind: 'reject', places: [{ label: 'emoji', start: 13, end: 15 }] },
      { kind: 'relabel', places: [{ label: 'person', start: 0, end: 12 }], label: 'scientist' },
    ],
  });
  const written = await library.ask('exports.write', { format: 'json', documentIds: [1] });
  expect(written).toMatchObject({ mentions: 2, reviewed: 2 });
  expect(JSON.parse(written.content)).toMatchObject({
    documents: [
      {
        mentions: [
          { label: 'scientist', text: 'Ada Lovelace', confidence: null, origin: 'added', reviewed: true },
          { label: 'location', text: 'Paris', confidence: 0.9, origin: 'found', reviewed: true },
        ],
      },
    ],
  });
  const sure = { format: 'csv', documentIds: null, minConfidence: 0.95 } as const;
  expect(await library.ask('exports.write', sure)).toMatchObject({ mentions: 2 });
  expect(await library.ask('exports.write', { ...sure, reviewedOnly: true })).toMatchObject({ mentions: 2 });
  await library.ask('review.never', {
    documentId: 2,
    place: { label: 'location', start: 0, end: 4 },
    everyLabel: false,
  });
  expect(await library.ask('exports.write', { format: 'csv', documentIds: [2] })).toMatchObject({ mentions: 0 });
});

it('hold documents that were marked by hand alone', async () => {
  const library = await tagged();
  const { id } = await library.ask('labelSets.create', { name: 'Empty', labels: [] });
  await library.ask('documents.add', { documents: [paste('c', 'by hand')], labelSetId: id });
  const add = { kind: 'add' as const, places: [{ label: 'part of the body', start: 3, end: 7 }] };
  await library.ask('review.edit', { documentId: 3, edits: [add] });
  const written = await library.ask('exports.write', { format: 'json', documentIds: [3] });
  expect(JSON.parse(written.content)).toMatchObject({
    documents: [
      {
        labelSet: { name: 'Marked by hand', labels: [{ name: 'part of the body' }] },
        model: null,
        mentions: [{ text: 'hand', confidence: null, origin: 'added' }],
      },
    ],
  });
});

it('keep showing the last finished run while a newer one is on its way', async () => {
  const library = await tagged();
  library.host.hold();
  const labelSetId = await library.knownLabels();
  await library.ask('runs.start', { documentIds: [2], labelSetId });
  expect(await library.ask('exports.write', { format: 'csv', documentIds: [2] })).toMatchObject({ mentions: 1 });
  library.host.release();
  await library.settled();
});
