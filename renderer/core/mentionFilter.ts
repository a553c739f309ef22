// Which mentions are on screen: the confidence slider and the labels that a person hides or shows alone.
import type { Mention } from '../../electron/contract/index.ts';

export interface MentionFilter {
  readonly minConfidence: number;
  readonly hidden: ReadonlySet<string>;
}

export const everything: MentionFilter = { minConfidence: 0, hidden: new Set() };

// The slider stops at whole per cents; a score shown as 40 % must pass at 40 %.
export const percentOf = (score: number): number => Math.round(score * 100);

export const isConfident = (mention: Mention, minConfidence: number): boolean =>
  percentOf(mention.score) >= percentOf(minConfidence);

export function filterMentions(mentions: readonly Mention[], filter: MentionFilter): readonly Mention[] {
  if (filter.minConfidence <= 0 && filter.hidden.size === 0) return mentions;
  return mentions.filter((m) => isConfident(m, filter.minConfidence) && !filter.hidden.has(m.label));
}

export interface LabelCount {
  readonly shown: number;
  readonly all: number;
}

/** Counts for every label of the set, and of labels that only the mentions name. `shown` heeds the slider alone. */
export function countByLabel(
  labels: readonly string[],
  mentions: readonly Mention[],
  minConfidence: number,
): ReadonlyMap<string, LabelCount> {
  const counts = new Map<string, { shown: number; all: number }>(labels.map((label) => [label, { shown: 0, all: 0 }]));
  for (const mention of mentions) {
    let count = counts.get(mention.label);
    if (count === undefined) counts.set(mention.label, (count = { shown: 0, all: 0 }));
    count.all += 1;
    if (isConfident(mention, minConfidence)) count.shown += 1;
  }
  return counts;
}

export const hiddenByConfidence = (mentions: readonly Mention[], minConfidence: number): number =>
  mentions.reduce((sum, m) => sum + (isConfident(m, minConfidence) ? 0 : 1), 0);

export function toggleLabel(hidden: ReadonlySet<string>, label: string): ReadonlySet<string> {
  const next = new Set(hidden);
  if (!next.delete(label)) next.add(label);
  return next;
}

export const isSolo = (hidden: ReadonlySet<string>, labels: readonly string[], label: string): boolean =>
  labels.length > 1 && !hidden.has(label) && labels.every((other) => other === label || hidden.has(other));

/** Shows one label alone; done again, shows all of them. */
export function toggleSolo(hidden: ReadonlySet<string>, labels: readonly string[], label: string): ReadonlySet<string> {
  if (isSolo(hidden, labels, label)) return new Set();
  return new Set(labels.filter((other) => other !== label));
}
