// Every way into the library: bytes or a paste -> ReadDocument. A new format is one file here and one line in `readers`.
import { acceptedExtensions, fail, maxDocumentBytes, ok, type ReadDocument, type Result } from '../contract/index.ts';
import { checkText } from './decode.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plainText.ts';
import type { Reader, ReadText } from './reader.ts';

const readers: readonly Reader[] = [plainText, markdown];

const accepted = acceptedExtensions.join(', ');
const largestMiB = maxDocumentBytes / 1024 / 1024;

export function extensionOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot).toLowerCase();
}

/** The reader of a name, or the refusal that names the formats that are read. */
export function readerOf(name: string): Result<Reader> {
  const extension = extensionOf(name);
  const reader = readers.find(({ extensions }) => extensions.some((known) => known === extension));
  if (reader !== undefined) return ok(reader);
  const what = extension === '' ? 'has no file extension' : `is a ${extension} file`;
  return fail('document-format', `“${name}” ${what}; these are read: ${accepted}.`);
}

export const tooLarge = (name: string): ReturnType<typeof fail> =>
  fail('document-too-large', `“${name}” is larger than ${largestMiB} MB; split it into smaller files.`);

const emptyFile = (name: string): ReturnType<typeof fail> =>
  fail('document-empty', `“${name}” is empty: there is nothing in it to read.`);

const toDocument = ({ fidelity, ...rest }: ReadText): ReadDocument => ({ ...rest, fidelity: [...fidelity] });

export function readDocument(name: string, bytes: Uint8Array): Result<ReadDocument> {
  const reader = readerOf(name);
  if (!reader.ok) return reader;
  if (bytes.length > maxDocumentBytes) return tooLarge(name);
  if (bytes.length === 0) return emptyFile(name);
  const read = reader.value.read(name, bytes);
  return read.ok ? ok(toDocument(read.value)) : read;
}

/** A paste, or standard input. Lone surrogates cannot be stored, so they are replaced, one for one, and it is said. */
export function readPastedText(name: string, pasted: string): Result<ReadDocument> {
  if (pasted.length > maxDocumentBytes) return tooLarge(name);
  const text = pasted.toWellFormed();
  const message = 'contained half characters (lone surrogates), which show as \ufffd';
  const checked = checkText(name, {
    text,
    encoding: 'utf-8',
    fidelity: text === pasted ? [] : [{ level: 'warning', message }],
  });
  return checked.ok ? ok(toDocument({ ...checked.value, mediaType: plainText.mediaType })) : checked;
}
