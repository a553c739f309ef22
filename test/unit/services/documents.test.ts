// A person drops things on the library: each gets an answer, nothing is added twice, nothing is lost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { addedDocumentSchema, documentSummarySchema, pageOf, type Label } from '../../../electron/contract/index.ts';
import { createFakeHost } from './fakeHost.ts';
import { codeOf, file, openLibrary, paste } from './library.ts';

const text = 'Ada Lovelace went to Paris. Grace Hopper stayed in Oslo with her 🦜.';

describe('adding documents', () => {
  it('tags them with the chosen labels', async () => {
    const library = openLibrary();
    const labelSetId = await library.knownLabels();
    const [added] = await library.ask('documents.add', { documents: [file('a.txt', text)], labelSetId });
    expect(added).toMatchObject({ status: 'added', name: 'a.txt' });
    await library.settled();
    const [summary] = await library.ask('documents.list', {});
    expect(documentSummarySchema.parse(summary).run).toMatchObject({
      status: 'done',
      labelSet: 'Known',
      counts: { person: 2, location: 2, emoji: 1 },
    });
    const { document, run } = await library.ask('documents.get', { documentId: summary?.id ?? 0 });
    expect(document.text).toBe(text);
    expect(run?.mentions.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'Ada Lovelace',
      'Paris',
      'Grace Hopper',
      'Oslo',
      '🦜',
    ]);
    expect(run).toMatchObject({ coverage: 1, engine: { model: 'fake' }, error: null });
  });

  it('answers for each one of a mixed drop', async () => {
    const library = openLibrary();
    const labelSetId = await library.knownLabels();
    const added = await library.ask('documents.add', {
      documents: [
        file('good.txt', text),
        file('empty.txt', ''),
        file('zeros.txt', new Uint8Array([0, 1, 2, 3, 0, 0])),
        file('slides.pptx', 'x'),
        file('again.md', text),
        paste('Paste', text),
        paste('Blank', '  '),
        { kind: 'file', name: 'cut.txt', base64: '%%%' },
        file('accents.txt', Buffer.from('caf\u00e9 in Paris', 'latin1')),
      ],
      labelSetId,
    });
    expect(added.map((one) => (one.status === 'refused' ? one.error.code : one.status))).toEqual([
      'added',
      'document-empty',
      'document-binary',
      'document-format',
      'known',
      'known',
      'document-empty',
      'input-invalid',
      'added',
    ]);
    for (const one of added) {
      addedDocumentSchema.parse(one);
      if (one.status === 'refused') expect(one.error.message).toContain(one.name);
    }
    await library.settled();
    expect(await library.ask('documents.list', {})).toHaveLength(2);
  });

  it('says of a known document where it is, and brings back a removed one', async () => {
    const library = openLibrary();
    const labelSetId = await library.knownLabels();
    const add = (name: string): Promise<unknown[]> =>
      library.ask('documents.add', { documents: [file(name, text)], labelSetId });
    const [first] = await library.ask('documents.add', { documents: [file('a.txt', text)], labelSetId });
    const documentId = first?.status === 'added' ? first.documentId : 0;
    expect(await add('b.txt')).toEqual([
      {
        status: 'known',
        name: 'b.txt',
        documentId,
        message: '“b.txt” has the same content as “a.txt”, which is in the library already.',
      },
    ]);
    expect(await add('a.txt')).toMatchObject([{ message: '“a.txt” is in the library already.' }]);
    await library.ask('documents.remove', { documentIds: [documentId] });
    expect(await library.ask('documents.list', {})).toEqual([]);
    expect(await add('a.txt')).toMatchObject([
      { status: 'known', documentId, message: '“a.txt” had been removed and is back in the library.' },
    ]);
    await library.settled();
    expect(await library.ask('documents.list', {})).toMatchObject([{ id: documentId, run: { status: 'done' } }]);
  });

  it('uses the label set of the settings, or the first', async () => {
    const library = openLibrary();
    const known = await library.knownLabels();
    await library.ask('documents.add', { documents: [paste('one', 'one')], labelSetId: null });
    const settings = await library.ask('settings.get', {});
    await library.ask('settings.set', { ...settings, labelSetId: known });
    await library.ask('documents.add', { documents: [paste('two', 'two')], labelSetId: null });
    const [two, one] = await library.ask('documents.list', {});
    expect([one?.run?.labelSet, two?.run?.labelSet]).toEqual(['General', 'Known']);
    const gone = await library.router.typed('documents.add', { documents: [paste('x', 'x')], labelSetId: 999 });
    expect(codeOf(gone)).toBe('not-found');
  });

  it('adds without a run where the label set has no labels', async () => {
    const library = openLibrary();
    const { id } = await library.ask('labelSets.create', { name: 'Empty', labels: [] });
    const added = await library.ask('documents.add', { documents: [paste('a', text)], labelSetId: id });
    expect(added).toMatchObject([{ status: 'added', runId: null }]);
    expect(await library.ask('documents.list', {})).toMatchObject([{ run: null }]);
  });

  it('works with 1,000 labels', async () => {
    const library = openLibrary();
    const labels: Label[] = Array.from({ length: 1_000 }, (_, n) => ({
      name: n === 700 ? 'person' : `label ${n}`,
      description: 'x'.repeat(100),
      colour: '#abcdef',
    }));
    const { id } = await library.ask('labelSets.create', { name: 'Thousand', labels });
    await library.ask('documents.add', { documents: [paste('a', text)], labelSetId: id });
    await library.settled();
    expect(library.host.requests[0]?.labels).toHaveLength(1_000);
    expect(await library.ask('documents.list', {})).toMatchObject([{ run: { status: 'done', counts: { person: 2 } } }]);
  });

  it('tells of each document once', async () => {
    const library = openLibrary();
    const labelSetId = await library.knownLabels();
    await library.ask('documents.add', { documents: [paste('a', 'a'), paste('b', 'b'), paste('c', 'b')], labelSetId });
    expect(library.changes.filter(({ type }) => type === 'document')).toHaveLength(2);
  });
});

describe('files that hold several documents', () => {
  const table =
    'id,text\n1,Ada Lovelace went to Paris.\n2,\n3,Grace Hopper stayed in Oslo.\n4,Ada Lovelace went to Paris.\n';

  it('are answered for document by document, each tagged by itself', async () => {
    const library = openLibrary();
    const labelSetId = await library.knownLabels();
    const zip = zipSync({
      'a.txt': Buffer.from('Ada Lovelace'),
      'more/table.csv': Buffer.from(table),
      'photo.jpg': Buffer.from('x'),
    });
    const added = await library.ask('documents.add', {
      documents: [file('all.zip', zip), file('after.txt', 'Oslo'), file('all.zip', zip)],
      labelSetId,
    });
    for (const one of added) addedDocumentSchema.parse(one);
    const names = ['a.txt', 'more/table.csv#2', 'more/table.csv#4', 'more/table.csv#5', 'photo.jpg'];
    const inside = names.map((name) => `all.zip/${name}`);
    expect(added.map(({ name }) => name)).toEqual([...inside, 'after.txt', ...inside]);
    const first = ['added', 'added', 'added', 'known', 'refused'];
    const again = ['known', 'known', 'known', 'known', 'refused'];
    expect(added.map(({ status }) => status)).toEqual([...first, 'added', ...again]);
    await library.settled();
    const listed = await library.ask('documents.list', {});
    expect(listed.map(({ name, run }) => [name, run?.status, run?.counts])).toEqual([
      ['after.txt', 'done', { location: 1 }],
      ['all.zip/more/table.csv#4', 'done', { person: 1, location: 1 }],
      ['all.zip/more/table.csv#2', 'done', { person: 1, location: 1 }],
      ['all.zip/a.txt', 'done', { person: 1 }],
    ]);
  });

  it('are read as the person chose', async () => {
    const library = openLibrary();
    const labelSetId = await library.knownLabels();
    const add = (textColumn: string): Promise<unknown[]> =>
      library.ask('documents.add', { documents: [file('t.csv', table)], labelSetId, options: { textColumn } });
    expect(await add('id')).toMatchObject([
      { name: 't.csv#2' },
      { name: 't.csv#3' },
      { name: 't.csv#4' },
      { name: 't.csv#5' },
    ]);
    expect(await add('nothing')).toMatchObject([
      { status: 'refused', name: 't.csv', error: { code: 'document-format' } },
    ]);
  });

  it('keep where the pages of a document begin', async () => {
    const library = openLibrary();
    const pdf = readFileSync(join(import.meta.dirname, '../../fixtures/documents/scanned.pdf'));
    const [added] = await library.ask('documents.add', { documents: [file('s.pdf', pdf)], labelSetId: null });
    const documentId = added?.status === 'added' ? added.documentId : 0;
    const { document } = await library.ask('documents.get', { documentId });
    expect(pageOf(document.pages, document.text.indexOf('Mary'))).toBe(3);
    expect(document.fidelity).toEqual([{ level: 'warning', message: 'page 2 has no text: scanned?' }]);
  });
});

describe('a text in the wrong encoding', () => {
  const russian = 'Москва и Oslo';
  const bytes = Uint8Array.of(0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x20, 0xe8, ...Buffer.from(' Oslo'));

  it('is read again in another one, which takes its place and can be taken back', async () => {
    const library = openLibrary();
    const labelSetId = await library.knownLabels();
    const options = { encoding: 'windows-1252' } as const;
    const [wrong] = await library.ask('documents.add', { documents: [file('m.txt', bytes)], labelSetId, options });
    const wrongId = wrong?.status === 'added' ? wrong.documentId : 0;
    const right = await library.ask('documents.setEncoding', { documentId: wrongId, encoding: 'windows-1251' });
    const documentId = right.status === 'added' ? right.documentId : 0;
    await library.settled();
    expect(await library.ask('documents.list', {})).toMatchObject([
      { id: documentId, run: { labelSet: 'Known', counts: { location: 1 } } },
    ]);
    const { document } = await library.ask('documents.get', { documentId });
    expect(document).toMatchObject({ name: 'm.txt', text: russian, encoding: 'windows-1251' });
    const back = await library.ask('documents.setEncoding', { documentId, encoding: 'windows-1252' });
    expect(back).toMatchObject({ status: 'known', documentId: wrongId });
    expect(await library.ask('documents.list', {})).toMatchObject([{ id: wrongId }]);
    const same = await library.ask('documents.setEncoding', { documentId: wrongId, encoding: 'windows-1252' });
    expect(same).toMatchObject({ status: 'known', documentId: wrongId });
    expect(await library.ask('documents.list', {})).toHaveLength(1);
  });
});

describe('removing documents', () => {
  it('ends what runs or waits on them, and goes on with it when they are restored', async () => {
    const host = createFakeHost(10);
    const library = openLibrary({ host });
    const labelSetId = await library.knownLabels();
    host.hold();
    const begun = library.next(({ type }) => type === 'run');
    await library.ask('documents.add', { documents: [paste('a', text), paste('b', 'Oslo')], labelSetId });
    await begun;
    const [b, a] = await library.ask('documents.list', {});
    const documentIds = [a?.id ?? 0, b?.id ?? 0, 4_711];
    expect(a?.run?.status).toBe('running');
    expect(await library.ask('documents.remove', { documentIds })).toEqual({ removed: 2 });
    expect(await library.ask('queue.get', {})).toMatchObject({ waiting: 0 });
    host.release();
    await library.settled();
    expect(await library.ask('documents.list', {})).toEqual([]);
    expect(codeOf(await library.router.typed('documents.get', { documentId: a?.id ?? 0 }))).toBe('not-found');
    expect(await library.ask('documents.restore', { documentIds })).toEqual({ restored: 2 });
    await library.settled();
    const runs = (await library.ask('documents.list', {})).map(({ run }) => run);
    expect(runs).toMatchObject([
      { status: 'done', counts: { location: 1 } },
      { status: 'done', counts: { person: 2 } },
    ]);
  });
});
