// A person reads a library as its entities: which there are, where they stand, what stands beside them.
import { beforeEach, describe, expect, it } from 'vitest';
import { entityListSchema, labelMatrixSchema, type ApiInput, type Entity } from '../../../electron/contract/index.ts';
import { openLibrary, paste, type Library } from './library.ts';

let library: Library;
let ids: number[];

const far = ' It went on and on.'.repeat(20);
const texts = [
  'Ada Lovelace went to Paris. Ada  Lovelace came back from Paris with Linus Torvalds 🦜.',
  `Grace Hopper wrote from Oslo.${far} Then Ada Lovelace answered from Lagos; Lagos is warm.`,
  'Ada Lovelace, again in Paris.',
  'Nobody here.',
];

beforeEach(async () => {
  library = openLibrary();
  const labelSetId = await library.knownLabels();
  const documents = texts.map((text, position) => paste(`${position}.txt`, text));
  const added = await library.ask('documents.add', { documents, labelSetId });
  ids = added.map((one) => (one.status === 'added' ? one.documentId : -1));
  await library.settled();
});

const list = async (input: ApiInput<'entities.list'>): Promise<Entity[]> =>
  (await library.ask('entities.list', input)).entities;
const ada = { label: 'person', key: 'ada lovelace' };

describe('the list', () => {
  it('counts one entity over its forms and documents', async () => {
    const answer = await library.ask('entities.list', {});
    expect(entityListSchema.parse(answer)).toEqual(answer);
    expect(answer.entities[0]).toMatchObject({ ...ada, text: 'Ada Lovelace', count: 3, documents: 3, reviewed: 0 });
    expect(answer.entities[0]?.confidence).toBeCloseTo(0.9);
    expect(answer.labels.slice(0, 2)).toEqual([
      { label: 'location', colour: '#112233', mentions: 6, entities: 3, documents: 3 },
      { label: 'person', colour: '#112233', mentions: 5, entities: 3, documents: 3 },
    ]);
  });

  it('is narrowed by label, words and documents', async () => {
    expect((await list({ label: 'location' })).map(({ text }) => text)).toEqual(['Paris', 'Lagos', 'Oslo']);
    expect((await list({ search: ' LÓVE ' })).map(({ text }) => text)).toEqual(['Ada Lovelace']);
    expect((await list({ search: 'ada lovelace' })).length).toBe(1);
    expect(await list({ documentIds: [ids[3] ?? -1] })).toEqual([]);
    const inOne = await list({ documentIds: [ids[1] ?? -1], sort: 'text', isDescending: false });
    expect(inOne.map(({ text }) => text)).toEqual(['Ada Lovelace', 'Grace Hopper', 'Lagos', 'Oslo']);
  });

  it('takes a document out that is removed, and in again', async () => {
    await library.ask('documents.remove', { documentIds: [ids[2] ?? -1] });
    expect(await list({ search: 'ada' })).toMatchObject([{ count: 2, documents: 2 }]);
    await library.ask('documents.restore', { documentIds: [ids[2] ?? -1] });
    expect(await list({ search: 'ada' })).toMatchObject([{ count: 3 }]);
  });

  it('holds thousands of documents in its scope', async () => {
    const many = Array.from({ length: 5_000 }, (_, id) => id);
    expect((await list({ documentIds: many })).length).toBe((await list({})).length);
  });
});

describe('an entity', () => {
  it('shows where it stands, in the order of the library, page by page', async () => {
    const paris = { label: 'location', key: 'paris' };
    const { places, all } = await library.ask('entities.places', { ...paris });
    expect(all).toBe(3);
    expect(places.map(({ documentId }) => documentId)).toEqual([ids[2], ids[0], ids[0]]);
    for (const { documentId, start, end, before, text, after, page } of places) {
      const whole = texts[ids.indexOf(documentId)] ?? '';
      expect(text).toBe('Paris');
      expect(whole.slice(start, end)).toBe('Paris');
      expect(whole).toContain(before + text + after);
      expect(page).toBeNull();
    }
    const second = await library.ask('entities.places', { ...paris, offset: 1, limit: 1 });
    expect(second).toEqual({ places: [places[1]], all: 3 });
  });

  it('cuts what stands around it at words, and no character in two', async () => {
    const parrots = '🦜'.repeat(100);
    const labelSetId = await library.knownLabels();
    const documents = [paste('long.txt', `${far}${far} Oslo ${far}`), paste('birds.txt', `${parrots} Oslo ${parrots}`)];
    await library.ask('documents.add', { documents, labelSetId });
    await library.settled();
    const { places } = await library.ask('entities.places', { label: 'location', key: 'oslo', limit: 2 });
    const [birds, long] = places;
    expect(birds?.before.isWellFormed()).toBe(true);
    expect(birds?.after.isWellFormed()).toBe(true);
    expect(long?.before).toMatch(/^\S+ .{30,60}$/);
    expect(long?.after).toMatch(/^ .{30,60}\S$/);
  });

  it('knows what stands in the same documents, and what stands near', async () => {
    const companions = await library.ask('entities.companions', ada);
    expect(companions[0]).toEqual({ label: 'location', key: 'paris', text: 'Paris', documents: 2, near: 2 });
    expect(companions.find(({ key }) => key === 'lagos')).toMatchObject({ documents: 1, near: 1 });
    expect(companions.find(({ key }) => key === 'grace hopper')).toMatchObject({ documents: 1, near: 0 });
    expect(companions.some(({ key }) => key === ada.key)).toBe(false);
    const none = await library.ask('entities.companions', { ...ada, documentIds: [ids[3] ?? -1] });
    expect(none).toEqual([]);
  });
});

describe('the matrix', () => {
  it('has the documents with most mentions, in the order of the library', async () => {
    const matrix = await library.ask('entities.matrix', { documentIds: null });
    expect(labelMatrixSchema.parse(matrix)).toEqual(matrix);
    expect(matrix.labels).toEqual(['location', 'person', 'emoji']);
    expect(matrix.documentsAll).toBe(3);
    expect(matrix.documents.map(({ name, counts }) => [name, ...counts])).toEqual([
      ['2.txt', 1, 1, 0],
      ['1.txt', 3, 2, 0],
      ['0.txt', 2, 2, 1],
    ]);
    const two = await library.ask('entities.matrix', { documentIds: null, limit: 2 });
    expect(two.documents.map(({ name }) => name)).toEqual(['1.txt', '0.txt']);
    expect(two.documentsAll).toBe(3);
    const scoped = await library.ask('entities.matrix', { documentIds: [ids[2] ?? -1, 4_711] });
    expect(scoped).toMatchObject({ labels: ['location', 'person'], documentsAll: 1 });
  });
});
