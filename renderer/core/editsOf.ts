// From a person's intent to edits: bulk decisions over what is shown, a new label, new bounds, a new mention.
import type { Place, ReviewEdit } from '../../electron/contract/index.ts';
import { isUndecided, type DrawnMention } from './drawn.ts';

export const placeOf = ({ label, start, end }: Place): Place => ({ label, start, end });

export const decide = (kind: 'accept' | 'reject' | 'undecide', mentions: readonly Place[]): ReviewEdit => ({
  kind,
  places: mentions.map(placeOf),
});

export interface BulkPreview {
  readonly mentions: readonly DrawnMention[];
  /** The most frequent label first. */
  readonly labels: readonly { readonly label: string; readonly count: number }[];
}

/** Of what is shown, what nobody has decided yet. */
export function bulkOf(shown: readonly DrawnMention[]): BulkPreview {
  const mentions = shown.filter(isUndecided);
  const counts = new Map<string, number>();
  for (const { label } of mentions) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts].map(([label, count]) => ({ label, count }));
  return { mentions, labels: labels.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)) };
}
