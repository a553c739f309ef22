// Lines of all pages -> the text, with the words that were hyphenated at line ends whole again, and the page map.
import type { Line } from './lines.ts';
import { isCjkEnd, isCjkStart } from './rows.ts';

export interface AssembledPages {
  readonly text: string;
  /** Where each page begins. */
  readonly pages: readonly number[];
  /** Words that were joined without their hyphen. */
  readonly joinedWords: number;
}

const hyphens = '-\u00ad\u2010';
const hyphenated = new RegExp(`(\\p{L}[\\p{L}\\p{M}'’]*)([${hyphens}])$`, 'u');
const firstWord = /^\p{L}[\p{L}\p{M}'’]*/u;
const wordOrCompound = /\p{L}[\p{L}\p{M}'’]*(?:[-‐]\p{L}[\p{L}\p{M}'’]*)*/gu;

/** Words that the document writes, whole or with hyphens inside, in small letters; not the halves of broken ones. */
function vocabularyOf(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const lines of pages) {
    let isBroken = false;
    for (const { text } of lines) {
      const whole = isBroken ? text.replace(firstWord, '') : text;
      isBroken = hyphenated.test(text);
      const complete = isBroken ? whole.replace(hyphenated, '') : whole;
      for (const [word] of complete.matchAll(wordOrCompound)) words.add(word.toLowerCase().replaceAll('\u2010', '-'));
    }
  }
  return words;
}

/** Beginnings that keep their hyphen where nothing is known of the word. */
const keptBeginnings = new Set('self non ex well half all semi anti cross high low long short e co vice'.split(' '));

/** Second parts of English compounds that are broken at their own hyphen. */
const keptEndings = new Set(
  'based purpose level like free wide time term scale dependent oriented driven related aware specific known'.split(
    ' ',
  ),
);

const shortestWord = 4;

/** @returns the end of the line before, as it joins a line that begins with `next`; null: no word is broken there */
function mend(line: string, next: string, words: ReadonlySet<string>): { line: string; isJoined: boolean } | null {
  const broken = hyphenated.exec(line);
  const rest = firstWord.exec(next)?.[0];
  const [, beginning = '', hyphen = ''] = broken ?? [];
  if (broken === null || rest === undefined) return null;
  const whole = { line: line.slice(0, -hyphen.length), isJoined: true };
  const kept = { line, isJoined: false };
  if (hyphen === '\u00ad') return whole;
  const [joined, compound] = [`${beginning}${rest}`.toLowerCase(), `${beginning}-${rest}`.toLowerCase()];
  if (words.has(joined)) return whole;
  if (!/^\p{Ll}/u.test(rest)) return kept; // Jean-Pierre, Müller-Lüdenscheidt
  const [first, second] = [beginning.toLowerCase(), rest.toLowerCase()];
  if (words.has(compound) || keptBeginnings.has(first) || keptEndings.has(second)) return kept;
  // Two words of their own, and never one: "mixed-mode".
  const areWords = [first, second].every((part) => part.length >= shortestWord && words.has(part));
  if (areWords) return kept;
  return whole;
}

/** A dash that belongs to a number on one of its sides: "2019-" and "2021", "COVID-" and "19" in the next line. */
const isOpenNumber = (line: string, next: string): boolean =>
  /\d[-–]$/u.test(line) || (/\p{L}[-‐]$/u.test(line) && /^\d/u.test(next));

export function assemble(pages: readonly (readonly Line[])[]): AssembledPages {
  const words = vocabularyOf(pages);
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let joinedWords = 0;
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const lines of pages) {
    const hasText = lines.length > 0;
    if (hasText && length > 0) add('\n\n');
    starts.push(length);
    let waiting = '';
    for (const { text, join } of lines) {
      if (waiting === '' || join !== 'sentence') {
        add(waiting);
        if (waiting !== '') add(join === 'paragraph' ? '\n\n' : '\n');
        waiting = text;
        continue;
      }
      const mended = mend(waiting, text, words);
      if (mended?.isJoined === true) joinedWords++;
      const isTight = mended !== null || isOpenNumber(waiting, text) || (isCjkEnd(waiting) && isCjkStart(text));
      add((mended?.line ?? waiting) + (isTight ? '' : ' '));
      waiting = text;
    }
    add(waiting);
  }
  return { text: pieces.join(''), pages: starts, joinedWords };
}
