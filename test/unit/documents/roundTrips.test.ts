// What is written into a file of a format comes out of it again, whatever the text is.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../electron/contract/index.ts';
import { redecode } from '../../../electron/documents/index.ts';
import { codeOf, readAll, readOne, utf8, value } from './files.ts';
import { mailFile, rtfFile, wordFile, wordParagraph } from './writers.ts';

/** No control characters (a text with many of them is refused), no soft hyphens, nothing that XML cannot hold. */
const line = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[\p{Cc}\u00ad\ufffe\uffff\u2028\u2029]/gu, '').trim())
  .filter((text) => text !== '');
const paragraphs = fc.array(line, { minLength: 1, maxLength: 6 });
const cells = fc.array(
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  { minLength: 1, maxLength: 6 },
);

describe('texts survive', () => {
  it('Markdown', () =>
    fc.assert(
      fc.asyncProperty(paragraphs, async (texts) => {
        const text = texts.join('\n\n');
        expect(value(await readOne('a.md', utf8(text))).text).toBe(text);
      }),
    ));

  it.each([',', ';', '\t', '|'])('CSV with “%s” between the cells', (delimiter) =>
    fc.assert(
      fc.asyncProperty(cells, async (texts) => {
        const rows = [['id', 'text', 'year'], ...texts.map((text, at) => [`n${at}`, text, '1843'])];
        const read = await readAll('a.csv', utf8(Papa.unparse(rows, { delimiter })), { textColumn: 'text' });
        expect(read).toEqual(Object.fromEntries(texts.map((text, at) => [`a.csv#${at + 2}`, text])));
      }),
    ),
  );

  it('JSON Lines', () =>
    fc.assert(
      fc.asyncProperty(cells, async (texts) => {
        const lines = texts.map((text, at) => JSON.stringify({ id: at, text }));
        const read = await readAll('a.jsonl', utf8(lines.join('\n')));
        expect(read).toEqual(Object.fromEntries(texts.map((text, at) => [`a.jsonl#${at + 1}`, text])));
      }),
    ));

  it('mails', () =>
    fc.assert(
      fc.asyncProperty(line, paragraphs, async (subject, texts) => {
        const read = value(await readOne('a.eml', mailFile(subject, texts.join('\n\n'))));
        expect(read.text).toBe(`Subject: ${subject.replace(/\s+/gu, ' ')}\n\n${texts.join('\n\n')}`);
      }),
    ));

  it('RTF', () =>
    fc.assert(
      fc.asyncProperty(paragraphs, async (texts) => {
        expect(value(await readOne('a.rtf', rtfFile(texts))).text).toBe(texts.join('\n\n'));
      }),
    ));

  it('Word', () =>
    fc.assert(
      fc.asyncProperty(paragraphs, async (texts) => {
        const bytes = wordFile(texts.map(wordParagraph).join(''));
        expect(value(await readOne('a.docx', bytes)).text).toBe(texts.join('\n\n'));
      }),
    ));
});

describe('another encoding for a text that was read in the wrong one', () => {
  const russian = 'Москва — столица России. Иван Петров.';
  const windows1251 = Uint8Array.from(russian, (letter) => {
    const all = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    return all.indexOf(letter);
  });

  it.each<Encoding>(['windows-1252', 'koi8-r', 'macintosh', 'ibm866'])('wins the bytes back from %s', async (wrong) => {
    const read = value(await readOne('a.txt', windows1251, { encoding: wrong }));
    expect(read.text).not.toBe(russian);
    const again = value(redecode({ name: 'a.txt', ...read }, 'windows-1251'));
    expect(again).toMatchObject({ text: russian, encoding: 'windows-1251' });
    expect(again.fidelity).toEqual([{ level: 'info', message: 'decoded as windows-1251, as was asked' }]);
  });

  it('and from UTF-16 and the encodings of East Asia', async () => {
    const bytes = Buffer.from('東京の田中さん', 'utf16le');
    const read = value(await readOne('a.txt', new Uint8Array(bytes), { encoding: 'utf-16be' }));
    expect(value(redecode({ name: 'a.txt', ...read }, 'utf-16le')).text).toBe('東京の田中さん');
    const chinese = Uint8Array.of(0xb1, 0xb1, 0xbe, 0xa9, 0xca, 0xd0); // 北京市
    const wrong = value(await readOne('a.txt', chinese, { encoding: 'euc-kr' }));
    expect(value(redecode({ name: 'a.txt', ...wrong }, 'gb18030')).text).toBe('北京市');
  });

  it('is refused where the bytes are gone', async () => {
    const lossy = value(await readOne('a.txt', Uint8Array.of(65, 0xff, 66), { encoding: 'utf-8' }));
    expect(codeOf(redecode({ name: 'a.txt', ...lossy }, 'windows-1252'))).toBe('document-encoding');
    const html = value(await readOne('a.html', utf8('<p>&auml;</p>')));
    expect(codeOf(redecode({ name: 'a.html', ...html }, 'windows-1251'))).toBe('document-encoding');
    const cyrillic = { name: 'a.txt', text: russian, mediaType: 'text/plain', encoding: 'windows-1252' };
    expect(codeOf(redecode(cyrillic, 'koi8-r'))).toBe('document-encoding');
  });
});
