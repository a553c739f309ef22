// Archives: each file in them is read in its turn, folders and archives inside included.
import { fail, ok } from '../../contract/index.ts';
import { emptyFile, isPassedOver } from '../format.ts';
import type { ManyReader, Part } from '../reader.ts';
import { openArchive } from './archive.ts';
import { harmlessName } from './names.ts';

export const zip: ManyReader = {
  kind: 'many',
  extensions: ['.zip'],
  parts: (name, bytes, { budget }) => {
    const opened = openArchive(name, bytes, budget);
    if (!opened.ok) return opened;
    const parts: Part[] = [];
    for (const entry of opened.value.entries) {
      const inside = harmlessName(entry.name);
      if (entry.isFolder || inside === '' || inside.split('/').some(isPassedOver)) continue;
      const full = `${name}/${inside}`;
      parts.push({ name: full, open: () => opened.value.unpack(entry, full) });
    }
    if (parts.length === 0) return opened.value.entries.length === 0 ? emptyFile(name) : noFiles(name);
    return ok(parts);
  },
};

const noFiles = (name: string): ReturnType<typeof fail> =>
  fail('document-empty', `“${name}” has no files in it but hidden ones.`);
