// The order of the library's list, and what its rows count.
import type { DocumentSummary } from '../../electron/contract/index.ts';

export const sortKeys = ['name', 'status', 'mentions', 'confidence', 'added'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface ListOrder {
  readonly by: SortKey;
  readonly isDescending: boolean;
}

export const newestFirst: ListOrder = { by: 'added', isDescending: true };

export function sortDocuments(documents: readonly DocumentSummary[], order: ListOrder): readonly DocumentSummary[] {
  const sign = order.isDescending ? -1 : 1;
  const { by } = order;
  // What has no value is no smallest value: it stands at the end either way.
  const hasNone = (one: DocumentSummary): number => (by === 'confidence' && one.confidence === null ? 1 : 0);
  return documents.toSorted((a, b) => hasNone(a) - hasNone(b) || sign * (compare[by](a, b) || a.id - b.id));
}

// One collator for all comparisons: localeCompare builds one each time, slow for thousands of rows.
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
// What wants to be looked at comes first.
const statusOrder = ['failed', 'running', 'queued', 'cancelled', 'done'];
const statusRank = ({ run }: DocumentSummary): number => (run === null ? -1 : statusOrder.indexOf(run.status));
const compare: Readonly<Record<SortKey, (a: DocumentSummary, b: DocumentSummary) => number>> = {
  name: (a, b) => collator.compare(a.name, b.name),
  status: (a, b) => statusRank(a) - statusRank(b),
  mentions: (a, b) => a.mentions - b.mentions,
  confidence: (a, b) => (a.confidence ?? 0) - (b.confidence ?? 0),
  added: (a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0),
};

const largestFirst: readonly SortKey[] = ['added', 'mentions'];

export const reorder = (order: ListOrder, by: SortKey): ListOrder =>
  order.by === by ? { by, isDescending: !order.isDescending } : { by, isDescending: largestFirst.includes(by) };

/** Counts, the largest first. */
export const topCounts = (counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

export interface Tally {
  readonly name: string;
  readonly count: number;
}

const tally = (names: Iterable<string>): readonly Tally[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || collator.compare(a.name, b.name));
};

/** In how many documents each tag is, the most frequent first. */
export const tagTally = (documents: readonly DocumentSummary[]): readonly Tally[] =>
  tally(documents.flatMap(({ tags }) => tags));

/** In how many documents each label has a mention. */
export const labelTally = (documents: readonly DocumentSummary[]): readonly Tally[] =>
  tally(documents.flatMap(({ run }) => topCounts(run?.counts ?? {}).map(([name]) => name)));
