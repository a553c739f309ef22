// Labels as the type names of formats that allow no blanks in them, and the file that says which is which.
import { z } from 'zod';
import { jsonType, type TextFile } from './exporter.ts';
import { parseJson } from './importer.ts';
import type { ImportFile } from '../contract/index.ts';

/** brat's type names are ASCII letters, digits, '-' and '_'. */
const asciiOf = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '_');

/** Whatever some reader would split a line at. */
const unspacedOf = (label: string): string => label.replace(/[\s\p{Cc}]+/gu, '_');

/** A name for each label, no two the same. A label that is a fine name keeps it. */
export function typeNames(labels: Iterable<string>, alphabet: 'ascii' | 'any'): Map<string, string> {
  const encode = alphabet === 'ascii' ? asciiOf : unspacedOf;
  const all = [...new Set(labels)].sort();
  const unchanged = new Set(all.filter((label) => encode(label) === label && label !== ''));
  const taken = new Set(unchanged);
  const names = new Map<string, string>();
  for (const label of all) {
    if (unchanged.has(label)) {
      names.set(label, label);
      continue;
    }
    const encoded = encode(label).replace(/^_+|_+$/g, '');
    const stem = encoded === '' ? 'label' : encoded;
    let unique = stem;
    for (let number = 2; taken.has(unique); number++) unique = `${stem}_${number}`;
    taken.add(unique);
    names.set(label, unique);
  }
  return names;
}

export const labelsFileName = 'labels.json';

/** Type name -> label; null where every label is its own type name. */
export function labelsFile(names: ReadonlyMap<string, string>): TextFile | null {
  if ([...names].every(([label, name]) => label === name)) return null;
  const content = `${JSON.stringify(Object.fromEntries([...names].map(([label, name]) => [name, label])), null, 2)}\n`;
  return { name: labelsFileName, mediaType: jsonType, content };
}

/** Type name -> label, from the files that came with an import. */
export function labelsIn(files: readonly ImportFile[]): Map<string, string> {
  const file = files.find(({ name }) => name.split('/').at(-1) === labelsFileName);
  const parsed = z.record(z.string(), z.string()).safeParse(file === undefined ? undefined : parseJson(file.content));
  return new Map(parsed.success ? Object.entries(parsed.data) : []);
}
