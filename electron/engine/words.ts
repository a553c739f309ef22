// Words: a run of letters, a run of digits, one sign, or one CJK character. Mentions begin and end where words do.
// The classes are those of Python's `re` (the reference), written out, because JavaScript's \w, \d and \s are narrower.

const space = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const word = new RegExp(`[\\p{L}\\p{Nl}\\p{No}]+|\\p{Nd}+|_|[^\\p{L}\\p{N}_${space}]`, 'gu');
const spaceUnit = new RegExp(`^[${space}]$`);
const cjk = /[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]/g;

/** Whether the UTF-16 unit at `index` is white space. */
export const isSpaceAt = (text: string, index: number): boolean => spaceUnit.test(text.charAt(index));

export interface WordBounds {
  /** 1 at every UTF-16 offset where a word may begin; length text.length + 1. */
  readonly begins: Uint8Array;
  /** 1 at every UTF-16 offset where a word may end (exclusive); length text.length + 1. */
  readonly ends: Uint8Array;
}

export function wordBounds(text: string): WordBounds {
  const begins = new Uint8Array(text.length + 1);
  const ends = new Uint8Array(text.length + 1);
  for (const match of text.matchAll(word)) {
    begins[match.index] = 1;
    ends[match.index + match[0].length] = 1;
  }
  for (const match of text.matchAll(cjk)) {
    begins[match.index] = 1;
    ends[match.index + 1] = 1;
  }
  return { begins, ends };
}
