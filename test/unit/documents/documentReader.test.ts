// Reading in a thread of its own: the same answers, and whatever a file does to the thread, the program goes on.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createDocumentReader, type DocumentReader } from '../../../electron/documents/index.ts';
import type { DocumentReaderOptions } from '../../../electron/documents/index.ts';
import { readDocuments } from '../../../electron/documents/readHere.ts';
import { workerFileOf } from '../../../electron/documents/workerFile.ts';
import { buildDocumentWorker } from '../../../scripts/build.ts';
import { codeOf, fixture, fixtures, sentenceOf, utf8, value } from './files.ts';

const readers: DocumentReader[] = [];
const open = (options: DocumentReaderOptions = {}): DocumentReader => {
  const reader = createDocumentReader(options);
  readers.push(reader);
  return reader;
};
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()));
});

const strange = path.join(import.meta.dirname, 'strangeWorker.ts');

/** Texts, or the sentence of the refusal, of what the strange thread read. */
async function readStrange(words: string, options: DocumentReaderOptions = {}): Promise<readonly string[]> {
  const reader = open({ workerFile: strange, ...options });
  const read = value(await reader.read('a.zip', utf8(words)));
  return read.map((document) => (document.read.ok ? document.read.value.text : sentenceOf(document.read)));
}

describe('the thread', () => {
  it('gives the answers that reading here gives, one file after another', async () => {
    const reader = open();
    const names = ['columns.pdf', 'contract.docx', 'folder.zip', 'abstracts.csv', 'koi8.txt', 'encrypted.pdf'];
    const answers = await Promise.all(names.map((name) => reader.read(name, fixture(name))));
    for (const [at, name] of names.entries()) expect(answers[at]).toEqual(await readDocuments(name, fixture(name)));
    const forced = value(await reader.read('koi8.txt', fixture('koi8.txt'), { encoding: 'windows-1251' }));
    expect(forced[0]?.read).toMatchObject({ value: { encoding: 'windows-1251' } });
  });

  it('refuses by the name alone what needs no thread', async () => {
    const reader = open({ workerFile: path.join(fixtures, 'no such file') });
    expect(codeOf(await reader.read('a.exe', utf8('x')))).toBe('document-format');
    expect(codeOf(await reader.read('a.pdf', utf8('')))).toBe('document-empty');
    expect(value(await reader.read('a.txt', utf8('read at once')))).toMatchObject([{ name: 'a.txt' }]);
    expect(codeOf(await reader.read('a.pdf', utf8('%PDF')))).toBe('document-unreadable'); // no thread can be started
  });

  it('a file that ends it is refused, and the rest of the archive is read', async () => {
    expect(await readStrange('one exit two throw three')).toEqual([
      'one',
      '“a.zip/1” could not be read: its reader stopped (exit code 3).',
      'two',
      '“a.zip/3” could not be read: its reader stopped (it broke).',
      'three',
    ]);
  });

  it('an archive of such files is given up', async () => {
    const read = await readStrange('exit exit one exit exit exit two');
    expect(read).toHaveLength(7);
    expect(read[2]).toBe('one');
    expect(read.at(-1)).toBe('“a.zip” could not be read: too many of its files ended their reader.');
  });

  it('a file that never ends costs its time and nothing else', async () => {
    const sentence = '“a.zip/1” could not be read: reading it took too long.';
    expect(await readStrange('one hang two', { silenceMs: 4_000 })).toEqual(['one', sentence, 'two']);
  });

  it('a file that fills the memory costs its thread and nothing else', async () => {
    const sentence = '“a.zip/1” could not be read: reading it needs too much memory.';
    expect(await readStrange('one fill two', { memoryMb: 32 })).toEqual(['one', sentence, 'two']);
  });

  it('is closed in the middle of a file', async () => {
    const reader = open({ workerFile: strange });
    const [running, waiting] = [reader.read('a.zip', utf8('hang')), reader.read('b.zip', utf8('two'))];
    await new Promise((resolve) => setImmediate(resolve));
    await reader.close();
    expect([codeOf(await running), codeOf(await waiting)]).toEqual(['cancelled', 'cancelled']);
    expect(codeOf(await reader.read('c.txt', utf8('x')))).toBe('cancelled');
  });
});

describe('the thread’s file', () => {
  it.each([
    ['file:///app/electron/documents/documentReader.ts', '/app/electron/documents/worker.ts'],
    ['file:///app/dist/electron/main.js', '/app/dist/electron/documents/worker.mjs'],
    [
      'file:///opt/My%20App/resources/app.asar/dist/electron/main.js',
      '/opt/My App/resources/app.asar.unpacked/dist/electron/documents/worker.mjs',
    ],
  ])('of %s is %s', (here, file) => expect(workerFileOf(here)).toBe(file));

  const folder = mkdtempSync(path.join(tmpdir(), 'padellm-documents-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is found and works when bundled, without node_modules', async () => {
    const entry = path.join(import.meta.dirname, '../../../electron/documents/index.ts');
    await Promise.all([
      buildDocumentWorker(path.join(folder, 'documents')),
      build({
        bundle: true,
        platform: 'node',
        format: 'esm',
        entryPoints: { main: entry },
        outdir: folder,
        outExtension: { '.js': '.mjs' },
      }),
    ]);
    const script = `import { readFileSync } from 'node:fs';
      import { createDocumentReader } from ${JSON.stringify(pathToFileURL(path.join(folder, 'main.mjs')).href)};
      const reader = createDocumentReader();
      for (const name of ['columns.pdf', 'contract.docx', 'mail.eml']) {
        const read = await reader.read(name, new Uint8Array(readFileSync(${JSON.stringify(fixtures)} + '/' + name)));
        console.log(name, read.ok && read.value[0].read.ok);
      }
      await reader.close();`;
    writeFileSync(path.join(folder, 'run.mjs'), script);
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'run.mjs')], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: 'columns.pdf true\ncontract.docx true\nmail.eml true\n', stderr: '' });
  });
});
