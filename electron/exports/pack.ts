// Several files become one zip. Deterministic: the time is given.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { fail, ok, type Result } from '../contract/index.ts';
import type { TextFile } from './exporter.ts';

/** A zip without the 64-bit extension counts its entries in 16 bits. */
const mostFiles = 65_535;

/** The years a zip can say; the clock of a machine may be off. */
const clampYear = (date: Date): Date =>
  date.getFullYear() < 1981 || date.getFullYear() > 2098 ? new Date(2000, 0, 1) : date;

export function packFiles(files: readonly TextFile[], now: Date): Result<Uint8Array> {
  if (files.length > mostFiles) {
    return fail(
      'input-invalid',
      `The export has ${files.length} files, a zip holds ${mostFiles}: choose fewer documents.`,
    );
  }
  const entries: Zippable = {};
  for (const { name, content } of files) entries[name] = strToU8(content);
  return ok(zipSync(entries, { mtime: clampYear(now) }));
}
