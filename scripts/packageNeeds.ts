// What the built program loads: followed from its bundles through their imports, and read from the model's manifest.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build as esbuild } from 'esbuild';
import { z } from 'zod';
import type { FileSum, Needs } from './packageChecks.ts';
import { root } from './root.ts';

const inRoot = (...parts: readonly string[]): string => path.join(root, ...parts);

/** Files from the bundles on, as paths from the root; natives are looked for by name, since their names are put together. */
export async function loadedFrom(entryPoints: readonly string[]): Promise<readonly string[]> {
  const { metafile } = await esbuild({
    absWorkingDir: root,
    entryPoints: [...entryPoints],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'nowhere',
    platform: 'node',
    format: 'esm',
    external: ['electron'],
    loader: { '.node': 'empty' },
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs).filter((file) => !file.endsWith('.node'));
}

/** What index.html asks for, and what those files ask for in turn. */
export function rendererFiles(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/gu)].map((found) => `dist/renderer/${found[1] ?? ''}`);
}

const manifestSchema = z.object({
  graph: z.string(),
  tokenizer: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});

export interface Model {
  readonly stated: readonly FileSum[];
  readonly found: ReadonlyMap<string, Omit<FileSum, 'path'>>;
}

export function readModel(folder = inRoot('resources', 'model')): Model {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
  const found = new Map<string, Omit<FileSum, 'path'>>();
  for (const { path: name } of manifest.files) {
    const file = path.join(folder, name);
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    found.set(name, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return { stated: manifest.files, found };
}

const namesIn = (folder: string): readonly string[] => readdirSync(inRoot(folder)).sort();

export async function readNeeds(model: Model): Promise<Needs> {
  const entries = ['dist/electron/main.js', 'dist/electron/host.js', 'dist/electron/documents/worker.mjs'];
  const packages = ['onnxruntime-node', 'onnxruntime-common', 'better-sqlite3'];
  return {
    loaded: [
      ...(await loadedFrom(entries)),
      ...rendererFiles(readFileSync(inRoot('dist', 'renderer', 'index.html'), 'utf8')),
      ...packages.map((name) => `node_modules/${name}/package.json`), // says which file a package begins with
    ],
    resources: [
      'model/manifest.json',
      ...model.stated.map(({ path: name }) => `model/${name}`),
      ...(existsSync(inRoot('resources', 'model', 'MODEL_CARD.md')) ? ['model/MODEL_CARD.md'] : []),
      ...namesIn('resources/label-sets').map((name) => `label-sets/${name}`),
      ...namesIn('resources/samples').map((name) => `samples/${name}`),
      'licences.json',
      'icons/64x64.png',
      'icons/256x256.png',
    ],
    tables: namesIn('node_modules/pdfjs-dist/cmaps').filter((name) => name.endsWith('.bcmap')),
  };
}
