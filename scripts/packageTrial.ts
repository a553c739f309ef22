// The files of an installer laid out in an empty folder and used from there, by Node: the engine, the reading thread and
// the store. Shows what a list cannot: that nothing they load comes from outside it. Electron's own part is not tried.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parametersSchema } from '../electron/contract/index.ts';
import { createDocumentReader } from '../electron/documents/index.ts';
import { createEngineHost, createSpawnNode } from '../electron/host/index.ts';
import type { PackedFile } from './packageFiles.ts';
import { root } from './root.ts';

/** Each sentence is one thing that does not work. */
export async function tryPackage(files: readonly PackedFile[]): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-package-'));
  try {
    const app = path.join(folder, 'app');
    for (const file of files) {
      const isResource = file.place === 'resources';
      const target = path.join(isResource ? path.join(folder, 'resources') : app, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      // A link to a module would lead back to the project and to all that it can load there; the model loads nothing.
      if (isResource) symlinkSync(file.source, target);
      else copyFileSync(file.source, target);
    }
    return [
      ...(await tryEngine(path.join(app, 'dist', 'electron', 'host.js'), path.join(folder, 'resources', 'model'))),
      ...(await tryReading(path.join(app, 'dist', 'electron', 'documents', 'worker.mjs'))),
      ...tryStore(app),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tryEngine(childPath: string, modelFolder: string): Promise<readonly string[]> {
  const host = createEngineHost({
    spawn: createSpawnNode({ childPath }),
    modelFolder,
    options: { provider: 'cpu', threads: 0 },
  });
  const text = 'Ada Lovelace wrote to Charles Babbage from London.';
  const result = await host.tag({ text, labels: ['person'], parameters: parametersSchema.parse({}) });
  await host.close();
  if (!result.ok) return [`the packed engine does not work: ${result.error.message}`];
  return result.value.mentions.length > 0 ? [] : ['the packed engine finds no person in a sentence with two'];
}

async function tryReading(workerFile: string): Promise<readonly string[]> {
  const reader = createDocumentReader({ workerFile });
  const bytes = readFileSync(path.join(root, 'test', 'fixtures', 'documents', 'letter.pdf'));
  const read = await reader.read('letter.pdf', bytes);
  await reader.close();
  if (!read.ok) return [`the packed reading thread does not work: ${read.error.message}`];
  const isRead = read.value.every((document) => document.read.ok && document.read.value.text.trim() !== '');
  return isRead && read.value.length > 0 ? [] : ['the packed reading thread finds no text in a PDF'];
}

function tryStore(app: string): readonly string[] {
  const script = "new (require('better-sqlite3'))(':memory:').exec('CREATE VIRTUAL TABLE t USING fts5(text)')";
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: app, encoding: 'utf8' });
  const reason = stderr.split('\n').find((line) => line.includes('Error')) ?? stderr.trim();
  return status === 0 ? [] : [`the packed store does not work: ${reason}`];
}
