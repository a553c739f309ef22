// An office document: a zip file whose parts are found by their paths.
import { fail, ok, type Result } from '../../contract/index.ts';
import type { Budget } from '../budget.ts';
import { extensionOf } from '../format.ts';
import { openArchive } from './archive.ts';

export interface Package {
  /** null where there is no such part. */
  readonly part: (path: string) => Result<Uint8Array> | null;
  readonly has: (path: string) => boolean;
}

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

const clean = (path: string): string => path.replace(/^\/+/u, '').toLowerCase();

export function openPackage(name: string, bytes: Uint8Array, budget: Budget): Result<Package> {
  if (oldOffice.every((byte, at) => bytes[at] === byte)) {
    const advice = 'open it in the program it was made with and save it without a password';
    return fail(
      'document-unreadable',
      `“${name}” is protected by a password, or an old Office file under the name ${extensionOf(name)}: ${advice}.`,
    );
  }
  const opened = openArchive(name, bytes, budget);
  if (!opened.ok) return opened;
  const { entries, unpack } = opened.value;
  const byPath = new Map(entries.map((entry) => [clean(entry.name), entry]));
  return ok({
    has: (path) => byPath.has(clean(path)),
    part: (path) => {
      const entry = byPath.get(clean(path));
      return entry === undefined ? null : unpack(entry, `${name}/${path}`);
    },
  });
}

/** `../media/a.xml`, as a part in `word/` names it -> `media/a.xml`. */
export function resolvePath(folder: string, target: string): string {
  const parts: string[] = target.startsWith('/') ? [] : folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.filter((part) => part !== '').join('/');
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
