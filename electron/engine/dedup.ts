// Duplicates: which of the proposed spans of one window stay.
import type { Dedup } from '../contract/index.ts';
import { byPlace, clashes, type Candidate } from './candidates.ts';

/**
 * paper: a mention (its text) under several labels keeps the likeliest label, and overlaps are resolved by score.
 * nested: overlaps of different labels stay; one span has one label, and overlaps of one label are resolved by score.
 * off: everything stays.
 *
 * @param text the text that the offsets refer to
 * @returns sorted by start, end, label
 */
export function resolveDuplicates(text: string, candidates: readonly Candidate[], dedup: Dedup): Candidate[] {
  const likeliestFirst = [...candidates].sort((a, b) => b.score - a.score);
  const kept: Candidate[] = [];
  const labelOf = new Map<string, number>();
  for (const candidate of likeliestFirst) {
    if (dedup === 'paper') {
      const mention = text.slice(candidate.start, candidate.end);
      const label = labelOf.get(mention) ?? candidate.label;
      labelOf.set(mention, label);
      if (label !== candidate.label) continue;
    }
    if (dedup !== 'off' && kept.some((k) => clashes(k, candidate, dedup))) continue;
    kept.push(candidate);
  }
  return kept.sort(byPlace);
}

/** How many mentions each label has, those included that another label took away. */
export function ownCounts(text: string, candidates: readonly Candidate[], labels: number): Uint32Array {
  const byLabel = Map.groupBy(candidates, ({ label }) => label);
  return Uint32Array.from({ length: labels }, (_, label) => {
    return resolveDuplicates(text, byLabel.get(label) ?? [], 'nested').length;
  });
}
