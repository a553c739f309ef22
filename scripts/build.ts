// Builds dist/: the renderer for every shell, and the bundles that Electron starts. `buildIfStale` skips a fresh one.
import { cpSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as esbuild, type BuildOptions } from 'esbuild';
import { build as vite } from 'vite';
import { isFresh } from './freshness.ts';
import { root } from './root.ts';

const inRoot = (...parts: readonly string[]): string => path.join(root, ...parts);
const stampFile = inRoot('dist', 'built');
const sources = ['electron', 'renderer', 'scripts', 'package.json', 'package-lock.json', 'vite.config.ts'];

const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  sourcemap: true,
  logLevel: 'warning',
  // Native code and what finds its own files stays in node_modules.
  external: ['electron', 'onnxruntime-node', 'better-sqlite3'],
  alias: { sharp: inRoot('scripts', 'noSharp.ts') },
};

/**
 * The thread that reads documents, and beside it the tables of character codes that pdf.js looks up. As `.mjs`: in an
 * installed app the folder lies outside the archive, where no package.json says that it is a module.
 */
export async function buildDocumentWorker(folder: string): Promise<void> {
  await esbuild({
    ...shared,
    format: 'esm',
    entryPoints: { worker: inRoot('electron', 'documents', 'worker.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
  });
  cpSync(inRoot('node_modules', 'pdfjs-dist', 'cmaps'), path.join(folder, 'cmaps'), { recursive: true });
}

export async function build(): Promise<void> {
  rmSync(inRoot('dist'), { recursive: true, force: true });
  const began = new Date();
  await Promise.all([
    vite({ configFile: inRoot('vite.config.ts'), logLevel: 'warn' }),
    esbuild({
      ...shared,
      format: 'esm',
      entryPoints: { main: inRoot('electron', 'main.ts'), host: inRoot('electron', 'host', 'child.ts') },
      outdir: inRoot('dist', 'electron'),
    }),
    buildDocumentWorker(inRoot('dist', 'electron', 'documents')),
    // A sandboxed preload script cannot be an ES module.
    esbuild({
      ...shared,
      format: 'cjs',
      entryPoints: [inRoot('electron', 'preload.ts')],
      outfile: inRoot('dist', 'electron', 'preload.cjs'),
    }),
  ]);
  writeFileSync(stampFile, '');
  utimesSync(stampFile, began, began); // what changed meanwhile is newer
}

export async function buildIfStale(): Promise<void> {
  if (
    isFresh(
      stampFile,
      sources.map((source) => inRoot(source)),
    )
  )
    return;
  process.stdout.write('Building…\n');
  await build();
}

if (import.meta.main) await build();
