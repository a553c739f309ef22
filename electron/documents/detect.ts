// Guesses the encoding of bytes that carry no byte order mark and are not UTF-8.
// Pure and deterministic: an encoding is named only where its most frequent characters are really there.

export type LegacyEncoding =
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'windows-1253'
  | 'koi8-r'
  | 'shift_jis'
  | 'euc-jp'
  | 'gb18030'
  | 'big5'
  | 'euc-kr';

interface Candidate {
  readonly encoding: LegacyEncoding;
  /** Characters that fill most of a text in this encoding, whatever it is about. */
  readonly frequent: RegExp;
  /** Share of the characters outside ASCII that must be frequent ones. */
  readonly atLeast: number;
}

const candidates: readonly Candidate[] = [
  { encoding: 'shift_jis', frequent: /[\u3041-\u30fc\u3001\u3002]/gu, atLeast: 0.3 },
  { encoding: 'euc-jp', frequent: /[\u3041-\u30fc\u3001\u3002]/gu, atLeast: 0.3 },
  { encoding: 'euc-kr', frequent: /[\uac00-\ud7a3]/gu, atLeast: 0.75 },
  {
    encoding: 'gb18030',
    frequent: /[的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年，。、]/gu,
    atLeast: 0.12,
  },
  {
    encoding: 'big5',
    frequent: /[的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年，。、]/gu,
    atLeast: 0.12,
  },
  { encoding: 'windows-1251', frequent: /[оеаинтсрвлкмдпу]/gu, atLeast: 0.6 },
  { encoding: 'koi8-r', frequent: /[оеаинтсрвлкмдпу]/gu, atLeast: 0.6 },
  { encoding: 'windows-1253', frequent: /[αοιετσνηυρπκμλςάίόέ]/gu, atLeast: 0.6 },
];

/** Words of two alphabets: French read as Greek, "ιtι", not a Greek text with Latin names in it. */
const mixedWord = /[a-z][\p{Script=Greek}\p{Script=Cyrillic}]|[\p{Script=Greek}\p{Script=Cyrillic}][a-z]/giu;
const mostMixed = 0.05;

/** Letters that windows-1252 shows as signs in the middle of words: "£ód¼" for "Łódź". */
const signInWord = /\p{L}[\u00a3\u00a5\u00a9\u00ae\u00b3\u00b9\u00bc\u00be\u00bf\u017d\u017e\u2039\u203a]\p{L}/u;
const centralEuropean = /^[ąćęłńóśźżáčďéěíňřšťúůýžőűöüäôâîăşţľĺŕ„”“’–—…§°«»]+$/iu;

const outsideAscii = (text: string): string => text.replace(/[\0-\x7f]/g, '');

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The text in that encoding, or null where the bytes cannot be it. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How far a sample decides; a cut character at its end must not rule an encoding out, so it is cut at a line end. */
const sampleBytes = 256 * 1024;

function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes;
  const lineEnd = bytes.lastIndexOf(0x0a, sampleBytes);
  return lineEnd > 0 ? bytes.subarray(0, lineEnd) : bytes;
}

export function detectLegacy(bytes: Uint8Array): LegacyEncoding {
  const sample = sampleOf(bytes);
  let best: { encoding: LegacyEncoding; share: number } | null = null;
  for (const { encoding, frequent, atLeast } of candidates) {
    const text = decodeStrictly(sample, encoding);
    if (text === null || /\p{Co}|\p{Cn}/u.test(text)) continue;
    const foreign = outsideAscii(text);
    const signs = count(foreign, /./gsu);
    if (count(text, mixedWord) > mostMixed * signs) continue;
    const share = count(foreign, frequent) / signs;
    if (share >= atLeast && (best === null || share > best.share)) best = { encoding, share };
  }
  if (best !== null) return best.encoding;

  const western = new TextDecoder('windows-1252').decode(sample);
  const central = decodeStrictly(sample, 'windows-1250');
  if (central !== null && signInWord.test(western) && centralEuropean.test(outsideAscii(central)))
    return 'windows-1250';
  return 'windows-1252';
}

/** UTF-16 without a byte order mark: blanks and line ends stand on one side only, and nothing is unassigned. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, sampleBytes);
  const blanks = { 'utf-16le': 0, 'utf-16be': 0 };
  const latin = { 'utf-16le': 0, 'utf-16be': 0 };
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const first = sample[at] ?? 0;
    const second = sample[at + 1] ?? 0;
    if (second === 0 && first !== 0) latin['utf-16le']++;
    if (first === 0 && second !== 0) latin['utf-16be']++;
    if (second === 0 && (first === 0x20 || first === 0x0a || first === 0x0d)) blanks['utf-16le']++;
    if (first === 0 && (second === 0x20 || second === 0x0a || second === 0x0d)) blanks['utf-16be']++;
  }
  const weight = (encoding: 'utf-16le' | 'utf-16be'): number => latin[encoding] + 4 * blanks[encoding];
  const encoding = weight('utf-16le') >= weight('utf-16be') ? 'utf-16le' : 'utf-16be';
  if (weight(encoding) === 0) return null;
  const text = decodeStrictly(bytes, encoding);
  if (text === null || /[\0\p{Cn}\p{Co}]/u.test(text)) return null;
  return encoding;
}
