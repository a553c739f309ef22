// Where the reading thread's file is, in each life of this one: as a source, bundled, and packed into an app.
import { fileURLToPath } from 'node:url';

/**
 * @param here the address of the running file
 * @returns a path that a thread can be started from: not inside an app's archive, which threads cannot look into
 */
export function workerFileOf(here: string): string {
  if (here.endsWith('.ts')) return fileURLToPath(new URL('worker.ts', here));
  const bundled = fileURLToPath(new URL('documents/worker.mjs', here));
  return bundled.replace(/([/\\]app\.asar)(?=[/\\])/u, '$1.unpacked');
}
