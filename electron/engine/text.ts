// One window's text as the model reads it: tokens, their places, and where words begin and end.
import type { Tokenizer } from './tokenizer.ts';
import { isSpaceAt, wordBounds } from './words.ts';

export interface WindowText {
  readonly text: string;
  readonly ids: readonly number[];
  /** UTF-16 offsets of each token without its leading white space. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** Whether a word begins at the token. */
  readonly starts: readonly boolean[];
  /** Whether a word ends after the token. */
  readonly ends: readonly boolean[];
  /** The distinct ids at which words begin, ascending: the candidates for a mention's first token. */
  readonly startIds: readonly number[];
  /** Token indices at which words begin, by id. */
  readonly startsById: ReadonlyMap<number, readonly number[]>;
}

export function readText(tokenizer: Tokenizer, text: string): WindowText {
  const encoding = tokenizer.encode(text);
  const spans = encoding.spans.map(([start, end]): [number, number] => {
    let from = start;
    while (from < end && isSpaceAt(text, from)) from += 1;
    return [from, end];
  });
  const bounds = wordBounds(text);
  const startsById = new Map<number, number[]>();
  const starts: boolean[] = [];
  const ends: boolean[] = [];
  spans.forEach(([start, end], i) => {
    const solid = start < end; // a token of white space alone bounds nothing
    const before = spans[i - 1];
    const after = spans[i + 1];
    const isStart = solid && bounds.begins[start] === 1 && (before === undefined || before[1] <= start);
    starts.push(isStart);
    ends.push(solid && bounds.ends[end] === 1 && (after === undefined || after[0] >= end));
    const id = encoding.ids[i];
    if (!isStart || id === undefined) return;
    const places = startsById.get(id);
    if (places) places.push(i);
    else startsById.set(id, [i]);
  });
  const startIds = [...startsById.keys()].sort((a, b) => a - b);
  return { text, ids: encoding.ids, spans, starts, ends, startIds, startsById };
}
