// Bytes of a text file -> its one string, with the encoding it was read in and what a person should know of it.
// Nothing is normalised: line ends, control characters and spaces stay as written; only a byte order mark goes.
import { fail, ok, type FidelityNote, type Result } from '../contract/index.ts';
import { decodeStrictly, detectLegacy, detectUtf16 } from './detect.ts';
import { emptyFile } from './format.ts';
import { info, warning } from './notes.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly fidelity: readonly FidelityNote[];
}

export interface EncodingChoice {
  /** What the person chose; the bytes are read in it whatever they are. */
  readonly forced?: string | null;
  /** What the file says of itself inside (a meta element); it is no more than a hint. */
  readonly declared?: string | null;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const marks = [
  { encoding: 'utf-32', signature: [0xff, 0xfe, 0x00, 0x00] },
  { encoding: 'utf-32', signature: [0x00, 0x00, 0xfe, 0xff] },
  { encoding: 'utf-8', signature: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', signature: [0xff, 0xfe] },
  { encoding: 'utf-16be', signature: [0xfe, 0xff] },
] as const;

const signatures = [
  { kind: 'a PDF file', signature: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'a ZIP or Office file', signature: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'an old Office file', signature: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'an RTF file', signature: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'a picture', signature: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a picture', signature: [0xff, 0xd8, 0xff] },
  { kind: 'a picture', signature: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'a compressed file', signature: [0x1f, 0x8b] },
] as const;

/** Share of control characters from which a file is taken for binary; a text with stray form feeds is not. */
const mostControls = 0.01;

// Tab, line feed, vertical tab, form feed, carriage return and escape occur in real texts.
const controls = /[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]/g;

const binary = (name: string, what = 'not text'): ReturnType<typeof fail> =>
  fail('document-binary', `“${name}” is ${what}; save it as plain text (.txt) and add that.`);

/** Refuses what is no text for a person, whatever it was read from; notes control characters that stay in it. */
export function checkText(name: string, { text, encoding, fidelity }: DecodedText): Result<DecodedText> {
  if (text.includes('\0')) return binary(name);
  if (text.trim() === '') return emptyFile(name);
  const odd = text.match(controls)?.length ?? 0;
  if (odd > mostControls * text.length) return binary(name);
  const notes = odd > 0 ? [warning(`contains ${odd} control characters, which are kept`)] : [];
  return ok({ text, encoding, fidelity: [...fidelity, ...notes] });
}

const countBroken = (text: string): number => text.match(/\ufffd/g)?.length ?? 0;

/** Bytes that promise an encoding, by their mark or by the person's word: what cannot be decoded shows as U+FFFD. */
function decodeAs(bytes: Uint8Array, encoding: string, note: readonly FidelityNote[]): DecodedText {
  const strict = decodeStrictly(bytes, encoding);
  if (strict !== null) return { text: strict, encoding, fidelity: note };
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = countBroken(text);
  return { text, encoding, fidelity: [...note, warning(`${broken} places could not be decoded and show as \ufffd`)] };
}

/** The standard's name of a label ("latin1" is windows-1252), or null. Inside bytes that were read so far, no UTF-16. */
function standardName(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

/** 7-bit encodings with escapes look like ASCII, so their name must be believed. */
const isSevenBit = (encoding: string): boolean => encoding === 'iso-2022-jp';

function decodeUnmarked(bytes: Uint8Array, declared: string | null): DecodedText | null {
  const hasZero = bytes.includes(0);
  if (hasZero) {
    const encoding = detectUtf16(bytes);
    if (encoding === null) return null;
    const fidelity = [info(`decoded as ${encoding}, which the file does not state`)];
    return { text: new TextDecoder(encoding).decode(bytes), encoding, fidelity };
  }
  if (declared !== null && isSevenBit(declared)) return decodeAs(bytes, declared, [info(`decoded as ${declared}`)]);
  // Before the declaration: bytes above ASCII are UTF-8 by accident in no real text, and pages are often re-encoded.
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', fidelity: [] };
  if (declared !== null && declared !== 'utf-8') {
    const text = decodeStrictly(bytes, declared);
    if (text !== null) return { text, encoding: declared, fidelity: [info(`decoded as ${declared}`)] };
  }
  const encoding = detectLegacy(bytes);
  const fidelity = [warning(`decoded as ${encoding}: check accents`)];
  return { text: new TextDecoder(encoding).decode(bytes), encoding, fidelity };
}

export function decodeText(name: string, bytes: Uint8Array, choice: EncodingChoice = {}): Result<DecodedText> {
  const known = signatures.find(({ signature }) => startsWith(bytes, signature));
  if (known !== undefined) return binary(name, known.kind);
  const forced = choice.forced ?? null;
  if (forced !== null) return checkText(name, decodeAs(bytes, forced, [info(`decoded as ${forced}, as was asked`)]));

  const mark = marks.find(({ signature }) => startsWith(bytes, signature));
  if (mark?.encoding === 'utf-32') {
    return fail('document-encoding', `“${name}” is written in UTF-32, which is not read; save it as UTF-8.`);
  }
  if (mark !== undefined) {
    const note = mark.encoding === 'utf-8' ? [] : [info(`decoded as ${mark.encoding}`)];
    return checkText(name, decodeAs(bytes, mark.encoding, note));
  }
  const declared = choice.declared == null ? null : standardName(choice.declared);
  const decoded = decodeUnmarked(bytes, declared);
  return decoded === null ? binary(name) : checkText(name, decoded);
}
