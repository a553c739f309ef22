// Mentions in reading order, and those of them that stand beside one another.

export interface Span {
  readonly start: number;
  readonly end: number;
}
interface Labelled extends Span {
  readonly label: string;
  readonly score: number | null;
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The outer one first where two begin together. */
const byPlace = (one: Labelled, other: Labelled): number =>
  one.start - other.start || other.end - one.end || compareText(one.label, other.label);

export const inReadingOrder = <M extends Labelled>(mentions: readonly M[]): M[] => mentions.toSorted(byPlace);

/**
 * For formats that have one label a place. As the engine does, the surest mention is kept: what a person has decided before
 * what the model says, of equally sure ones the longest. Both answers are in reading order.
 */
export function withoutOverlaps<M extends Labelled & { readonly isReviewed: boolean }>(
  mentions: readonly M[],
): { kept: M[]; overlapping: M[] } {
  const bySureness = mentions.toSorted(
    (one, other) =>
      Number(other.isReviewed) - Number(one.isReviewed) ||
      (other.score ?? 1) - (one.score ?? 1) ||
      other.end - other.start - (one.end - one.start) ||
      byPlace(one, other),
  );
  const taken = new Uint8Array(mentions.reduce((most, { end }) => Math.max(most, end), 0));
  const kept: M[] = [];
  const overlapping: M[] = [];
  for (const mention of bySureness) {
    const { start, end } = mention;
    if (taken.subarray(start, end).includes(1)) {
      overlapping.push(mention);
    } else {
      taken.fill(1, start, end);
      kept.push(mention);
    }
  }
  return { kept: inReadingOrder(kept), overlapping: inReadingOrder(overlapping) };
}
