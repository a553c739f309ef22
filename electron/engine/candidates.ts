// A span that the model proposes, before duplicates are resolved.
import type { Dedup } from '../contract/index.ts';

export interface Candidate {
  /** UTF-16 offsets [start, end). */
  readonly start: number;
  readonly end: number;
  /** Index into the labels that were asked for. */
  readonly label: number;
  /** Marginal rule: the confidence that belongs to the expected number of slots that name the span; paper rule: a product of probabilities. */
  readonly score: number;
}

export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** In the order of the text; of one place, in the order of the labels. */
export const byPlace = (a: Candidate, b: Candidate): number => a.start - b.start || a.end - b.end || a.label - b.label;

/** Whether the rule lets only one of two candidates stay. */
export function clashes(a: Candidate, b: Candidate, dedup: Dedup): boolean {
  const isSame = a.start === b.start && a.end === b.end;
  if (dedup === 'paper') return overlaps(a, b);
  if (dedup === 'nested') return isSame || (a.label === b.label && overlaps(a, b));
  return isSame && a.label === b.label;
}
