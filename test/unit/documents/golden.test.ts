// Real files of every kind, read as a person would read them out; see the README of the fixtures.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { acceptedExtensions } from '../../../electron/contract/index.ts';
import { extensionOf } from '../../../electron/documents/index.ts';
import { readDocuments } from '../../../electron/documents/readHere.ts';
import { describeRead, fixture, fixtures } from './files.ts';

const golden = path.join(fixtures, 'golden');
const names = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'README.md' && entry.name !== 'make.py')
  .map(({ name }) => name);

it.each(names)('%s', async (name) => {
  const everything = { comments: true };
  const described = describeRead(await readDocuments(name, fixture(name), everything));
  const file = path.join(golden, `${name}.txt`);
  if (process.env['PADELLM_WRITE_GOLDEN'] === '1') {
    mkdirSync(golden, { recursive: true });
    writeFileSync(file, described);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : null).toBe(described);
});

it('there is a file of every format', () => {
  const same: Readonly<Record<string, string>> = {
    '.text': '.txt',
    '.markdown': '.md',
    '.htm': '.html',
    '.xhtml': '.html',
    '.ndjson': '.jsonl',
  };
  const formats = new Set(names.map(extensionOf));
  expect(acceptedExtensions.filter((extension) => !formats.has(same[extension] ?? extension))).toEqual([]);
});
