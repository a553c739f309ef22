// Files that a command writes.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Told before hours of work rather than after. @returns what is wrong in one sentence, or null */
export function outputFault(file: string): string | null {
  try {
    accessSync(path.dirname(path.resolve(file)), constants.W_OK);
    return null;
  } catch {
    return `${file} cannot be written: its folder does not exist or is read-only.`;
  }
}
