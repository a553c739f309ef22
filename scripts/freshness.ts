// Whether what was built is newer than all that it was built from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Milliseconds since 1970 of the newest file; folders are walked, and what is missing is passed over. */
export function newestChangeMs(paths: readonly string[]): number {
  let newest = 0;
  for (const place of paths) {
    if (!existsSync(place)) continue;
    const found = statSync(place);
    newest = Math.max(newest, found.mtimeMs); // a folder's own time changes when a file in it goes
    if (found.isDirectory())
      newest = Math.max(newest, newestChangeMs(readdirSync(place).map((name) => path.join(place, name))));
  }
  return newest;
}

export function isFresh(stampFile: string, sources: readonly string[]): boolean {
  return existsSync(stampFile) && statSync(stampFile).mtimeMs > newestChangeMs(sources);
}
