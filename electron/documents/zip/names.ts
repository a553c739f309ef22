// Names of archive entries: decoded, and made harmless. They only label documents; no file is ever written by them.
import { ibm437 } from '../oemCodePages.ts';
import { decodeStrictly } from '../detect.ts';

const mostUnits = 400;

/** `C:`, or several. */
const drive = /^(?:[a-z]:\s*)+/iu;

/** Control characters, and those that turn the direction of what follows: `gpj.exe` shown as `exe.jpg`. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Flagged as UTF-8, or UTF-8 all the same, else the code page of the format's inventor. */
export function decodeEntryName(bytes: Uint8Array): string {
  return decodeStrictly(bytes, 'utf-8') ?? ibm437(bytes);
}

/** `..\..\etc/passwd` -> `etc/passwd`: no way up, no root, no drive, no characters that cannot be seen. */
export function harmlessName(name: string): string {
  const parts = name
    .split(/[/\\]/u)
    .map((part) => part.replace(unseen, '').trim().replace(drive, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const joined = parts.join('/').toWellFormed().normalize('NFC');
  if (joined.length <= mostUnits) return joined;
  return `…${joined.slice(-mostUnits).toWellFormed()}`;
}
