// Which mentions two runs over the same text share, and what became of the others. Pure. One mention is paired with at
// most one, so before = same + lost + changed and after = same + added + changed; reading it backwards swaps added and lost.
import type { Mention, MentionChange, RunDifference } from '../contract/index.ts';

type LabelDifference = RunDifference['labels'][number];

export interface RunMentions {
  /** What the run looked for, in its order. */
  readonly labels: readonly string[];
  readonly mentions: readonly Mention[];
}

interface Pair {
  readonly before: Mention;
  readonly after: Mention;
}

interface Paired {
  readonly pairs: readonly Pair[];
  readonly before: readonly Mention[];
  readonly after: readonly Mention[];
}

const placeOf = ({ start, end }: Mention): string => `${start} ${end}`;
const placeAndLabelOf = (mention: Mention): string => `${placeOf(mention)} ${mention.label}`;

const inReadingOrder = (a: Mention, b: Mention): number =>
  a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Pairs mentions with the same key, in order. */
function pairByKey(before: readonly Mention[], after: readonly Mention[], keyOf: (mention: Mention) => string): Paired {
  const waiting = groupBy([...after].reverse(), keyOf);
  const taken = new Set<Mention>();
  const pairs: Pair[] = [];
  const alone: Mention[] = [];
  for (const mention of before) {
    const partner = waiting.get(keyOf(mention))?.pop();
    if (partner === undefined) alone.push(mention);
    else {
      taken.add(partner);
      pairs.push({ before: mention, after: partner });
    }
  }
  return { pairs, before: alone, after: after.filter((mention) => !taken.has(mention)) };
}

/** All pairs of mentions that overlap: n log n and as many steps as there are pairs. Both lists have one label. */
function overlapping(before: readonly Mention[], after: readonly Mention[]): Pair[] {
  const pairs: Pair[] = [];
  const all = [
    ...before.map((mention) => ({ mention, isBefore: true })),
    ...after.map((mention) => ({ mention, isBefore: false })),
  ].sort((a, b) => inReadingOrder(a.mention, b.mention));
  let open = { before: [] as Mention[], after: [] as Mention[] };
  for (const { mention, isBefore } of all) {
    const reaches = ({ end }: Mention): boolean => end > mention.start;
    open = { before: open.before.filter(reaches), after: open.after.filter(reaches) };
    if (isBefore) {
      for (const partner of open.after) pairs.push({ before: mention, after: partner });
      open.before.push(mention);
    } else {
      for (const partner of open.before) pairs.push({ before: partner, after: mention });
      open.after.push(mention);
    }
  }
  return pairs;
}

const overlapOf = ({ before, after }: Pair): number =>
  Math.min(before.end, after.end) - Math.max(before.start, after.start);
const movedBy = ({ before, after }: Pair): number =>
  Math.abs(before.start - after.start) + Math.abs(before.end - after.end);

/** The same whichever run comes first: otherwise a comparison backwards could pair otherwise. */
const byBestOverlap = (a: Pair, b: Pair): number =>
  overlapOf(b) - overlapOf(a) ||
  movedBy(a) - movedBy(b) ||
  Math.min(a.before.start, a.after.start) - Math.min(b.before.start, b.after.start) ||
  Math.min(a.before.end, a.after.end) - Math.min(b.before.end, b.after.end);

/** Pairs mentions of one label whose places overlap, the best overlap first. */
function pairByOverlap(before: readonly Mention[], after: readonly Mention[]): Paired {
  const taken = new Set<Mention>();
  const pairs = overlapping(before, after)
    .sort(byBestOverlap)
    .filter((pair) => {
      if (taken.has(pair.before) || taken.has(pair.after)) return false;
      taken.add(pair.before).add(pair.after);
      return true;
    });
  const isAlone = (mention: Mention): boolean => !taken.has(mention);
  return { pairs, before: before.filter(isAlone), after: after.filter(isAlone) };
}

export function compareMentions(before: RunMentions, after: RunMentions): RunDifference {
  const [old, young] = [[...before.mentions].sort(inReadingOrder), [...after.mentions].sort(inReadingOrder)];
  const identical = pairByKey(old, young, placeAndLabelOf);
  const relabelled = pairByKey(identical.before, identical.after, placeOf);
  const oldByLabel = groupBy(relabelled.before, ({ label }) => label);
  const youngByLabel = groupBy(relabelled.after, ({ label }) => label);

  const changes: MentionChange[] = relabelled.pairs.map((pair) => ({ kind: 'label', ...pair }));
  for (const label of new Set([...oldByLabel.keys(), ...youngByLabel.keys()])) {
    const moved = pairByOverlap(oldByLabel.get(label) ?? [], youngByLabel.get(label) ?? []);
    for (const pair of moved.pairs) changes.push({ kind: 'bounds', ...pair });
    for (const mention of moved.before) changes.push({ kind: 'lost', before: mention, after: null });
    for (const mention of moved.after) changes.push({ kind: 'added', before: null, after: mention });
  }
  const first = ({ before: was, after: is }: MentionChange): Mention | null => was ?? is;
  changes.sort((a, b) => {
    const [one, other] = [first(a), first(b)];
    return one === null || other === null ? 0 : inReadingOrder(one, other);
  });
  return { changes, same: identical.pairs.length, labels: countByLabel(before, after, identical.pairs, changes) };
}

/** Under a label's own row a mention that got another label is lost, and added under the other: so every row adds up. */
function countByLabel(
  before: RunMentions,
  after: RunMentions,
  same: readonly Pair[],
  changes: readonly MentionChange[],
): LabelDifference[] {
  const rows = new Map<string, LabelDifference>();
  const count = (label: string, ...columns: readonly Exclude<keyof LabelDifference, 'label'>[]): void => {
    const row = rows.get(label) ?? { label, before: 0, after: 0, added: 0, lost: 0, changed: 0, same: 0 };
    for (const column of columns) row[column]++;
    rows.set(label, row);
  };
  for (const label of [...after.labels, ...before.labels]) count(label);
  for (const { before: mention } of same) count(mention.label, 'before', 'after', 'same');
  for (const { kind, before: was, after: is } of changes) {
    if (kind === 'bounds' && was !== null) count(was.label, 'before', 'after', 'changed');
    else {
      if (was !== null) count(was.label, 'before', 'lost');
      if (is !== null) count(is.label, 'after', 'added');
    }
  }
  return [...rows.values()];
}
