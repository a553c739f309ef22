// Bytes of a text file -> its one string, with the encoding it was read in and what a person should know of it.
// Nothing is normalised: line ends, control characters and spaces stay as written; only a byte order mark goes.
import { fail, ok, type FidelityNote, type Result } from '../contract/index.ts';
import { decodeStrictly, detectLegacy, detectUtf16 } from './detect.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly fidelity: readonly FidelityNote[];
}

const info = (message: string): FidelityNote => ({ level: 'info', message });
const warning = (message: string): FidelityNote => ({ level: 'warning', message });

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
  if (text.trim() === '') return fail('document-empty', `“${name}” is empty: there is nothing in it to read.`);
  const odd = text.match(controls)?.length ?? 0;
  if (odd > mostControls * text.length) return binary(name);
  const notes = odd > 0 ? [warning(`contains ${odd} control characters, which are kept`)] : [];
  return ok({ text, encoding, fidelity: [...fidelity, ...notes] });
}

/** Bytes that promise an encoding by their mark: what cannot be decoded is shown as U+FFFD and said. */
function decodeMarked(bytes: Uint8Array, encoding: string): DecodedText {
  const strict = decodeStrictly(bytes, encoding);
  const note = encoding === 'utf-8' ? [] : [info(`decoded as ${encoding}`)];
  if (strict !== null) return { text: strict, encoding, fidelity: note };
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return { text, encoding, fidelity: [...note, warning(`${broken} places could not be decoded and show as \ufffd`)] };
}

export function decodeText(name: string, bytes: Uint8Array): Result<DecodedText> {
  const known = signatures.find(({ signature }) => startsWith(bytes, signature));
  if (known !== undefined) return binary(name, known.kind);

  const mark = marks.find(({ signature }) => startsWith(bytes, signature));
  if (mark?.encoding === 'utf-32') {
    return fail('document-encoding', `“${name}” is written in UTF-32, which is not read; save it as UTF-8.`);
  }
  if (mark !== undefined) return checkText(name, decodeMarked(bytes, mark.encoding));

  const hasZero = bytes.includes(0);
  const utf8 = hasZero ? null : decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return checkText(name, { text: utf8, encoding: 'utf-8', fidelity: [] });

  if (hasZero) {
    const encoding = detectUtf16(bytes);
    if (encoding === null) return binary(name);
    const fidelity = [info(`decoded as ${encoding}, which the file does not state`)];
    return checkText(name, { text: new TextDecoder(encoding).decode(bytes), encoding, fidelity });
  }
  const encoding = detectLegacy(bytes);
  const fidelity = [warning(`decoded as ${encoding}: check accents`)];
  return checkText(name, { text: new TextDecoder(encoding).decode(bytes), encoding, fidelity });
}
