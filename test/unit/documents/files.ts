// Reading in the tests: in this thread, with answers unwrapped.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  ErrorCode,
  ReadDocument,
  ReadNamedDocument,
  ReadOptions,
  Result,
} from '../../../electron/contract/index.ts';
import { readDocuments } from '../../../electron/documents/readHere.ts';

export const fixtures = path.join(import.meta.dirname, '../../fixtures/documents');
export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(fixtures, name)));

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): ErrorCode | null => (result.ok ? null : result.error.code);
export const sentenceOf = (result: Result<unknown>): string => (result.ok ? '' : result.error.message);

/** The one document of a file that is one. */
export async function readOne(
  name: string,
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<Result<ReadDocument>> {
  const read = await readDocuments(name, bytes, options);
  if (!read.ok) return read;
  const [only, ...others] = read.value;
  if (only === undefined || others.length > 0) throw new Error(`${name} holds ${read.value.length} documents`);
  return only.read;
}

/** Every document of a file, by its name; refused ones by their code. */
export async function readAll(
  name: string,
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<Readonly<Record<string, string>>> {
  const entries = value(await readDocuments(name, bytes, options)).map(
    ({ name: own, read }) => [own, read.ok ? read.value.text : read.error.code] as const,
  );
  return Object.fromEntries(entries);
}

export const messagesOf = (document: ReadDocument): readonly string[] =>
  document.fidelity.map(({ message }) => message);

/** A read file as it is kept in `golden/`: what was said of each document, where its pages begin, and its text. */
export function describeRead(read: Result<readonly ReadNamedDocument[]>): string {
  if (!read.ok) return `${read.error.code}: ${read.error.message}\n`;
  return read.value.map(describeDocument).join('\n');
}

function describeDocument({ name, read }: ReadNamedDocument): string {
  if (!read.ok) return `=== ${name}\n${read.error.code}: ${read.error.message}\n`;
  const { text, mediaType, encoding, fidelity, pages } = read.value;
  const head = [
    `=== ${name}`,
    [mediaType, encoding].filter((part) => part !== '').join(', '),
    ...(pages.length > 0 ? [`pages from ${pages.join(', ')}`] : []),
    ...fidelity.map(({ level, message }) => `${level}: ${message}`),
  ];
  return `${head.join('\n')}\n\n${text}\n`;
}
