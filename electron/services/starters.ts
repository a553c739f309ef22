// The label sets that ship with the program. Each is loaded once; one that a person deleted does not come back.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../contract/index.ts';
import type { Store } from '../store/open.ts';
import { readLabelSetFile, type ReadLabelSet } from './labelSetFile.ts';

/** The order in which they are shown; files that are not named here follow by name. */
const order = ['general', 'contracts-and-legal', 'biomedical', 'personal-data', 'news', 'science', 'e-commerce', 'cvs'];

const loadedKey = 'starters';

function rank(starter: string): number {
  const place = order.indexOf(starter);
  return place < 0 ? order.length : place;
}

function listStarters(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Loads the starter sets that this library has not seen; answers how many. */
export function loadStarters(store: Store, resourcesFolder: string): Result<number> {
  const folder = join(resourcesFolder, 'label-sets');
  const seen = z.array(z.string()).catch([]).parse(store.settings.get(loadedKey));
  const fresh: (ReadLabelSet & { readonly starter: string })[] = [];
  try {
    for (const starter of listStarters(folder)) {
      if (seen.includes(starter)) continue;
      const read = readLabelSetFile(readFileSync(join(folder, `${starter}.json`), 'utf8'));
      if (!read.ok) return fail('label-set-format', `The starter set “${starter}”: ${read.error.message}`);
      fresh.push({ starter, ...read.value });
    }
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return fail('label-set-format', `The starter sets in ${folder} could not be read: ${reason}.`);
  }
  store.inTransaction(() => {
    for (const set of fresh) store.labelSets.create(set);
    if (fresh.length > 0) store.settings.set(loadedKey, [...seen, ...fresh.map(({ starter }) => starter)]);
  });
  return ok(fresh.length);
}
