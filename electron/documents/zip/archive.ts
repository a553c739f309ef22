// A zip file in memory: entries are unpacked one at a time, never further than the limits allow.
import { crc32, inflateRawSync } from 'node:zlib';
import { documentLimits, fail, maxDocumentBytes, ok, type Result } from '../../contract/index.ts';
import type { Budget } from '../budget.ts';
import { damaged, largestMiB } from '../format.ts';
import { readDirectory, tooManyEntries, type ZipEntry } from './directory.ts';

export interface Archive {
  readonly entries: readonly ZipEntry[];
  /** @param name what the entry is called in messages */
  readonly unpack: (entry: ZipEntry, name: string) => Result<Uint8Array>;
}

const localHeaderBytes = 30;
const localSignature = 0x04034b50;
const [stored, deflated] = [0, 8];
const inflatedMiB = documentLimits.inflatedBytes / 1024 / 1024;

const tooMuchInside = (name: string): ReturnType<typeof fail> =>
  fail(
    'document-too-large',
    `“${name}” was not read: all that was packed together comes to more than ${inflatedMiB} MB.`,
  );

const tooLargeInside = (name: string): ReturnType<typeof fail> =>
  fail('document-too-large', `“${name}” is larger than ${largestMiB} MB when unpacked.`);

function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const { offset, compressedBytes } = entry;
  if (offset < 0 || offset + localHeaderBytes > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, localHeaderBytes);
  if (view.getUint32(0, true) !== localSignature) return null;
  const begin = offset + localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true);
  return begin + compressedBytes > bytes.length ? null : bytes.subarray(begin, begin + compressedBytes);
}

const codeOf = (thrown: unknown): unknown => (thrown instanceof Error && 'code' in thrown ? thrown.code : null);

export function openArchive(name: string, bytes: Uint8Array, budget: Budget): Result<Archive> {
  const directory = readDirectory(name, bytes);
  if (!directory.ok) return directory;
  if (!budget.takeEntries(directory.value.length)) return tooManyEntries(name);

  function unpack(entry: ZipEntry, entryName: string): Result<Uint8Array> {
    if (entry.isEncrypted) return damaged(entryName, 'it is protected by a password');
    if (entry.method !== stored && entry.method !== deflated) {
      return damaged(entryName, `it is packed in a way that is not read (method ${entry.method})`);
    }
    const content = contentOf(bytes, entry);
    if (content === null) return damaged(entryName, 'the archive is damaged where it should lie');
    const most = Math.min(maxDocumentBytes, budget.bytesLeft);
    const refusal = (): Result<never> =>
      budget.bytesLeft < maxDocumentBytes ? tooMuchInside(entryName) : tooLargeInside(entryName);
    let unpacked = content;
    if (entry.method === deflated) {
      try {
        // Stops as soon as more comes out than may: what the archive claims does not count.
        unpacked = inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
      } catch (thrown) {
        if (codeOf(thrown) !== 'ERR_BUFFER_TOO_LARGE') return damaged(entryName, 'its packed bytes are damaged');
        budget.takeBytes(most);
        return refusal();
      }
    }
    if (unpacked.length > most) return refusal();
    budget.takeBytes(unpacked.length);
    if (crc32(unpacked) !== entry.crc32) return damaged(entryName, 'its checksum is wrong: the archive is damaged');
    return ok(unpacked);
  }

  return ok({ entries: directory.value, unpack });
}
