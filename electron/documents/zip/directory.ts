// The central directory of a zip file: what lies in it and where. Nothing is unpacked here, and nothing is believed
// but the places of the entries; sizes are checked while unpacking.
import { documentLimits, fail, ok, type Result } from '../../contract/index.ts';
import { damaged } from '../format.ts';
import { decodeEntryName } from './names.ts';

export interface ZipEntry {
  /** As it stands in the archive, decoded. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** 0: stored, 8: deflated; others are not read. */
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  /** As the archive says, which may be a lie. */
  readonly claimedBytes: number;
  /** Of the local header, from the beginning of the file. */
  readonly offset: number;
}

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50 } as const;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 0xffff;
const in64 = 0xffffffff;

interface Directory {
  readonly offset: number;
  readonly entries: number;
  /** Bytes in front of the archive (a self-extracting program). */
  readonly shift: number;
}

function findEnd(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= least; at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return null;
}

/** A 64-bit number; what is larger than any file becomes an offset that no file has. */
const readLong = (view: DataView, at: number): number =>
  Number(BigInt.asUintN(64, view.getBigUint64(at, true)) & BigInt(Number.MAX_SAFE_INTEGER));

function findDirectory(view: DataView): Directory | null {
  const end = findEnd(view);
  if (end === null) return null;
  let entries = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let directoryEnd = end;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === signatures.locator64) {
    const end64 = readLong(view, locator + 8);
    if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== signatures.end64) return null;
    entries = readLong(view, end64 + 32);
    size = readLong(view, end64 + 40);
    offset = readLong(view, end64 + 48);
    directoryEnd = end64;
  }
  return { offset, entries, shift: directoryEnd - size - offset };
}

/** Sizes and place from the extra field, where the entry itself has no room for them. */
function readExtra64(view: DataView, at: number, length: number, sizes: readonly number[]): readonly number[] {
  if (sizes.every((size) => size !== in64)) return sizes;
  for (let field = at; field + 4 <= at + length;) {
    const [id, bytes] = [view.getUint16(field, true), view.getUint16(field + 2, true)];
    if (id === 1) {
      let next = field + 4;
      return sizes.map((size) => {
        if (size !== in64 || next + 8 > field + 4 + bytes) return size;
        next += 8;
        return readLong(view, next - 8);
      });
    }
    field += 4 + bytes;
  }
  return sizes;
}

export const tooManyEntries = (name: string): ReturnType<typeof fail> => {
  const most = documentLimits.entries.toLocaleString('en');
  return fail('document-too-large', `“${name}” holds more than ${most} files; split it into smaller archives.`);
};

/** @returns the entries in the order of the directory; a broken one ends the list with an error */
export function readDirectory(name: string, bytes: Uint8Array): Result<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = bytes.length < endBytes ? null : findDirectory(view);
  if (directory === null) return damaged(name, 'its end is missing or it is another kind of file');
  if (directory.entries > documentLimits.entries) return tooManyEntries(name);
  const entries: ZipEntry[] = [];
  let at = directory.offset + directory.shift;
  for (let index = 0; index < directory.entries; index++) {
    if (at < 0 || at + entryBytes > bytes.length || view.getUint32(at, true) !== signatures.entry) {
      return damaged(name, 'its list of contents is damaged');
    }
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((from) => view.getUint16(at + from, true)) as [
      number,
      number,
      number,
    ];
    const next = at + entryBytes + nameBytes + extraBytes + commentBytes;
    if (next > bytes.length) return damaged(name, 'its list of contents is damaged');
    const entryName = decodeEntryName(bytes.subarray(at + entryBytes, at + entryBytes + nameBytes));
    const [claimedBytes = 0, compressedBytes = 0, offset = 0] = readExtra64(
      view,
      at + entryBytes + nameBytes,
      extraBytes,
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    );
    entries.push({
      name: entryName,
      isFolder: /[/\\]$/u.test(entryName),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      compressedBytes,
      claimedBytes,
      offset: offset + directory.shift,
    });
    at = next;
  }
  return ok(entries);
}
