// The library as a file: a copy of it, as it is at the moment, for the person to keep.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, toAppError, type ApiOutput, type Result } from '../contract/index.ts';
import type { Store } from '../store/open.ts';

export interface LibraryService {
  readonly backup: () => Result<ApiOutput<'library.backup'>>;
}

export interface LibraryOptions {
  readonly store: Store;
  /** ':memory:' for a library that is gone when closed. */
  readonly dataFolder: string;
  readonly now: () => Date;
}

export const createLibrary = ({ store, dataFolder, now }: LibraryOptions): LibraryService => ({
  backup: () => {
    if (dataFolder === ':memory:') {
      return fail('store-failed', 'This library is kept in memory alone; there is no folder for a backup of it.');
    }
    const folder = join(dataFolder, 'backups');
    const stamp = now().toISOString().replace(/[:.]/g, '-');
    const file = join(folder, `library-${stamp}.sqlite`);
    let isOurs = false;
    try {
      mkdirSync(folder, { recursive: true });
      if (statSync(file, { throwIfNoEntry: false }) !== undefined) {
        return fail('store-failed', `There is a backup ${file} already; try again in a moment.`);
      }
      isOurs = true;
      store.backup(file);
      return ok({ file, bytes: statSync(file).size });
    } catch (thrown) {
      // half a backup would be taken for a whole one
      if (isOurs) rmSync(file, { force: true });
      return fail('store-failed', `The backup ${file} could not be written: ${toAppError(thrown).message}.`);
    }
  },
});
