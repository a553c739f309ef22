// The version in package.json, which is the only place it is written.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rootFolder } from './folders.ts';

export function readVersion(root = rootFolder): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion && typeof manifest.version === 'string' ? manifest.version : 'unknown';
}
