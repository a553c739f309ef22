// Folders and paths as a person drops them: every file is answered for, and nothing runs in circles.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { maxDocumentBytes } from '../../../electron/contract/index.ts';
import { walkPaths } from '../../../electron/documents/walk.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padellm-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function walk(...paths: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const file of walkPaths(paths)) {
    found[file.name] = 'error' in file ? file.error.code : Buffer.from(file.bytes).toString('utf8');
  }
  return found;
}

it('reads files and folders in order, and answers for what is not read', async () => {
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'b.txt'), 'B');
  writeFileSync(join(folder, 'deep', 'er', 'a.md'), 'A');
  writeFileSync(join(folder, 'deep', 'picture.png'), 'x');
  writeFileSync(join(folder, '.hidden.txt'), 'x');
  writeFileSync(join(folder, 'Thumbs.db'), 'x');
  const root = folder.split(/[/\\]/).at(-1) ?? '';
  const found = await walk(folder, join(folder, 'b.txt'), join(folder, 'missing.txt'));
  expect(found).toEqual({
    [`${root}/b.txt`]: 'B',
    [`${root}/deep/er/a.md`]: 'A',
    [`${root}/deep/picture.png`]: 'document-format',
    [`${root}/empty`]: 'document-empty',
    'b.txt': 'B',
    'missing.txt': 'document-unreadable',
  });
  expect(Object.keys(found)).toEqual([
    `${root}/b.txt`,
    `${root}/deep/er/a.md`,
    `${root}/deep/picture.png`,
    `${root}/empty`,
    'b.txt',
    'missing.txt',
  ]);
});

it('ends where folders link to themselves', async () => {
  writeFileSync(join(folder, 'a.txt'), 'A');
  symlinkSync(folder, join(folder, 'again'), 'dir');
  symlinkSync(join(folder, 'gone.txt'), join(folder, 'broken.txt'));
  const found = Object.values(await walk(folder));
  expect(found).toEqual(['A', 'document-unreadable']);
});

it('does not load what is too large', async () => {
  writeFileSync(join(folder, 'big.txt'), '');
  truncateSync(join(folder, 'big.txt'), maxDocumentBytes + 1);
  expect(await walk(join(folder, 'big.txt'))).toEqual({ 'big.txt': 'document-too-large' });
});
