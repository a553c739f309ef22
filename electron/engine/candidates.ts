// A span that the model proposes, before duplicates are resolved.

export interface Candidate {
  /** UTF-16 offsets [start, end). */
  readonly start: number;
  readonly end: number;
  /** Index into the labels that were asked for. */
  readonly label: number;
  /** Marginal rule: expected number of slots that name the span; paper rule: product of probabilities. */
  readonly score: number;
}

export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
