// Words as search sees them: case, accents and Unicode forms do not count, and what is written without blanks (CJK, Thai,
// emoji) is looked for sign by sign. The index, queries and the search within a text all go through these functions.

/** Accents and points that readers leave out when they type, and signs that are not seen. */
const accents =
  '\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640' +
  '\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff' +
  '\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\u00ad\\u2060\\ufeff';
const leftOut = new RegExp(`[${accents}]`, 'gu');

const unparted =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const pictures = '\\p{Extended_Pictographic}\\p{Regional_Indicator}';

/** A word of its own, whatever stands beside it. */
const singleSign = `[${unparted}${pictures}]`;
const wordSign = `(?:(?!${singleSign})[\\p{L}\\p{N}\\p{M}\\p{Co}])`;

const singleSigns = new RegExp(singleSign, 'gu');
const isPicture = new RegExp(`[${pictures}]`, 'u');
const wordsAndSigns = new RegExp(`${singleSign}|${wordSign}+`, 'gu');

/** Letters that have no accent to take off, but are typed without it all the same. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
};
const plainLetters = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** Two texts that a reader would type alike are the same afterwards. Lengths change; see `foldWithPlaces`. */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(leftOut, '')
    .toLowerCase()
    .replace(plainLetters, (letter) => plain[letter] ?? letter)
    .normalize('NFC');
}

/**
 * A text as the index of words takes it in. Pictures are written as words of a private sign and their number, since the
 * tokenizer of SQLite knows none of the newer ones.
 */
export function searchText(text: string): string {
  const folded = foldText(text);
  if (isAscii(folded)) return folded;
  return folded.replace(singleSigns, (sign) =>
    isPicture.test(sign) ? ` \ue000${sign.codePointAt(0)?.toString(16) ?? ''} ` : ` ${sign} `,
  );
}

/** The words of a folded text, and its single signs. */
export const wordsOf = (folded: string): string[] => folded.match(wordsAndSigns) ?? [];

const startsSingle = new RegExp(`^${singleSign}`, 'u');
const endsInWord = new RegExp(`${wordSign}$`, 'u');

/** Whether a word, or a single sign, begins at a place where one of its signs stands. */
export const beginsWord = (folded: string, place: number): boolean =>
  startsSingle.test(folded.slice(place, place + 2)) || !endsInWord.test(folded.slice(Math.max(0, place - 2), place));

/** The first word or single sign from a place on, and where it ends; null where there is none. */
export function nextWord(folded: string, place: number): { readonly word: string; readonly end: number } | null {
  wordsAndSigns.lastIndex = place;
  const found = wordsAndSigns.exec(folded);
  wordsAndSigns.lastIndex = 0;
  return found === null ? null : { word: found[0], end: found.index + found[0].length };
}

export interface FoldedText {
  readonly folded: string;
  /** The place in the text of a place in the folded one; the end of the text for its end. */
  readonly placeOf: (index: number) => number;
}

/** What joins the sign before it in some Unicode form: marks, vowels and ends of Hangul, dots of narrow Katakana. */
const joined = `[\\p{M}${accents}\\u1160-\\u11ff\\u3131-\\u318e\\uff9e-\\uffdc]`;
/** A sign with all that is joined to it; one that stands alone and is ASCII is not matched. */
const clusters = new RegExp(`[^\\0-\\x7f]${joined}*|[\\0-\\x7f]${joined}+`, 'gu');
const foldedClusters = new Map<string, string>();
const mostClusters = 20_000;

function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster);
  if (known !== undefined) return known;
  if (foldedClusters.size >= mostClusters) foldedClusters.clear();
  const folded = foldText(cluster);
  foldedClusters.set(cluster, folded);
  return folded;
}

/** The same as `foldText`, knowing where each piece came from. */
export function foldWithPlaces(text: string): FoldedText {
  if (isAscii(text)) return { folded: text.toLowerCase(), placeOf: (index) => index };
  const places: number[] = [];
  let folded = '';
  let done = 0;
  const takeAscii = (end: number): void => {
    for (let place = done; place < end; place++) places.push(place);
    folded += text.slice(done, end).toLowerCase();
  };
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    takeAscii(index);
    const piece = foldCluster(cluster);
    for (let unit = 0; unit < piece.length; unit++) places.push(index);
    folded += piece;
    done = index + cluster.length;
  }
  takeAscii(text.length);
  return { folded, placeOf: (index) => places[index] ?? text.length };
}
