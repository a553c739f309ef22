// The files themselves: names that every system takes, zips that any program opens, tokens that find their text again.
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportFormats, type ExportItem } from '../../../electron/contract/index.ts';
import { blankUnit, placeTokens, tokensOf } from '../../../electron/exports/conllTokens.ts';
import { safeStem, uniqueStems } from '../../../electron/exports/fileNames.ts';
import { packExport, writeExport, type Packing } from '../../../electron/exports/index.ts';
import { withoutOverlaps } from '../../../electron/exports/order.ts';
import { typeNames } from '../../../electron/exports/typeNames.ts';
import { anyItem, anyItems, anyLabel, item, mention, options, valueOf } from './items.ts';

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    'CON',
    'nul.txt',
    'a/b/c.md',
    'C:\\x\\y.txt',
    '..',
    '.',
    '',
    '-rf',
    'a.',
    'a ',
    'é.txt',
    'e\u0301.txt',
  ),
  fc.constantFrom(
    'A.TXT',
    'a.txt',
    'ＡＢ',
    'AB',
    'x'.repeat(400),
    '🦜'.repeat(100),
    'a\u202egpj.exe',
    '3. May',
    'lpt1 .x',
  ),
);

describe('names', () => {
  it('are taken by Windows, macOS and Linux, and differ on each', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 8 }), (names) => {
        const stems = uniqueStems(names);
        expect(new Set(stems.map((stem) => stem.normalize('NFC').toLowerCase())).size).toBe(names.length);
        for (const stem of stems) {
          expect(stem).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
          expect(stem).not.toMatch(/^[\s.~-]|[\s.]$/);
          expect(stem).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i);
          expect(new TextEncoder().encode(stem).length).toBeLessThan(230);
          expect(stem.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['trips/2024: a?.txt', '2024_ a_'],
    ['Minutes of 3. May', 'Minutes of 3. May'],
    ['con.txt', '_con'],
    ['.txt', 'txt'],
    ['東京.pdf', '東京'],
    ['', 'document'],
  ])('of %j is %j', (name, stem) => {
    expect(safeStem(name)).toBe(stem);
  });

  it('of types are as their format wants them and differ where labels do', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyLabel, fc.string({ unit: 'binary', minLength: 1 }))), (labels) => {
        const ascii = [...typeNames(labels, 'ascii').values()];
        const any = [...typeNames(labels, 'any').values()];
        expect(new Set(ascii).size).toBe(new Set(labels).size);
        expect(new Set(any).size).toBe(new Set(labels).size);
        for (const name of ascii) expect(name).toMatch(/^[A-Za-z0-9_-]+$/);
        for (const name of any) expect(name).toMatch(/^[^\s\p{Cc}]+$/u);
      }),
    );
  });
});

const packing: Packing = { format: 'brat', stem: 'all', now: new Date('2024-05-06T07:08:10.000Z'), isPreview: false };

describe('packing', () => {
  it.each(exportFormats)('%s is one text, or a zip with every file as it was', (format) => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const written = writeExport(format, items, options);
        const packed = valueOf(packExport(written, { ...packing, format }));
        expect(packed.files).toBe(written.files.length);
        expect(packed.lossesAll).toBe(written.losses.length);
        expect(new Set(written.files.map(({ name }) => name.normalize('NFC').toLowerCase())).size).toBe(packed.files);
        if (packed.encoding === 'text') {
          expect(packed.content).toBe(written.files[0]?.content);
          return;
        }
        expect(packed.fileName).toBe(`all-${format}.zip`);
        const inside = unzipSync(Buffer.from(packed.content, 'base64'));
        expect(Object.keys(inside)).toEqual(written.files.map(({ name }) => name));
        for (const { name, content } of written.files)
          expect(strFromU8(inside[name] ?? new Uint8Array())).toBe(content.replace(/^\ufeff/, ''));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves the content out of a preview and shows the beginning of each file', () => {
    const long = item('a.txt', `${'x\n'.repeat(50)}Ada`, [mention('person', 100, 103)]);
    const packed = valueOf(packExport(writeExport('brat', [long], options), { ...packing, isPreview: true }));
    expect(packed).toMatchObject({ fileName: 'all-brat.zip', content: '', files: 4 });
    expect(packed.heads.map(({ name, isWhole }) => [name, isWhole])).toEqual([
      ['a.txt', false],
      ['a.ann', true],
      ['annotation.conf', true],
      ['visual.conf', true],
    ]);
    expect(packed.heads[0]?.text).toBe('x\n'.repeat(40));
  });

  it('refuses more files than a zip holds', () => {
    const files = Array.from({ length: 65_536 }, (_, n) => ({ name: `${n}`, mediaType: 'text/plain', content: '' }));
    expect(packExport({ files, losses: [] }, packing)).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
  });

  it('takes any clock', () => {
    const written = writeExport('brat', [item('a', 'Ada', [])], options);
    for (const now of [new Date(0), new Date('2150-01-01')])
      expect(packExport(written, { ...packing, now }).ok).toBe(true);
  });

  it('writes half a character as U+FFFD and keeps every place', () => {
    const broken = item('a', 'x\ud800y Ada', [mention('person', 4, 7)]);
    const { files } = writeExport('brat', [broken], options);
    expect(files.map(({ content }) => content.isWellFormed())).not.toContain(false);
    expect(files[1]?.content).toContain('T1\tperson 4 7\tAda\n');
  });
});

describe('tokens', () => {
  const tokensIn = ({ document, mentions }: ExportItem) => {
    const solid = mentions.filter(
      ({ start, end }) =>
        !blankUnit.test(document.text.charAt(start)) && !blankUnit.test(document.text.charAt(end - 1)),
    );
    const { kept } = withoutOverlaps(solid);
    return { text: document.text, kept, tokens: tokensOf(document.text, kept) };
  };

  it('hold every character that is not blank, once and in order, and nothing that splits a line', () => {
    fc.assert(
      fc.property(anyItem, (one) => {
        const { text, tokens } = tokensIn(one);
        const words = tokens.map(({ start, end }) => text.slice(start, end));
        expect(words.join('')).toBe(text.replace(/[\s\p{Cc}]/gu, ''));
        for (const word of words) expect(word).toMatch(/^[^\s\p{Cc}]+$/u);
        expect(placeTokens(text, words)).toEqual(tokens.map(({ start, end }) => ({ start, end })));
      }),
    );
  });

  it('begin and end where mentions do, and no sentence ends inside one', () => {
    fc.assert(
      fc.property(anyItem, (one) => {
        const { kept, tokens } = tokensIn(one);
        const [starts, ends] = [new Set(tokens.map(({ start }) => start)), new Set(tokens.map(({ end }) => end))];
        for (const { start, end } of kept) {
          expect([starts.has(start), ends.has(end)]).toEqual([true, true]);
          expect(tokens.some((t) => t.beginsSentence && t.start > start && t.start < end)).toBe(false);
        }
      }),
    );
  });

  it.each([
    ['می‌خواهم بروم', ['می‌خواهم', 'بروم']],
    ['👩‍👩‍👧🇳🇴👍🏽!', ['👩‍👩‍👧', '🇳🇴', '👍🏽', '!']],
    ['e\u0301te\u0301 25°C, co-op', ['e\u0301te\u0301', '25', '°', 'C', ',', 'co', '-', 'op']],
    ['東京タワーへ', ['東', '京', 'タ', 'ワ', 'ー', 'へ']],
  ])('of %j', (text, words) => {
    expect(tokensOf(text, []).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  it('give another text up', () => {
    expect(placeTokens('Ada in Oslo', ['Ada', 'Oslo'])).toBeNull();
    expect(placeTokens('Ada in Oslo', ['Ada', 'in'])).toBeNull();
  });
});

describe('where one label a place is allowed', () => {
  it('what is kept stands beside one another, and whatever is not overlaps something surer', () => {
    fc.assert(
      fc.property(anyItem, ({ mentions }) => {
        const { kept, overlapping } = withoutOverlaps(mentions);
        expect(kept.length + overlapping.length).toBe(mentions.length);
        for (const [index, { end }] of kept.entries())
          expect(kept[index + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end);
        const sureness = ({ isReviewed, score }: (typeof mentions)[number]): number =>
          (isReviewed ? 2 : 0) + (score ?? 1);
        for (const loser of overlapping)
          expect(kept.some((k) => k.start < loser.end && loser.start < k.end && sureness(k) >= sureness(loser))).toBe(
            true,
          );
      }),
    );
  });
});
