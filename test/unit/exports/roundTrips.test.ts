// What goes out comes back: the same texts and mentions, or each difference is listed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFormats, type ExportItem, type ExportLoss } from '../../../electron/contract/index.ts';
import { blankUnit } from '../../../electron/exports/conllTokens.ts';
import { detectFormat, importers, writeExport } from '../../../electron/exports/index.ts';
import { inReadingOrder, withoutOverlaps } from '../../../electron/exports/order.ts';
import { trimMentions } from '../../../electron/exports/trim.ts';
import { anyItems, expected, filesOf, item, mention, options, placesOf, returned, valueOf } from './items.ts';

const there = (format: (typeof importFormats)[number], items: readonly ExportItem[]) => {
  const written = writeExport(format, items, options);
  return { written, back: valueOf(importers[format](filesOf(written))) };
};

describe.each(['json', 'jsonl', 'spacy', 'label-studio', 'web-annotation'] as const)('%s', (format) => {
  it('brings every mention back with its score and its review, and loses nothing', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { written, back } = there(format, items);
        expect(written.losses).toEqual([]);
        expect(back.notes).toEqual([]);
        expect(returned(back)).toEqual(expected(items));
      }),
    );
  });
});

const key = ({ label, start, end }: { label: string; start: number; end: number }): string =>
  JSON.stringify([label, start, end]);

/** Losses of the document that is called so; texts of one name are told apart by nothing else. */
const lossesOf = (losses: readonly ExportLoss[], reason: ExportLoss['reason']): string[] =>
  losses.filter((loss) => loss.reason === reason).map(key);

describe('brat', () => {
  it('brings every mention back, or lists it: line breaks at its ends are cut off', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { written, back } = there('brat', items);
        expect(back.notes).toEqual([]);
        const trimmed = items.map((one) => trimMentions(one, /^[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]$/));
        expect(back.documents.map(({ text }) => text)).toEqual(items.map(({ document }) => document.text));
        for (const [index, { mentions }] of back.documents.entries()) {
          const wanted = new Set(trimmed[index]?.mentions.map(key));
          expect(new Set(mentions.map(key))).toEqual(wanted);
        }
        expect(written.losses.map(key)).toEqual(
          items.flatMap((one) =>
            trimMentions(
              { ...one, mentions: inReadingOrder(one.mentions) },
              /^[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]$/,
            ).losses.map(key),
          ),
        );
      }),
    );
  });

  it('keeps confidence and review as notes', () => {
    const reviewed = { ...mention('city', 7, 11, 0.25), isReviewed: true };
    const added = { ...mention('person', 0, 3), score: null, origin: 'added' as const, isReviewed: true };
    const items = [item('a', 'Ada in Oslo', [added, reviewed])];
    expect(returned(there('brat', items).back)).toEqual(expected(items));
  });

  it('writes a mention across lines in pieces, as brat does', () => {
    const { written } = there('brat', [item('a.txt', '🦜 New\nYork\t!', [mention('big city', 3, 11)])]);
    expect(written.files.find(({ name }) => name === 'a.ann')?.content).toBe(
      'T1\tbig_city 2 5;6 10\tNew York\n#1\tAnnotatorNotes T1\tconfidence 0.5\n',
    );
  });
});

describe('CoNLL-2003', () => {
  it('brings back the text and every mention that is not listed', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { written, back } = there('conll', items);
        expect(back.notes).toEqual([]);
        expect(back.documents.map(({ text }) => text)).toEqual(items.map(({ document }) => document.text));
        for (const [index, one] of items.entries()) {
          const { kept } = withoutOverlaps(trimMentions(one, blankUnit).mentions);
          expect(placesOf(back.documents[index]?.mentions ?? [])).toEqual(placesOf(kept));
        }
        const all = items.reduce((sum, { mentions }) => sum + mentions.length, 0);
        const kept = back.documents.reduce((sum, { mentions }) => sum + mentions.length, 0);
        const left = written.losses.filter(({ reason }) => reason !== 'trimmed');
        expect(kept + left.length).toBe(all);
      }),
    );
  });

  it('lists what overlaps, in a report beside the file', () => {
    const text = 'University of Oslo, Norway';
    const nested = [mention('place', 14, 18), mention('school', 0, 18), mention('place', 20, 26)];
    const { written, back } = there('conll', [item('a.txt', text, nested)]);
    expect(written.files.map(({ name }) => name)).toEqual(['entities.conll', 'texts/0001-a.txt', 'not-expressed.csv']);
    expect(written.files.at(-1)?.content).toContain('a.txt,place,Oslo,14,18,');
    expect(lossesOf(written.losses, 'overlap')).toEqual([key(mention('place', 14, 18))]);
    expect(back.documents[0]?.mentions.map(({ label, start }) => [label, start])).toEqual([
      ['school', 0],
      ['place', 20],
    ]);
  });

  it('says its tokens, tags and sentences as CoNLL-2003 does', () => {
    const text = 'Dr. Ada Lovelace met Bob. In Oslo-West, 2 of 14 spoke.\n東京 is far';
    const found = [mention('a person', 4, 16), mention('a person', 21, 24), mention('city', 55, 57)];
    const { written } = there('conll', [item('a', text, found), item('b', ' \n', [])]);
    const rows = (written.files[0]?.content ?? '').replaceAll(' -X- O ', ' ').split('\n');
    expect(rows).toEqual([
      ...['-DOCSTART- O', '', 'Dr O', '. O', 'Ada B-a_person', 'Lovelace I-a_person', 'met O', 'Bob B-a_person', '. O'],
      ...['', 'In O', 'Oslo O', '- O', 'West O', ', O', '2 O', 'of O', '14 O', 'spoke O', '. O'],
      ...['', '東 B-city', '京 I-city', 'is O', 'far O', '', '-DOCSTART- O', '', '', ''],
    ]);
  });

  it('is one file without companions, whose tokens are joined with spaces when it is read', () => {
    const items = [item('a', 'Ada  in (Oslo)', [mention('city', 9, 13)])];
    const written = writeExport('conll', items, { ...options, companions: false });
    expect(written.files).toHaveLength(1);
    expect(valueOf(importers.conll(filesOf(written))).documents).toEqual([
      {
        name: 'entities.conll',
        text: 'Ada in ( Oslo )',
        mentions: [{ label: 'city', start: 9, end: 13, score: null, isReviewed: false }],
      },
    ]);
  });

  it.each([
    ['IOB1', ['I-x', 'I-x', 'B-x', 'O', 'I-y']],
    ['BIOES', ['B-x', 'E-x', 'S-x', 'O', 'S-y']],
    ['BILOU', ['B-x', 'L-x', 'U-x', 'O', 'U-y']],
  ])('reads %s of other programs', (_, tags) => {
    const content = tags.map((tag, index) => `w${index}\tNN\t${tag}\n`).join('');
    const [document] = valueOf(importers.conll([{ name: 'x.bio', content }])).documents;
    expect(document?.mentions.map(({ label, start, end }) => [label, document.text.slice(start, end)])).toEqual([
      ['x', 'w0 w1'],
      ['x', 'w2'],
      ['y', 'w4'],
    ]);
  });

  it('names the line that has no tag', () => {
    const read = importers.conll([{ name: 'x.conll', content: 'Ada O\nOslo\n' }]);
    expect(read).toMatchObject({ ok: false, error: { code: 'document-format' } });
    expect(JSON.stringify(read)).toContain('line 2');
  });
});

describe('reading', () => {
  const items = [item('a.txt', 'Ada in Oslo', [mention('city', 7, 11)])];

  it.each(importFormats)('knows %s by its files', (format) => {
    expect(detectFormat(filesOf(writeExport(format, items, options)))).toBe(format);
  });

  it.each(importFormats)('refuses with one sentence what is not %s', (format) => {
    for (const content of ['', '{', '[1]', '{"a":1}', 'x'.repeat(1_000)]) {
      const read = importers[format]([{ name: 'odd.bin', content }]);
      if (format === 'conll' && content === '') continue;
      expect(read).toMatchObject({ ok: false, error: { code: 'document-format' } });
    }
    expect(importers[format]([])).toMatchObject({ ok: false });
  });

  it.each(importFormats)('takes nothing from %s that its text does not have', (format) => {
    fc.assert(
      fc.property(anyItems, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }), (tagged, at, put) => {
        const files = filesOf(writeExport(format, tagged, options)).map(({ name, content }) => {
          const cut = at % (content.length + 1);
          return { name, content: (content.slice(0, cut) + put + content.slice(cut + 1)).toWellFormed() };
        });
        const read = importers[format](files);
        if (!read.ok) return;
        for (const { text, mentions } of read.value.documents)
          for (const { start, end } of mentions) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).isWellFormed()).toBe(true);
          }
      }),
    );
  });

  it('says which mentions do not fit their text', () => {
    const content = JSON.stringify([
      {
        data: { text: 'Ada in Oslo' },
        predictions: [
          {
            result: [
              { type: 'labels', value: { start: 7, end: 11, text: 'Oslo', labels: ['city'] } },
              { type: 'labels', value: { start: 7, end: 99, labels: ['city'] } },
              { type: 'labels', value: { start: 0, end: 3, text: 'Bob', labels: ['person'] } },
              { type: 'choices', value: { choices: ['yes'] } },
            ],
          },
        ],
      },
    ]);
    const read = valueOf(importers['label-studio']([{ name: 'tasks.json', content }]));
    expect(read.documents[0]?.mentions).toHaveLength(1);
    expect(read.notes).toHaveLength(3);
  });

  it('takes an annotation of Label Studio over the prediction of the same place', () => {
    const reviewed = { ...mention('city', 7, 11, 0.4), isReviewed: true };
    const added = { ...mention('person', 0, 3), score: null, origin: 'added' as const, isReviewed: true };
    const tagged = [item('a', 'Ada in Oslo', [added, reviewed])];
    const { written, back } = there('label-studio', tagged);
    expect(JSON.parse(written.files[0]?.content ?? '')).toMatchObject([
      { predictions: [{ result: [{ value: { text: 'Oslo' } }] }], annotations: [{ result: [{}, {}] }] },
    ]);
    expect(returned(back)).toEqual(expected(tagged));
  });

  it('finds the quote of a web annotation again when its text has changed before it', () => {
    const files = filesOf(writeExport('web-annotation', items, options));
    const changed = files.map(({ name, content }) => ({
      name,
      content: name.endsWith('.txt') ? `🦜 ${content}` : content,
    }));
    const [document] = valueOf(importers['web-annotation'](changed)).documents;
    expect(document?.mentions).toEqual([{ label: 'city', start: 10, end: 14, score: 0.5, isReviewed: false }]);
  });

  it('counts the relations of a brat file that were not taken over', () => {
    const read = importers.brat([
      { name: 'd/x.txt', content: 'Ada in\nOslo' },
      {
        name: 'd/x.ann',
        content:
          'T1\tPerson 0 3\tAda\nT2\tCity 7 11\tOslo\nT3\tPair 0 3;7 11\tAda Oslo\nR1\tIn Arg1:T1 Arg2:T2\nT4\tbroken\n',
      },
      { name: 'd/y.ann', content: '' },
    ]);
    const { documents, notes } = valueOf(read);
    expect(documents.map(({ name, mentions }) => [name, mentions.length])).toEqual([['x', 4]]);
    expect(notes).toHaveLength(4);
  });
});
