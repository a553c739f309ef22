// Which mentions are on screen: confidence, what was decided, and the labels that a person hides or shows alone.
import { isReviewed, isStanding, isUndecided, type DrawnMention } from './drawn.ts';

export interface MentionFilter {
  readonly minConfidence: number;
  readonly hidden: ReadonlySet<string>;
  readonly onlyUndecided: boolean;
  readonly onlyUncertain: boolean;
  /** What counts as uncertain: undecided and less confident than this. */
  readonly uncertainBelow: number;
  readonly showRejected: boolean;
}

export const everything: MentionFilter = {
  minConfidence: 0,
  hidden: new Set(),
  onlyUndecided: false,
  onlyUncertain: false,
  uncertainBelow: 0.6,
  showRejected: false,
};

// The slider stops at whole per cents; a score shown as 40 % must pass at 40 %.
export const percentOf = (score: number): number => Math.round(score * 100);

/** What a person added has no score: it is never filtered for want of one. */
export const isConfident = ({ score }: DrawnMention, minConfidence: number): boolean =>
  score === null || percentOf(score) >= percentOf(minConfidence);

export const isUncertain = (mention: DrawnMention, below: number): boolean =>
  isUndecided(mention) && !isConfident(mention, below);

/** Everything but the labels that are hidden. */
function passes(mention: DrawnMention, filter: MentionFilter): boolean {
  if (!filter.showRejected && !isStanding(mention)) return false;
  if (filter.onlyUndecided && !isUndecided(mention)) return false;
  if (filter.onlyUncertain && !isUncertain(mention, filter.uncertainBelow)) return false;
  return isConfident(mention, filter.minConfidence);
}

export const filterMentions = <M extends DrawnMention>(mentions: readonly M[], filter: MentionFilter): readonly M[] =>
  mentions.filter((mention) => passes(mention, filter) && !filter.hidden.has(mention.label));

export interface LabelCount {
  /** Pass the filter, whether or not the label is hidden; without what was rejected. */
  readonly shown: number;
  /** Stand. */
  readonly all: number;
  /** Of these, accepted or added. */
  readonly reviewed: number;
}

/** Counts for every label of the set, and of labels that only the mentions name. */
export function countByLabel(
  labels: readonly string[],
  mentions: readonly DrawnMention[],
  filter: MentionFilter,
): ReadonlyMap<string, LabelCount> {
  const none = { shown: 0, all: 0, reviewed: 0 };
  const counts = new Map(labels.map((label) => [label, { ...none }]));
  for (const mention of mentions) {
    if (!isStanding(mention)) continue;
    let count = counts.get(mention.label);
    if (count === undefined) counts.set(mention.label, (count = { ...none }));
    count.all += 1;
    if (isReviewed(mention)) count.reviewed += 1;
    if (passes(mention, filter)) count.shown += 1;
  }
  return counts;
}

/** Of those that stand. */
export const hiddenByConfidence = (mentions: readonly DrawnMention[], minConfidence: number): number =>
  mentions.reduce((sum, m) => sum + (isStanding(m) && !isConfident(m, minConfidence) ? 1 : 0), 0);

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
