// Another encoding for a text that was read in the wrong one: the bytes are won back from the text, so no file is needed.
import { fail, type Encoding, type ReadDocument, type Result } from '../contract/index.ts';
import { decodeText } from './decode.ts';
import { decodeStrictly } from './detect.ts';
import { finishText } from './finishText.ts';

export interface StoredText {
  readonly name: string;
  readonly text: string;
  readonly mediaType: string;
  readonly encoding: string;
}

/** Formats whose characters are those of the file; in others some are written as entities or escapes. */
const asInFile = new Set(['text/plain', 'text/markdown', 'text/csv', 'text/tab-separated-values']);

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Character -> bytes, by asking the decoder what every sequence of one or two bytes means. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const note = (...bytes: readonly number[]): void => {
    const character = decodeStrictly(Uint8Array.from(bytes), encoding);
    if (character !== null && Array.from(character).length === 1 && !table.has(character)) table.set(character, bytes);
  };
  for (let first = 0; first < 256; first++) note(first);
  const hasPairs =
    decodeStrictly(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      encoding,
    ) === null;
  for (let first = 0x80; hasPairs && first < 256; first++) {
    for (let second = 0x40; second < 256; second++) note(first, second);
  }
  tables.set(encoding, table);
  return table;
}

/** null where the bytes cannot be known for certain. */
function bytesOf(text: string, encoding: string): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
  }
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const own = table.get(character);
    if (own === undefined) return null;
    for (const byte of own) bytes.push(byte);
  }
  const encoded = Uint8Array.from(bytes);
  return decodeStrictly(encoded, encoding) === text ? encoded : null;
}

export function redecode(stored: StoredText, encoding: Encoding): Result<ReadDocument> {
  const { name, text, mediaType } = stored;
  // U+FFFD stands for bytes that are gone.
  const isWhole = asInFile.has(mediaType) && !text.includes('\ufffd');
  const bytes = isWhole ? bytesOf(text, stored.encoding) : null;
  if (bytes === null) {
    const advice = 'add the file again and choose its encoding there';
    return fail('document-encoding', `The bytes of “${name}” cannot be told from its text; ${advice}.`);
  }
  const decoded = decodeText(name, bytes, { forced: encoding });
  return decoded.ok ? finishText(name, { ...decoded.value, mediaType }) : decoded;
}
