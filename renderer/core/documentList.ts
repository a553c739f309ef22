// The library's list: searched by name and ordered.
import type { DocumentSummary } from '../../electron/contract/index.ts';

export type SortKey = 'name' | 'added';

export interface ListOrder {
  readonly by: SortKey;
  readonly isDescending: boolean;
}

export const newestFirst: ListOrder = { by: 'added', isDescending: true };

/** Every word of the search must occur in the name. */
export function listDocuments(
  documents: readonly DocumentSummary[],
  search: string,
  order: ListOrder,
): readonly DocumentSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? documents : documents.filter((d) => hasAll(d.name.toLowerCase(), words));
  const sign = order.isDescending ? -1 : 1;
  return found.toSorted((a, b) => sign * (compare[order.by](a, b) || a.id - b.id));
}

const hasAll = (name: string, words: readonly string[]): boolean => words.every((word) => name.includes(word));

// One collator for all comparisons: localeCompare builds one each time, slow for thousands of rows.
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const compare: Readonly<Record<SortKey, (a: DocumentSummary, b: DocumentSummary) => number>> = {
  name: (a, b) => collator.compare(a.name, b.name),
  added: (a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0),
};

export const reorder = (order: ListOrder, by: SortKey): ListOrder =>
  order.by === by ? { by, isDescending: !order.isDescending } : { by, isDescending: by === 'added' };

/** Counts, the largest first. */
export const topCounts = (counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
