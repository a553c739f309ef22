// Where a text has the same words, whatever their case, blanks and Unicode form (see `wordsKey`), at the bounds of words.
// Pure.
import { wordsKey } from '../../contract/index.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A character with what is written onto it: nothing else is changed by its neighbours in NFKC. */
const cluster = /[^][\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu;
const blank = /\s/u;

/** A sigma is another letter at the end of a word, which a piece of the text does not see as the whole does. */
const foldSigma = (words: string): string => words.replaceAll('\u03c2', '\u03c3');

interface Folded {
  readonly text: string;
  /** Of each unit: where the cluster that it comes from begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: one, index } of text.matchAll(cluster)) {
    for (const unit of foldSigma(one.normalize('NFKC').toLowerCase()).split('')) {
      const isBlank = blank.test(unit);
      if (isBlank && folded.endsWith(' ')) {
        ends[ends.length - 1] = index + one.length;
        continue;
      }
      folded += isBlank ? ' ' : unit;
      starts.push(index);
      ends.push(index + one.length);
    }
  }
  return { text: folded, starts, ends };
}

const letter = /^[\p{L}\p{M}]/u;
const digit = /^\p{Nd}/u;
const mark = /^\p{M}/u;
/** Nothing parts words in these scripts, or a syllable is a word for the model. */
const unparted =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Whether a word can end and another begin here. */
function isBound(text: string, at: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  const after = text.slice(at, at + 2);
  if (mark.test(after)) return false;
  if (letter.test(before) && letter.test(after)) return unparted.test(before) || unparted.test(after);
  return !(digit.test(before) && digit.test(after));
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Where the words may stand: each is looked at again by the caller. Most texts keep their offsets when folded. */
function* candidates(text: string, wanted: string): Generator<Span> {
  const lower = foldSigma(text.toLowerCase());
  if (lower.length === text.length && text.normalize('NFKC') === text) {
    const pattern = wanted.split(' ').map(escaped).join('\\s+');
    for (const { 0: found, index } of lower.matchAll(new RegExp(pattern, 'gu'))) {
      yield { start: index, end: index + found.length };
    }
    return;
  }
  const folded = fold(text);
  for (let at = folded.text.indexOf(wanted); at !== -1; at = folded.text.indexOf(wanted, at + 1)) {
    yield { start: folded.starts[at] ?? 0, end: folded.ends[at + wanted.length - 1] ?? 0 };
  }
}

/** Every place, from left to right, none within another. The key is one of `wordsKey`. */
export function occurrencesOf(text: string, key: string): Span[] {
  const wanted = foldSigma(key);
  if (wanted === '' || !foldSigma(wordsKey(text)).includes(wanted)) return [];
  const places: Span[] = [];
  for (const { start, end } of candidates(text, wanted)) {
    const isFree = start >= (places.at(-1)?.end ?? 0);
    if (isFree && isBound(text, start) && isBound(text, end) && wordsKey(text.slice(start, end)) === key) {
      places.push({ start, end });
    }
  }
  return places;
}

/** Whether a span touches one of many, which may lie within one another. */
export function overlapTest(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((one, other) => one.start - other.start);
  let furthest = 0;
  const furthestEnds = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return (furthestEnds[low - 1] ?? 0) > start;
  };
}
