// Files as people have them: every encoding, and everything that is no document, gets a clear answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxDocumentBytes } from '../../../electron/contract/index.ts';
import { extensionOf, readPastedText } from '../../../electron/documents/index.ts';
import { codeOf, readOne, sentenceOf, utf8, value } from './files.ts';

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};

const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((p) => [...p]));

/** Encodes by asking the decoder what every one- or two-byte sequence means. */
function encodeLegacy(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, number[]>();
  const note = (bytes: number[]): void => {
    try {
      const decoded = decoder.decode(new Uint8Array(bytes));
      if ([...new Intl.Segmenter().segment(decoded)].length === 1 && !table.has(decoded)) table.set(decoded, bytes);
    } catch {
      // not a character of this encoding
    }
  };
  for (let first = 0; first < 256; first++) note([first]);
  const isWide = !/^(windows|koi)/.test(encoding);
  for (let first = 0x80; isWide && first < 256; first++) {
    for (let second = 0x40; second < 256; second++) note([first, second]);
  }
  return new Uint8Array(Array.from(text, (character) => table.get(character) ?? [0x3f]).flat());
}

const story = 'Ünal Gökçe aß Crème brûlée in Malmö.\r\nPreis: 12 € – „günstig“ 🦜 𝒳 é 東京';

describe('reading text files', () => {
  it('keeps every character and line end of UTF-8, with or without a mark', async () => {
    const plain = value(await readOne('a.txt', utf8(story)));
    expect(plain).toEqual({ text: story, mediaType: 'text/plain', encoding: 'utf-8', fidelity: [], pages: [] });
    expect(value(await readOne('a.txt', join([0xef, 0xbb, 0xbf], utf8(story)))).text).toBe(story);
  });

  it('keeps Markdown as it is written', async () => {
    const text = '# Title\n\n**Ada** [link](x)\n';
    expect(value(await readOne('NOTES.MD', utf8(text)))).toMatchObject({ text, mediaType: 'text/markdown' });
  });

  it.each(['le', 'be'] as const)('reads UTF-16 %s with a mark', async (order) => {
    const read = value(await readOne('a.txt', utf16(`\ufeff${story}`, order)));
    expect(read).toMatchObject({ text: story, encoding: `utf-16${order}` });
  });

  it.each(['le', 'be'] as const)('reads UTF-16 %s without a mark and says so', async (order) => {
    for (const text of [story, 'Plain English words.', '東京都は日本の首都である。 一九四三年\n大阪']) {
      const read = value(await readOne('a.txt', utf16(text, order)));
      expect(read).toMatchObject({ text, encoding: `utf-16${order}` });
      expect(read.fidelity[0]?.message).toContain(`utf-16${order}`);
    }
  });

  it('shows what a marked file cannot decode, and warns', async () => {
    const read = value(await readOne('a.txt', join([0xef, 0xbb, 0xbf], utf8('good '), [0xff], utf8(' good'))));
    expect(read.text).toBe('good \ufffd good');
    expect(read.fidelity).toEqual([expect.objectContaining({ level: 'warning' })]);
  });

  it.each([
    ['windows-1252', 'Das Geschäft in Köln kostet 300 € – „sehr günstig“, sagte Frau Müller. Crème brûlée.'],
    ['windows-1252', 'L’été dernier, à la fête de l’école, Noël a chanté.'],
    ['windows-1252', 'Señor Núñez viajó a Bogotá; España ganó. ¿Qué pasó? ¡Nada!'],
    ['windows-1252', 'Smørrebrød på Ærø, sagde Søren Kierkegård.'],
    ['windows-1250', 'Zażółć gęślą jaźń. Łódź leży nad rzeką Łódką, dokąd pojechała Małgorzata Śliwińska.'],
    ['windows-1251', 'Москва — столица России. Иван Петров родился в Санкт-Петербурге.'],
    ['koi8-r', 'Москва столица России. Иван Петров родился в Санкт-Петербурге.'],
    ['windows-1253', 'Η Αθήνα είναι η πρωτεύουσα της Ελλάδας και ο Γιώργος μένει εκεί.'],
    ['shift_jis', '東京は日本の首都です。田中さんは大阪に住んでいます。'],
    ['euc-jp', '東京は日本の首都です。田中さんは大阪に住んでいます。'],
    ['euc-kr', '서울은 대한민국의 수도이다. 김철수는 부산에서 태어났다.'],
    ['gb18030', '北京是中国的首都，我们在这里住了三年。他是一个有名的人。'],
    ['big5', '台北是一個有名的城市，我們在這裡住了三年。他說的不是這個人。'],
  ])('recognises %s and asks to check it', async (encoding, text) => {
    const read = value(await readOne('a.txt', encodeLegacy(text, encoding)));
    expect(read).toMatchObject({ text, encoding });
    expect(read.fidelity).toEqual([{ level: 'warning', message: `decoded as ${encoding}: check accents` }]);
  });

  it('reads back any well-formed text that is no blank and has no control characters', async () => {
    const texts = fc.string({ unit: 'binary', minLength: 1 }).map((text) => `x${text.replace(/\p{Cc}/gu, '')}`);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(value(await readOne('a.txt', utf8(text))).text).toBe(text);
      }),
    );
  });
});

describe('what is no document', () => {
  it.each([
    ['an empty file', 'a.txt', new Uint8Array(), 'document-empty'],
    ['white space', 'a.txt', utf8(' \r\n\t\u3000'), 'document-empty'],
    ['only a mark', 'a.txt', new Uint8Array([0xef, 0xbb, 0xbf]), 'document-empty'],
    ['zero bytes in between', 'a.txt', new Uint8Array([65, 66, 0, 0, 0, 1, 2, 200, 0, 7]), 'document-binary'],
    ['a PDF by another name', 'a.txt', utf8('%PDF-1.7\n1 0 obj'), 'document-binary'],
    ['noise', 'a.md', Uint8Array.from({ length: 2_000 }, (_, i) => (i * i * 31 + i * 7) % 256), 'document-binary'],
    ['control characters', 'a.txt', utf8('ab\u0001\u0002c'), 'document-binary'],
    ['UTF-32', 'a.txt', new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), 'document-encoding'],
    ['another format', 'a.pages', utf8('text'), 'document-format'],
    ['a text by the name of a Word file', 'a.docx', utf8('text'), 'document-unreadable'],
    ['no extension', 'README', utf8('text'), 'document-format'],
    ['a hidden file', '.txt', utf8('text'), 'document-format'],
  ] as const)('refuses %s', async (_, name, bytes, code) => {
    expect(codeOf(await readOne(name, bytes))).toBe(code);
  });

  it('names the document and the formats that are read', async () => {
    const refused = await readOne('folder/plan.pages', utf8('x'));
    expect(sentenceOf(refused)).toMatch(/“folder\/plan\.pages” is a \.pages file.*\.txt, \.text, \.md/);
  });

  it('refuses what is too large', async () => {
    expect(codeOf(await readOne('a.txt', new Uint8Array(maxDocumentBytes + 1)))).toBe('document-too-large');
  });

  it('keeps a few stray control characters and says so', async () => {
    const text = `${'word '.repeat(100)}\u0002`;
    const read = value(await readOne('a.txt', utf8(text)));
    expect(read.text).toBe(text);
    expect(read.fidelity[0]?.level).toBe('warning');
  });
});

describe('pasted text', () => {
  it('is taken as it is', () => {
    expect(value(readPastedText('Paste', story))).toMatchObject({ text: story, fidelity: [] });
  });

  it('replaces lone surrogates without moving anything', () => {
    const read = value(readPastedText('Paste', 'a\ud83dz 🦜\udc00'));
    expect(read.text).toBe('a\ufffdz 🦜\ufffd');
    expect(read.fidelity[0]?.message).toContain('surrogates');
  });

  it.each([
    ['', 'document-empty'],
    [' \n ', 'document-empty'],
    ['a\0b', 'document-binary'],
  ])('refuses %j', (text, code) => {
    expect(codeOf(readPastedText('Paste', text))).toBe(code);
  });
});

it.each([
  ['a.TXT', '.txt'],
  ['dir.md/file', ''],
  ['C:\\x\\y.Markdown', '.markdown'],
  ['.md', ''],
  ['a.tar.gz', '.gz'],
])('the extension of %s is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
