// Files of the built renderer by the path of a URL; no path leads out of its folder.
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

export interface RendererFile {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly mediaType: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** @returns the path inside the folder, or null for a path that is not plain */
export function safeRelativePath(urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/') || /[\\\0:]/u.test(decoded)) return null;
  const parts = decoded.slice(1).split('/');
  if (parts.length === 1 && parts[0] === '') return 'index.html';
  const isPlain = parts.every((part) => part !== '' && !part.startsWith('.'));
  return isPlain ? parts.join(path.sep) : null;
}

/** null: no such file. */
export async function readRendererFile(folder: string, urlPath: string): Promise<RendererFile | null> {
  const relative = safeRelativePath(urlPath);
  if (relative === null) return null;
  const mediaType = mediaTypes[path.extname(relative).toLowerCase()];
  if (mediaType === undefined) return null;
  try {
    // Links are followed before the check, so a link cannot lead out either.
    const [root, file] = await Promise.all([realpath(folder), realpath(path.join(folder, relative))]);
    if (!file.startsWith(root + path.sep)) return null;
    return { bytes: await readFile(file), mediaType };
  } catch {
    return null;
  }
}
