// What a person types into a search box, understood: words that must all stand there, words in quotes stand together, the
// last bare word may be unfinished. Whatever is typed is a valid query; signs without a meaning are passed over.
import { beginsWord, foldText, nextWord, searchText, wordsOf } from './searchText.ts';

/** Words that follow one another with nothing but blanks and other signs between them. */
export interface Term {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/** More than anyone looks for at once; FTS5 has a bound on the depth of an expression. */
const mostTerms = 32;

export function parseQuery(query: string): Term[] {
  const terms = new Map<string, Term>();
  // an opened quote that is not closed yet reaches to the end
  const pieces = [...query.matchAll(/["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|[^\s"“”„«»]+/gu)];
  for (const [position, { 0: piece, 1: quoted, index }] of pieces.entries()) {
    const words = wordsOf(foldText(quoted ?? piece));
    if (words.length === 0) continue;
    const isLast = position === pieces.length - 1 && index + piece.length === query.length;
    const isUnfinished = quoted === undefined || !/["“”„«»]$/u.test(piece.slice(1));
    terms.set(words.join(' '), { words, isPrefix: isLast && isUnfinished });
  }
  return [...terms.values()].slice(-mostTerms);
}

/** The terms as an expression of FTS5; words hold letters, digits and marks alone, so nothing needs an escape. */
export const toMatch = (terms: readonly Term[]): string =>
  terms.map(({ words, isPrefix }) => `"${searchText(words.join(' ')).trim()}"${isPrefix ? '*' : ''}`).join(' AND ');

/** Where the words of a term end that begin at a place; null where they do not. */
function endOf({ words, isPrefix }: Term, folded: string, place: number): number | null {
  let end = place;
  for (const [position, word] of words.entries()) {
    const next = nextWord(folded, end);
    if (next === null) return null;
    const isOpen = isPrefix && position === words.length - 1;
    if (isOpen ? !next.word.startsWith(word) : next.word !== word) return null;
    end = next.end;
  }
  return end;
}

/** The places of a term in a folded text, as the index of words would find it, one after the other. */
export function* placesOf(term: Term, folded: string): Generator<readonly [start: number, end: number]> {
  const [first = ''] = term.words;
  for (let place = folded.indexOf(first); place !== -1; place = folded.indexOf(first, place + 1)) {
    const end = beginsWord(folded, place) ? endOf(term, folded, place) : null;
    if (end !== null) yield [place, end];
  }
}

/** Whether all terms stand in a folded text. */
export const holdsAll = (terms: readonly Term[], folded: string): boolean =>
  terms.every((term) => placesOf(term, folded).next().done !== true);
