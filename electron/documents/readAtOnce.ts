// Small plain texts need no thread: nothing in them can go wrong, and a page of text should show without a wait.
import { ok, readOptionsSchema, type ReadNamedDocument, type ReadOptions, type Result } from '../contract/index.ts';
import { finishText } from './finishText.ts';
import { emptyFile, formatOf } from './format.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plainText.ts';

const mostBytes = 256 * 1024;

/** @returns null for whatever is read in the thread */
export function readAtOnce(
  name: string,
  bytes: Uint8Array,
  options: Partial<ReadOptions>,
): Result<readonly ReadNamedDocument[]> | null {
  const format = formatOf(name);
  if (!format.ok) return format;
  if (bytes.length === 0) return emptyFile(name);
  const reader = [plainText, markdown].find(({ extensions }) => extensions.includes(format.value));
  if (reader === undefined || bytes.length > mostBytes) return null;
  const read = reader.read(name, bytes, { options: readOptionsSchema.parse(options) });
  const finished = read.ok ? finishText(name, read.value) : read;
  return finished.ok ? ok([{ name, read: finished }]) : finished;
}
