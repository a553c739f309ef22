// `npm run licences`: writes resources/licences.json, the licences of what the program is made of and comes with.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { root } from './root.ts';
import { standardText } from './standardLicences.ts';

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

export interface LockedPackage {
  /** Its folder, as the lock file names it. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

export const licencesFile = path.join(root, 'resources', 'licences.json');

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

/** What installs with the program on every system. Optional ones are native picture libraries, of which none is shipped. */
export function productionPackages(lockFile: string): readonly LockedPackage[] {
  return Object.entries(lockSchema.parse(JSON.parse(lockFile)).packages)
    .filter(([folder, found]) => folder !== '' && !found.dev && !found.devOptional && !found.optional)
    .map(([folder, { version }]) => ({
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: version ?? '',
    }));
}

export const byName = (one: Licence, other: Licence): number =>
  one.name.toLowerCase() < other.name.toLowerCase() ? -1 : one.name.toLowerCase() > other.name.toLowerCase() ? 1 : 0;

const packageSchema = z.object({
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.looseObject({ name: z.string() })]).optional(),
});

/** Holders of packages that state a licence but come without its text, where their repository names another. */
const holders: Readonly<Record<string, string>> = {
  'onnxruntime-common': 'Microsoft Corporation',
  'onnxruntime-node': 'Microsoft Corporation',
  'onnxruntime-web': 'Microsoft Corporation',
};

/** Without empty lines around it; the first line keeps its indentation. */
const tidy = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd();

function readLicenceText(folder: string): string | null {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying)(?:\.|-|$)/iu.test(name));
  const texts = names.sort().map((name) => tidy(readFileSync(path.join(folder, name), 'utf8')));
  return texts.length === 0 ? null : texts.join('\n\n');
}

function licenceOf({ folder, name }: LockedPackage): Licence {
  const place = path.join(root, folder);
  const { version, license, author } = packageSchema.parse(
    JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')),
  );
  if (license === undefined) throw new Error(`${name} states no licence`);
  const holder = holders[name] ?? (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return { name, version, licence: license, text: readLicenceText(place) ?? standardText(license, holder) };
}

const textOf = (...parts: readonly string[]): string => tidy(readFileSync(path.join(root, ...parts), 'utf8'));

/** What is shipped and is no package: each with its full text, or with the place where that lies in the installation. */
function others(): readonly Licence[] {
  const electron = packageSchema.parse(JSON.parse(textOf('node_modules', 'electron', 'package.json')));
  const apache = textOf('node_modules', '@huggingface', 'tokenizers', 'LICENSE');
  const inInstallation =
    'Chromium and the libraries in it come under many licences. Their full texts are in the file LICENSES.chromium.html of the installation.';
  return [
    {
      name: 'Electron',
      version: electron.version,
      licence: 'MIT',
      text: textOf('node_modules', 'electron', 'LICENSE'),
    },
    { name: 'Chromium', version: `of Electron ${electron.version}`, licence: 'BSD-3-Clause', text: inInstallation },
    {
      name: 'DirectML',
      version: 'of onnxruntime-node, for Windows',
      licence: 'Microsoft Software License Terms',
      text: 'DirectML.dll is part of the program on Windows alone. Microsoft allows to distribute it under the terms of its redistributable package Microsoft.AI.DirectML, which are in the file LICENSE.txt of that package.',
    },
    {
      name: 'DirectX Shader Compiler',
      version: 'of onnxruntime-node, for Windows',
      licence: 'NCSA',
      text: `dxcompiler.dll and dxil.dll are part of the program on Windows alone. Both are built by Microsoft from LLVM and Clang; releases in which dxil.dll was not yet built from open sources have it under the terms in their file LICENSE-MS.txt.\n\n${standardText('NCSA', '2003-2019 University of Illinois at Urbana-Champaign')}`,
    },
    {
      name: 'SmolLM2-135M-Instruct',
      version: 'weights',
      licence: 'Apache-2.0',
      text: `The base of the bundled model, by Hugging Face, changed by an adapter of this project and by quantisation.\n\n${apache}`,
    },
    {
      name: 'SQLite',
      version: 'in better-sqlite3',
      licence: 'Public domain',
      text: 'The authors of SQLite disclaim copyright to it. In place of a legal notice, here is a blessing:\n\nMay you do good and not evil.\nMay you find forgiveness for yourself and forgive others.\nMay you share freely, never taking more than you give.',
    },
    {
      name: 'Adobe CMap resources',
      version: 'in pdfjs-dist',
      licence: 'BSD-3-Clause',
      text: textOf('node_modules', 'pdfjs-dist', 'cmaps', 'LICENSE')
        .replaceAll(/^%%Copyright: ?-*/gmu, '')
        .trim(),
    },
  ];
}

export function collectLicences(): readonly Licence[] {
  const packages = productionPackages(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const missing = packages.filter(({ folder }) => !existsSync(path.join(root, folder)));
  if (missing.length > 0) throw new Error(`Not installed: ${missing.map(({ name }) => name).join(', ')}`);
  return [...packages.map(licenceOf), ...others()].sort(byName);
}

if (import.meta.main) {
  const licences = collectLicences();
  writeFileSync(licencesFile, `${JSON.stringify(licences, null, 2)}\n`);
  process.stdout.write(`${licences.length} licences in ${path.relative(root, licencesFile)}\n`);
}
