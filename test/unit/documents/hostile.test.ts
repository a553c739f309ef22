// Files that mean harm, and files that are merely broken: each gets an answer, none hangs, throws or fills the memory.
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedExtensions, documentLimits, maxDocumentBytes } from '../../../electron/contract/index.ts';
import { Budget } from '../../../electron/documents/budget.ts';
import { readDocuments } from '../../../electron/documents/readHere.ts';
import { openArchive } from '../../../electron/documents/zip/archive.ts';
import { harmlessName } from '../../../electron/documents/zip/names.ts';
import { codeOf, fixture, readAll, readOne, sentenceOf, utf8, value } from './files.ts';
import { wordFile, wordParagraph, zipOfZeros } from './writers.ts';

const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);

describe('zip bombs', () => {
  const mebibyte = 1024 * 1024;

  it('one file that unpacks to more than a document may have', async () => {
    const bomb = zipOfZeros('bomb.txt', maxDocumentBytes + 1);
    expect(bomb.length).toBeLessThan(mebibyte);
    expect(await readAll('a.zip', bomb)).toEqual({ 'a.zip/bomb.txt': 'document-too-large' });
    const docx = zipOfZeros('word/document.xml', maxDocumentBytes + 1);
    expect(codeOf(await readOne('a.docx', docx))).toBe('document-too-large');
  });

  it('stops at what is left of the budget, whatever sizes the archive claims', () => {
    const bytes = zipSync({ 'a.txt': zeros(3 * mebibyte), 'b.txt': zeros(3 * mebibyte), 'c.txt': utf8('c') });
    const lying = bytes.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 < lying.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true); // claimed size: one byte
    }
    const budget = new Budget(4 * mebibyte);
    const archive = value(openArchive('a.zip', lying, budget));
    const [first, second, third] = archive.entries.map((entry) => archive.unpack(entry, entry.name));
    expect(first?.ok).toBe(true);
    expect(second && sentenceOf(second)).toContain('packed together');
    expect(third?.ok).toBe(false);
    expect(budget.bytesLeft).toBe(0);
  });

  it('archives in archives share the budget, and lie only so deep', async () => {
    let nested = zipSync({ 'deepest.txt': utf8('deep') });
    const depth = documentLimits.depth + 3;
    for (let level = 0; level < depth; level++) nested = zipSync({ 'inner.zip': nested });
    const [[name, code] = []] = Object.entries(await readAll('a.zip', nested));
    expect(code).toBe('document-too-large');
    expect(name?.split('/')).toHaveLength(documentLimits.depth + 2);
  });

  it('more entries than anybody has', () => {
    const bytes = zipSync({ a: zeros(0), b: zeros(0), c: zeros(0) });
    expect(codeOf(openArchive('a.zip', bytes, new Budget(mebibyte, 2)))).toBe('document-too-large');
    const claimed = bytes.slice();
    const end = claimed.length - 22;
    new DataView(claimed.buffer).setUint16(end + 10, 0xffff, true);
    expect(codeOf(openArchive('a.zip', claimed, new Budget()))).toBe('document-too-large');
  });
});

describe('names of entries', () => {
  it.each([
    ['../../etc/passwd.txt', 'etc/passwd.txt'],
    ['C:\\Windows\\system.txt', 'Windows/system.txt'],
    ['/root/./a//b.txt', 'root/a/b.txt'],
    ['a\u202etxt.exe', 'atxt.exe'],
    ['a\0\n/b.txt', 'a/b.txt'],
    ['..', ''],
  ])('%j is shown as %j', (name, shown) => expect(harmlessName(name)).toBe(shown));

  it('never lead anywhere', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('..', '.', '', 'C:', '\\', '/'));
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('/', '\\'), (parts, separator) => {
        const shown = harmlessName(parts.join(separator));
        expect(shown).not.toMatch(/^[/\\]|^[a-z]:|(^|[/\\])\.\.?([/\\]|$)|\p{Cc}/iu);
        expect(shown.length).toBeLessThan(500);
      }),
    );
  });
});

it('entities that a file defines itself are not expanded', async () => {
  const lol = Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  const head = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">${lol}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const body = '<w:p><w:r><w:t>before &l20; &x; after</w:t></w:r></w:p>';
  const read = value(await readOne('a.docx', wordFile(body, {}, head)));
  expect(read.text).toBe('before &l20; &x; after');
});

it.each([
  ['a.html', '<div><b>x'.repeat(50_000)],
  ['a.docx', '<w:p><w:r>'.repeat(50_000)],
  ['a.rtf', `{\\rtf1 ${'{'.repeat(50_000)}`],
])('elements without end in %s', async (name, source) => {
  const bytes = name === 'a.docx' ? wordFile(source) : utf8(source);
  const read = await readOne(name, bytes);
  expect(codeOf(read)).toBe('document-unreadable');
  expect(sentenceOf(read)).toContain('deep in one another');
});

it('a password, and another program’s file, are said', async () => {
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...zeros(100));
  expect(sentenceOf(await readOne('a.docx', old))).toMatch(
    /“a\.docx” is protected by a password, or an old Office file/,
  );
  const locked = zipSync({ 'a.txt': utf8('secret') });
  const view = new DataView(locked.buffer);
  for (let at = 0; at + 4 < locked.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  const [inside] = value(await readDocuments('a.zip', locked));
  expect(inside && sentenceOf(inside.read)).toContain('protected by a password');
  expect(sentenceOf(await readOne('encrypted.pdf', fixture('encrypted.pdf')))).toContain('protected by a password');
  for (const [name, other] of [
    ['a.docx', 'abstracts.xlsx'],
    ['a.xlsx', 'paper.docx'],
    ['a.odt', 'paper.docx'],
    ['a.epub', 'paper.odt'],
    ['a.pdf', 'paper.docx'],
  ] as const) {
    expect(sentenceOf(await readDocuments(name, fixture(other)))).toMatch(/^“a\.\w+” could not be read: it is /);
  }
});

/** Whatever the answer is: a sentence, or texts that can be stored and whose pages lie inside. */
async function expectAnswer(name: string, bytes: Uint8Array): Promise<void> {
  const read = await readDocuments(name, bytes, { comments: true });
  for (const one of read.ok ? read.value.map((document) => document.read) : [read]) {
    if (!one.ok) {
      expect(one.error.message).toContain(name);
      continue;
    }
    const { text, pages } = one.value;
    expect(text.isWellFormed() && text.trim() !== '').toBe(true);
    expect(pages.every((start, at) => start >= (pages[at - 1] ?? 0) && start <= text.length)).toBe(true);
  }
}

const real = [
  'columns.pdf',
  'form.pdf',
  'letter.docx',
  'paper.odt',
  'paper.epub',
  'letter.rtf',
  'mail.eml',
  'abstracts.csv',
  'abstracts.xlsx',
  'abstracts.jsonl',
  'page.html',
  'folder.zip',
];
const runs = { numRuns: 25 };

describe('broken files', () => {
  it.each(real)('%s, cut off anywhere', async (name) => {
    const whole = fixture(name);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), (length) => expectAnswer(name, whole.subarray(0, length))),
      runs,
    );
  });

  it.each(real)('%s, with bytes changed', async (name) => {
    const whole = fixture(name);
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(changes, (changed) => {
        const bytes = whole.slice();
        for (const [at, byte] of changed) bytes[at] = byte;
        return expectAnswer(name, bytes);
      }),
      runs,
    );
  });

  it.each(acceptedExtensions)('noise by the name of %s', async (extension) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => expectAnswer(`a${extension}`, bytes)),
      runs,
    );
  });

  it('Word files whose XML is broken, packed soundly', async () => {
    const body = `${wordParagraph('one')}<w:tbl><w:tr><w:tc>${wordParagraph('cell')}</w:tc></w:tr></w:tbl>`;
    const places = fc.array(
      fc.tuple(fc.nat(body.length), fc.constantFrom('<', '>', '/', '"', '&', '<w:p>', '</w:tc>', '</w:p>', '<w:tr>')),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(places, (inserted) => {
        let broken = body;
        for (const [at, sign] of inserted) broken = broken.slice(0, at) + sign + broken.slice(at);
        return expectAnswer('a.docx', wordFile(broken));
      }),
      { numRuns: 100 },
    );
  });
});
