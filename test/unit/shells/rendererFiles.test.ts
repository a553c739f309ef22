import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRendererFile, safeRelativePath } from '../../../electron/shells/rendererFiles.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-files-'));
const renderer = path.join(folder, 'renderer');

beforeAll(() => {
  mkdirSync(path.join(renderer, 'assets'), { recursive: true });
  writeFileSync(path.join(renderer, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(renderer, 'assets', 'main.js'), '1');
  writeFileSync(path.join(renderer, 'strange.exe'), '1');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(renderer, 'link.txt'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('files of the folder, with their types', async () => {
  expect((await readRendererFile(renderer, '/'))?.mediaType).toBe('text/html; charset=utf-8');
  expect((await readRendererFile(renderer, '/assets/main.js'))?.mediaType).toBe('text/javascript; charset=utf-8');
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/C:/secret.txt',
  '//secret.txt',
  '/.hidden',
  '/index.html%00.txt',
  '/%',
  'index.html',
])('%s is no plain path', async (urlPath) => {
  expect(safeRelativePath(urlPath)).toBeNull();
  expect(await readRendererFile(renderer, urlPath)).toBeNull();
});

test.each(['/link.txt', '/assets', '/missing.js', '/strange.exe'])('%s is not served', async (urlPath) => {
  expect(await readRendererFile(renderer, urlPath)).toBeNull();
});
