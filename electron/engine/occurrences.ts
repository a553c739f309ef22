// Every other occurrence of a found mention: the same string, bounded by words, where nothing is tagged yet.
import type { Candidate } from './candidates.ts';
import { wordBounds } from './words.ts';

/**
 * @param found mentions in offsets of `text`, sorted by start
 * @returns the further places, each with the label and score of its best found mention
 */
export function otherOccurrences(text: string, found: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const mention of found) {
    const string = text.slice(mention.start, mention.end);
    const known = best.get(string);
    if (!known || mention.score > known.score) best.set(string, mention);
  }
  const { begins, ends } = wordBounds(text);
  const isTaken = new Uint8Array(text.length);
  for (const { start, end } of found) isTaken.fill(1, start, end);
  const more: Candidate[] = [];
  const longestFirst = [...best].sort(([a], [b]) => b.length - a.length);
  for (const [string, { label, score }] of longestFirst) {
    for (let at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
      const end = at + string.length;
      if (begins[at] !== 1 || ends[end] !== 1 || isTaken.subarray(at, end).includes(1)) continue;
      isTaken.fill(1, at, end);
      more.push({ start: at, end, label, score });
    }
  }
  return more;
}
