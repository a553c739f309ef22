// Incoming files as texts: zips are unpacked within the limits of documents, everything is UTF-8.
import {
  fail,
  maxDocumentBytes,
  ok,
  type ImportFile,
  type IncomingDocument,
  type Result,
} from '../../contract/index.ts';
import { Budget } from '../../documents/budget.ts';
import { decodeStrictly } from '../../documents/detect.ts';
import { isPassedOver, tooLarge } from '../../documents/format.ts';
import { openArchive } from '../../documents/zip/archive.ts';
import { harmlessName } from '../../documents/zip/names.ts';
import { decodeBase64 } from '../documents.ts';

export interface Unpacked {
  readonly isArchive: boolean;
  readonly files: readonly ImportFile[];
}

const zipSignature = [0x50, 0x4b, 0x03, 0x04];

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

function unpackZip(name: string, bytes: Uint8Array): Result<Unpacked> {
  const opened = openArchive(name, bytes, new Budget());
  if (!opened.ok) return opened;
  const files: ImportFile[] = [];
  for (const entry of opened.value.entries) {
    const inside = harmlessName(entry.name);
    if (entry.isFolder || inside === '' || inside.split('/').some(isPassedOver)) continue;
    const unpacked = opened.value.unpack(entry, `${name}/${inside}`);
    if (!unpacked.ok) return unpacked;
    const content = decodeStrictly(unpacked.value, 'utf-8');
    // pictures and the like belong to no format
    if (content !== null) files.push({ name: inside, content });
  }
  return ok({ isArchive: true, files });
}

export function unpack(incoming: IncomingDocument): Result<Unpacked> {
  const { name } = incoming;
  if (incoming.kind === 'text') return ok({ isArchive: false, files: [{ name, content: withoutMark(incoming.text) }] });
  const bytes = decodeBase64(incoming.base64);
  if (bytes === null) return fail('input-invalid', `“${name}” did not arrive whole; add it again.`);
  if (bytes.length > maxDocumentBytes) return tooLarge(name);
  if (zipSignature.every((byte, at) => bytes[at] === byte)) return unpackZip(name, bytes);
  const content = decodeStrictly(bytes, 'utf-8');
  if (content === null) {
    return fail('document-encoding', `“${name}” is not UTF-8, in which files with mentions are written.`);
  }
  return ok({ isArchive: false, files: [{ name, content }] });
}
