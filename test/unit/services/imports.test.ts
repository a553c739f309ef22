// What was written out comes back: texts, mentions, and what a person had decided; every file gets an answer.
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { addedDocumentSchema, importFormats, type ApiOutput } from '../../../electron/contract/index.ts';
import { palette } from '../../../electron/services/palette.ts';
import { file, openLibrary, paste, type Library } from './library.ts';

const now = (): Date => new Date('2024-05-06T07:08:09.000Z');
const texts = ['Ada Lovelace 🦜 met Grace Hopper in Paris.\r\nOslo!', 'Lagos and Ada Byron\tin “Oslo”'];

/** Two documents that the model has read and a person went through. */
async function reviewed(): Promise<Library> {
  const library = openLibrary({ now });
  const labelSetId = await library.knownLabels();
  await library.ask('documents.add', {
    documents: texts.map((text, index) => paste(`doc ${index + 1}`, text)),
    labelSetId,
  });
  await library.settled();
  await library.ask('review.edit', {
    documentId: 1,
    edits: [
      { kind: 'accept', places: [{ label: 'person', start: 0, end: 12 }] },
      { kind: 'reject', places: [{ label: 'emoji', start: 13, end: 15 }] },
      { kind: 'add', places: [{ label: 'verb', start: 16, end: 19 }] },
    ],
  });
  await library.ask('review.edit', {
    documentId: 2,
    edits: [{ kind: 'relabel', places: [{ label: 'location', start: 0, end: 5 }], label: 'city' }],
  });
  return library;
}

interface Standing {
  readonly text: string;
  readonly mentions: readonly { readonly label: string; readonly start: number; readonly reviewed: boolean }[];
}

/** The documents of a JSON export, with nothing of where they come from. */
async function standingOf(library: Library): Promise<Standing[]> {
  const { content } = await library.ask('exports.write', { format: 'json', documentIds: null });
  const { documents } = JSON.parse(content) as { documents: Standing[] };
  return documents
    .map(({ text, mentions }) => ({
      text,
      mentions: mentions.map(({ ...mention }) => ({ ...mention, page: null })),
    }))
    .toSorted((one, other) => (one.text < other.text ? -1 : 1));
}

const decisionsOf = ({ decisions }: ApiOutput<'documents.get'>): object[] =>
  decisions
    .filter(({ verdict }) => verdict !== 'rejected')
    .map(({ label, start, end, verdict, decidedAt }) => ({ label, start, end, verdict, decidedAt }));

async function exported(library: Library, format: (typeof importFormats)[number]) {
  const written = await library.ask('exports.write', { format, documentIds: null });
  const content = written.encoding === 'text' ? written.content : Buffer.from(written.content, 'base64');
  return file(written.fileName, content);
}

describe('a round trip', () => {
  it('through JSON brings back mentions and decisions, and gives the same export again', async () => {
    const first = await reviewed();
    const second = openLibrary({ now });
    const answer = await second.ask('imports.add', { files: [await exported(first, 'json')] });
    expect(answer).toMatchObject({ documents: [{ status: 'added', runId: 1 }, { status: 'added' }], notes: [] });
    expect(await standingOf(second)).toEqual(await standingOf(first));
    for (const documentId of [1, 2]) {
      const [before, after] = [
        await first.ask('documents.get', { documentId }),
        await second.ask('documents.get', { documentId }),
      ];
      expect(decisionsOf(after)).toEqual(decisionsOf(before));
      expect(after.document).toMatchObject({ name: before.document.name, sha256: before.document.sha256 });
    }
    expect(await second.ask('documents.list', {})).toMatchObject([
      {
        name: 'doc 2',
        mentions: 3,
        reviewed: 1,
        run: { status: 'done', labelSet: expect.stringContaining('Imported') as string },
      },
      { name: 'doc 1', mentions: 5, reviewed: 2 },
    ]);
  });

  it.each(importFormats)('through %s brings back every place', async (format) => {
    const first = await reviewed();
    const second = openLibrary({ now });
    await second.ask('imports.add', { files: [await exported(first, format)] });
    const places = (all: Standing[]): object[] =>
      all.map(({ text, mentions }) => ({ text, mentions: mentions.map(({ label, start }) => [label, start]) }));
    expect(places(await standingOf(second))).toEqual(places(await standingOf(first)));
  });

  it('twice over leaves one document with a run more', async () => {
    const first = await reviewed();
    const files = [await exported(first, 'jsonl')];
    const second = openLibrary({ now });
    await second.ask('imports.add', { files });
    const before = await standingOf(second);
    const again = await second.ask('imports.add', { files });
    expect(again.documents).toMatchObject([
      { status: 'known', documentId: 1 },
      { status: 'known', documentId: 2 },
    ]);
    expect(again.notes).toHaveLength(2);
    expect(await standingOf(second)).toEqual(before);
  });
});

const example = (mentions: readonly object[], text = 'Ada in Oslo', name = 'x'): string =>
  JSON.stringify({ format: 'padellm-export', version: 1, documents: [{ name, text, mentions }] });
const adaAs = (label: string, more: object = {}): object => ({ label, start: 0, end: 3, confidence: null, ...more });

describe('an import', () => {
  it('keeps the person’s word in a document that is here, and brings back a removed one', async () => {
    const library = openLibrary({ now });
    const labelSetId = await library.knownLabels();
    await library.ask('documents.add', { documents: [paste('own', 'Ada in Oslo')], labelSetId });
    await library.settled();
    const reject = { kind: 'reject' as const, places: [{ label: 'person', start: 0, end: 3 }] };
    await library.ask('review.edit', { documentId: 1, edits: [reject] });
    await library.ask('documents.remove', { documentIds: [1] });
    const { documents, notes } = await library.ask('imports.add', {
      files: [file('a.json', example([adaAs('person', { confidence: 0.5, reviewed: true })]))],
    });
    expect(documents).toEqual([
      {
        status: 'known',
        name: 'x',
        documentId: 1,
        message:
          '“x” has the same content as “own”, which had been removed and is back in the library; its mentions were added to it.',
      },
    ]);
    expect(notes).toEqual(['“x”: 1 of its mentions had been decided on here, which stays.']);
    const { decisions, run } = await library.ask('documents.get', { documentId: 1 });
    expect(decisions).toMatchObject([{ verdict: 'rejected' }]);
    expect(run).toMatchObject({
      status: 'done',
      coverage: 1,
      engine: null,
      mentions: [{ label: 'person', score: 0.5 }],
    });
    expect(await library.ask('documents.list', {})).toMatchObject([{ mentions: 0 }]);
  });

  it('takes what says no confidence as certain, gives labels colours, and says what it left out', async () => {
    const library = openLibrary({ now });
    const mentions = [adaAs('b '), adaAs('a'), { ...adaAs('a'), end: 99 }, adaAs('y'.repeat(121))];
    const { documents, notes } = await library.ask('imports.add', { files: [paste('a.json', example(mentions))] });
    for (const one of documents) addedDocumentSchema.parse(one);
    expect(notes).toHaveLength(2);
    const { run } = await library.ask('documents.get', { documentId: 1 });
    expect(run?.labelSet).toEqual({
      name: 'Imported from a.json',
      labels: ['a', 'b'].map((name, index) => ({ name, description: '', colour: palette[index] })),
    });
    expect(run?.mentions.map(({ label, score }) => [label, score])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(library.host.requests).toEqual([]);
  });

  it('refuses what it does not know, file by file, with a sentence', async () => {
    const library = openLibrary({ now });
    const { documents } = await library.ask('imports.add', {
      files: [
        file('letter.txt', 'Ada in Oslo'),
        file('odd.json', '{"a": 1}'),
        file('latin.jsonl', Buffer.from('caf\u00e9', 'latin1')),
        file('pictures.zip', zipSync({ 'a.png': new Uint8Array([137, 80, 255]) })),
        file('broken.zip', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])),
        file('broken.jsonl', '{"format":"padellm-document"}'),
        file('empty.json', example([], '', 'empty')),
        { kind: 'file', name: 'cut.json', base64: '%%%' },
        file('good.json', example([adaAs('person')])),
      ],
    });
    const answers = new Map(documents.map((one) => [one.name, one.status === 'refused' ? one.error.code : one.status]));
    expect(Object.fromEntries(answers)).toEqual({
      'letter.txt': 'document-format',
      'odd.json': 'document-format',
      'latin.jsonl': 'document-encoding',
      'pictures.zip': 'document-format',
      'broken.zip': 'document-unreadable',
      'broken.jsonl': 'document-format',
      'cut.json': 'input-invalid',
      empty: 'document-empty',
      x: 'added',
    });
    for (const one of documents) if (one.status === 'refused') expect(one.error.message).toContain(one.name);
  });

  it('has room for as many notes as there are wrong mentions', async () => {
    const spans = Array.from({ length: 200_000 }, () => ({ start: 0, end: 3, label: ' ' }));
    const library = openLibrary({ now });
    const lines = JSON.stringify({ text: 'Ada in Oslo', spans });
    const { notes } = await library.ask('imports.add', { files: [paste('a.jsonl', lines)] });
    expect(notes).toHaveLength(200_000);
  });

  it('of many files lets others have their turn between two of them', async () => {
    const library = openLibrary({ now });
    const files = Array.from({ length: 5 }, (_, index) => paste(`${index}.conll`, `${index} -X- O B-number\n`));
    const adding = library.ask('imports.add', { files });
    await new Promise((resolve) => setImmediate(resolve));
    expect((await library.ask('documents.list', {})).length).toBeLessThan(5);
    expect((await adding).documents).toHaveLength(5);
  });

  it('takes brat’s pairs of files together, and a lone text is refused', async () => {
    const library = openLibrary({ now });
    const { documents, notes } = await library.ask('imports.add', {
      files: [
        file('one.txt', 'Ada in Oslo'),
        file('one.ann', 'T1\tperson 0 3\tAda\n'),
        file('two.ann', 'T1\tperson 0 3\tAda\n'),
        file('lone.txt', 'Oslo'),
      ],
    });
    expect(documents).toMatchObject([
      { status: 'refused', name: 'lone.txt' },
      { status: 'added', name: 'one' },
    ]);
    expect(notes).toEqual(['“two.ann” was left out: its text, “two.txt”, is not beside it.']);
    expect(await library.ask('documents.list', {})).toMatchObject([
      { name: 'one', mentions: 1, run: { counts: { person: 1 } } },
    ]);
  });
});
