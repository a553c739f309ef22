// Paths and folders -> the bytes of their files, one at a time, in the order of their names.
// Every path gets an answer: bytes, or why not. Only hidden and system files inside folders are passed over.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, maxDocumentBytes, type AppError } from '../contract/index.ts';
import { formatOf, isPassedOver, tooLarge } from './format.ts';

export type WalkedFile =
  | { readonly name: string; readonly path: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly path: string; readonly error: AppError };

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
  EBUSY: 'another program holds it',
  ELOOP: 'its link leads in a circle',
  EIO: 'the disk reports an error',
};

function unreadable(name: string, thrown: unknown): AppError {
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const reason = reasons[code] ?? (thrown instanceof Error ? thrown.message : String(thrown));
  return fail('document-unreadable', `“${name}” could not be read: ${reason}.`).error;
}

interface Place {
  readonly path: string;
  readonly name: string;
}

type Visit = { readonly bytes: Uint8Array } | { readonly error: AppError } | { readonly inside: readonly Place[] };

async function visit({ path, name }: Place, seenFolders: Set<string>): Promise<Visit> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const real = await realpath(path);
      if (seenFolders.has(real)) return { inside: [] };
      seenFolders.add(real);
      const names = (await readdir(path)).filter((inside) => !isPassedOver(inside)).sort();
      if (names.length === 0) return fail('document-empty', `The folder “${name}” has no files in it.`);
      return { inside: names.map((inside) => ({ path: join(path, inside), name: `${name}/${inside}` })) };
    }
    if (!found.isFile()) return fail('document-unreadable', `“${name}” is not a file.`);
    const format = formatOf(name);
    if (!format.ok) return format;
    if (found.size > maxDocumentBytes) return tooLarge(name);
    return { bytes: await readFile(path) };
  } catch (thrown) {
    return { error: unreadable(name, thrown) };
  }
}

/** Files of a folder are named by their way from it: `contracts/2024/lease.txt`. */
export async function* walkPaths(paths: readonly string[]): AsyncGenerator<WalkedFile, void, undefined> {
  const seenFolders = new Set<string>();
  const waiting: Place[] = paths.map((path) => ({ path, name: basename(path) || path })).reverse();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const visited = await visit(place, seenFolders);
    if ('inside' in visited) for (const inside of visited.inside.toReversed()) waiting.push(inside);
    else if ('error' in visited) yield { ...place, error: visited.error };
    else yield { ...place, bytes: visited.bytes };
  }
}
