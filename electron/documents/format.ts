// What a file is by its name, and the refusals that need nothing but the name.
import {
  acceptedExtensions,
  fail,
  maxDocumentBytes,
  ok,
  type AcceptedExtension,
  type Result,
} from '../contract/index.ts';

type Failure = ReturnType<typeof fail>;

const accepted = acceptedExtensions.join(', ');
export const largestMiB = maxDocumentBytes / 1024 / 1024;

export function extensionOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot).toLowerCase();
}

/** The format of a name, or the refusal that names the formats that are read; it is shorter inside an archive. */
export function formatOf(name: string, isInside = false): Result<AcceptedExtension> {
  const extension = extensionOf(name);
  const known = acceptedExtensions.find((one) => one === extension);
  if (known !== undefined) return ok(known);
  const what = extension === '' ? 'has no file extension' : `is a ${extension} file`;
  const advice = isInside ? 'which is not read' : `these are read: ${accepted}`;
  return fail('document-format', `“${name}” ${what}${isInside ? ', ' : '; '}${advice}.`);
}

export const tooLarge = (name: string): Failure =>
  fail(
    'document-too-large',
    extensionOf(name) === '.zip'
      ? `“${name}” is larger than ${largestMiB} MB; unpack it and add the folder.`
      : `“${name}” is larger than ${largestMiB} MB; split it into smaller files.`,
  );

export const emptyFile = (name: string): Failure =>
  fail('document-empty', `“${name}” is empty: there is nothing in it to read.`);

export const damaged = (name: string, reason: string): Failure =>
  fail('document-unreadable', `“${name}” could not be read: ${reason}.`);

const systemFiles = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/** Hidden and system files, and the lock files of Office (`~$letter.docx`): in folders and archives nobody means them. */
export const isPassedOver = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || systemFiles.has(name.toLowerCase());
