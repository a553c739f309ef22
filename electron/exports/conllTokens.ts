// The tokens of the CoNLL export. A token is a run of letters (with their marks), a run of digits, one CJK character or
// one other sign; a mention that begins or ends inside such a run cuts it there. Every character that is not blank is in
// exactly one token and no token has a blank in it, so a text and its tokens find each other again: `placeTokens`.
import type { Span } from './order.ts';

export interface Token extends Span {
  /** A blank line of the file stands before it. */
  readonly beginsSentence: boolean;
}

/** White space of Unicode, of JavaScript and of Python, and control characters: what some reader splits a line at. */
export const blankUnit = /^[\s\p{Cc}]$/u;

const cjk = '[\\u3400-\\u9fff\\u3040-\\u30ff\\uac00-\\ud7af]';
/** Marks, joiners, soft hyphens, skin tones: what belongs to the character before it. */
const tail = '(?:(?!\\ufeff)[\\p{M}\\p{Cf}\\p{Emoji_Modifier}])*';
const sign = '[^\\s\\p{Cc}\\p{L}\\p{N}]';
const token = new RegExp(
  [
    `${cjk}${tail}`,
    `(?:(?!${cjk})[\\p{L}\\p{Nl}\\p{No}]${tail})+`,
    '\\p{Nd}+',
    '\\p{RI}\\p{RI}', // a flag
    `[^\\s\\p{Cc}]${tail}(?:(?<=\\u200d)${sign}${tail})*`, // joined emoji stay together
  ].join('|'),
  'gu',
);

const lineEnd = /[\n\r\u0085\u2028\u2029]/;
const sentenceEnd = /^[.!?…]$/u;
const fullWidthEnd = /^[。！？]$/u;
const closing = /^[)\]}"'»”’」』）]$/u;
/** A full stop after one of these, or after a single letter, ends no sentence. */
const abbreviation =
  /^(\p{L}|dr|mr|mrs|ms|prof|st|no|nr|art|fig|vol|inc|ltd|co|corp|dept|approx|vs|etc|al|bzw|ca|usw|bd|abs|mme|mlle|sr|sra)$/iu;

/**
 * @param mentions beside one another, none beginning or ending with a blank; no sentence ends inside one
 */
export function tokensOf(text: string, mentions: readonly Span[]): Token[] {
  const cuts = new Set(mentions.flatMap(({ start, end }) => [start, end]));
  const inside = new Uint8Array(text.length + 1);
  for (const { start, end } of mentions) inside.fill(1, start + 1, end);
  const tokens: Token[] = [];
  for (const { 0: run, index } of text.matchAll(token)) {
    let start = index;
    for (let at = index + 1; at <= index + run.length; at++) {
      if (at < index + run.length && !cuts.has(at)) continue;
      const isFree = inside[start] !== 1;
      tokens.push({ start, end: at, beginsSentence: isFree && endsSentence(text, tokens, start) });
      start = at;
    }
  }
  return tokens;
}

/** Whether a sentence ends before the token that begins at `at`. */
function endsSentence(text: string, before: readonly Token[], at: number): boolean {
  const last = before.at(-1);
  if (last === undefined) return false;
  const gap = text.slice(last.end, at);
  if (lineEnd.test(gap)) return true;
  let index = before.length - 1;
  const wordAt = (position: number): string => {
    const found = before[position];
    return found === undefined ? '' : text.slice(found.start, found.end);
  };
  while (index > 0 && closing.test(wordAt(index))) index--;
  if (fullWidthEnd.test(wordAt(index))) return !closing.test(text.charAt(at));
  if (gap === '' || !sentenceEnd.test(wordAt(index))) return false;
  return wordAt(index) !== '.' || !abbreviation.test(wordAt(index - 1));
}

/**
 * Where the words stand in the text, one after the other with nothing but blanks between them; null where they are not
 * the words of this text.
 */
export function placeTokens(text: string, words: readonly string[]): Span[] | null {
  const places: Span[] = [];
  let at = 0;
  const skipBlanks = (): void => {
    while (at < text.length && blankUnit.test(text.charAt(at))) at++;
  };
  for (const word of words) {
    skipBlanks();
    if (!text.startsWith(word, at)) return null;
    places.push({ start: at, end: at + word.length });
    at += word.length;
  }
  skipBlanks();
  return at === text.length ? places : null;
}
