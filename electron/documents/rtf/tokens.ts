// RTF as tokens. Bytes stay bytes: which characters they are depends on the font and is settled later.

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\par`, `\u8364`: a word, and its number or null. A sign (`\~`, `\*`) is a word of one character. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** Characters as bytes, plain or from `\'e4`. Each counts as one where characters are skipped. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }
  | { readonly kind: 'line' };

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const hexOf = (code: number): number => Number.parseInt(String.fromCharCode(code), 16);

const [backslash, openBrace, closeBrace, quote, lineFeed, carriageReturn, space, minus] = [
  0x5c, 0x7b, 0x7d, 0x27, 0x0a, 0x0d, 0x20, 0x2d,
];
/** A control word is no longer in any version of the format. */
const longestWord = 32;
const longestNumber = 10;
const bytesAtOnce = 4_096;

const isPlain = (code: number): boolean =>
  code !== backslash && code !== openBrace && code !== closeBrace && code !== lineFeed && code !== carriageReturn;

export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken, void, undefined> {
  const at = (place: number): number => bytes[place] ?? 0;
  let place = 0;
  while (place < bytes.length) {
    const code = at(place);
    if (isPlain(code)) {
      const begin = place;
      while (place < bytes.length && place - begin < bytesAtOnce && isPlain(at(place))) place++;
      yield { kind: 'bytes', bytes: [...bytes.subarray(begin, place)] };
      continue;
    }
    place++;
    if (code === openBrace) yield { kind: 'open' };
    else if (code === closeBrace) yield { kind: 'close' };
    else if (code === backslash) {
      const sign = at(place);
      if (sign === quote) {
        const value = hexOf(at(place + 1)) * 16 + hexOf(at(place + 2));
        if (Number.isNaN(value)) place += 1;
        else {
          place += 3;
          yield { kind: 'bytes', bytes: [value] };
        }
      } else if (!isLetter(sign)) {
        place++;
        if (sign === lineFeed || sign === carriageReturn) yield { kind: 'line' };
        else yield { kind: 'word', word: String.fromCharCode(sign), value: null };
      } else {
        const begin = place;
        while (isLetter(at(place)) && place - begin < longestWord) place++;
        const word = String.fromCharCode(...bytes.subarray(begin, place));
        const numberBegin = place;
        if (at(place) === minus && isDigit(at(place + 1))) place++;
        while (isDigit(at(place)) && place - numberBegin < longestNumber) place++;
        const digits = String.fromCharCode(...bytes.subarray(numberBegin, place));
        if (at(place) === space) place++;
        const value = digits === '' ? null : Number.parseInt(digits, 10);
        // What follows is a picture or another file, byte by byte.
        if (word === 'bin') place += Math.max(0, value ?? 0);
        else yield { kind: 'word', word, value };
      }
    }
  }
}
