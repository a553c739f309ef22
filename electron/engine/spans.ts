// Step 2: the spans that may follow a mention's first token, as a trie of the window's own continuations.
import type { WindowText } from './text.ts';

/** Tokens of a span that are tried at most. */
export const lookAheadTokens = 24;

export interface TrieNode {
  readonly id: number;
  /** Tokens from the start of the span to this one, both included. */
  readonly depth: number;
  readonly parent: TrieNode | null;
  /** Token indices of the window at which this path ends. */
  readonly places: readonly number[];
  readonly children: readonly TrieNode[];
  /** Whether a word ends at one of the places: here the model says stop or go on. */
  readonly isBound: boolean;
  /** Distinct ids that follow the path somewhere in the window, ascending, without <end>. */
  readonly following: readonly number[];
}

/** Every continuation in the window of the words that begin with token `id`, down to `lookAheadTokens`. */
export function trieOf(text: WindowText, id: number): TrieNode {
  return nodeOf(text, id, text.startsById.get(id) ?? [], 1, null);
}

function nodeOf(
  text: WindowText,
  id: number,
  places: readonly number[],
  depth: number,
  parent: TrieNode | null,
): TrieNode {
  const byNext = new Map<number, number[]>();
  for (const place of places) {
    const next = text.ids[place + 1];
    if (next === undefined) continue;
    const same = byNext.get(next);
    if (same) same.push(place + 1);
    else byNext.set(next, [place + 1]);
  }
  const children: TrieNode[] = [];
  const node: TrieNode = {
    id,
    depth,
    parent,
    places,
    children,
    isBound: places.some((place) => text.ends[place] === true),
    following: [...byNext.keys()].sort((a, b) => a - b),
  };
  if (depth < lookAheadTokens) {
    for (const [next, nextPlaces] of byNext) children.push(nodeOf(text, next, nextPlaces, depth + 1, node));
  }
  return node;
}
