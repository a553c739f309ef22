// The beginning of a text that ends where a reader would stop. Pure.
import { isTorn } from './torn.ts';

/**
 * At most `most` UTF-16 code units from the first on, without white space at the end. Cut before a sentence where one begins
 * in the second half, else at white space there, else wherever no character is torn apart.
 */
export function excerptOf(text: string, most: number): string {
  if (text.length <= most) return text.trimEnd();
  const cut = lastSentence(text, most) ?? lastSpace(text, most) ?? lastCharacter(text, most);
  return text.slice(0, cut).trimEnd();
}

/** One unit more, so that what begins right behind the cut is seen. */
const within = (text: string, most: number): string => text.slice(0, most + 1);

const orNull = (place: number, most: number): number | null => (place >= most / 2 ? place : null);

function lastSentence(text: string, most: number): number | null {
  let last = 0;
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(within(text, most));
  for (const { index } of sentences) last = index;
  return orNull(last, most);
}

function lastSpace(text: string, most: number): number | null {
  let last = 0;
  for (const { index } of within(text, most).matchAll(/\s/gu)) last = index;
  return orNull(last, most);
}

/** Not between the halves of a surrogate pair. */
const lastCharacter = (text: string, most: number): number => (isTorn(text, most) ? most - 1 : most);
