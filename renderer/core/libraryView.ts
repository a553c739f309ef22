// What of the library is on screen: searched, filtered, sorted. Kept in the address, so that back and reload bring it
// back; what cannot be understood there is passed over.
import { newestFirst, sortKeys, type ListOrder } from './documentList.ts';

export const statusFilters = ['done', 'waiting', 'failed', 'cancelled', 'none'] as const;
export type StatusFilter = (typeof statusFilters)[number];
export const reviewFilters = ['none', 'some', 'all'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];
export const dayFilters = [1, 7, 30] as const;

export interface ConfidenceFilter {
  readonly side: 'below' | 'above';
  readonly percent: number;
}

/** The last days, today included; or from one day to another, both included, as YYYY-MM-DD. */
export type AddedFilter =
  | { readonly kind: 'days'; readonly days: (typeof dayFilters)[number] }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

export interface LibraryView {
  readonly search: string;
  /** null: names and whole texts; otherwise only words of mentions, of these labels (empty: of any). */
  readonly mentionsOf: readonly string[] | null;
  readonly status: StatusFilter | null;
  readonly label: string | null;
  /** All of them. */
  readonly tags: readonly string[];
  readonly confidence: ConfidenceFilter | null;
  readonly reviewed: ReviewFilter | null;
  readonly added: AddedFilter | null;
  readonly order: ListOrder;
}

export const wholeLibrary: LibraryView = {
  search: '',
  mentionsOf: null,
  status: null,
  label: null,
  tags: [],
  confidence: null,
  reviewed: null,
  added: null,
  order: newestFirst,
};

/** Without the search and the order. */
export const withoutFilters = (view: LibraryView): LibraryView => ({
  ...wholeLibrary,
  search: view.search,
  mentionsOf: view.mentionsOf,
  order: view.order,
});

export const filtersIn = ({ status, label, tags, confidence, reviewed, added }: LibraryView): number =>
  [status, label, confidence, reviewed, added].filter((one) => one !== null).length + tags.length;

export function writeView(view: LibraryView): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') query.append(name, value);
  };
  put('q', view.search);
  if (view.mentionsOf !== null) {
    if (view.mentionsOf.length === 0) query.append('in', '');
    for (const label of view.mentionsOf) put('in', label);
  }
  put('status', view.status);
  put('label', view.label);
  for (const tag of view.tags) put('tag', tag);
  if (view.confidence !== null) put('confidence', `${view.confidence.side}-${view.confidence.percent}`);
  put('reviewed', view.reviewed);
  if (view.added?.kind === 'days') put('added', String(view.added.days));
  if (view.added?.kind === 'range') put('added', `${view.added.from}..${view.added.to}`);
  const { by, isDescending } = view.order;
  if (by !== newestFirst.by || isDescending !== newestFirst.isDescending)
    put('sort', `${isDescending ? '-' : ''}${by}`);
  return query.toString();
}

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | null =>
  all.find((one) => one === text) ?? null;

export function readView(text: string): LibraryView {
  const query = new URLSearchParams(text);
  const labels = query.getAll('in');
  return {
    search: query.get('q') ?? '',
    mentionsOf: labels.length === 0 ? null : labels.filter((label) => label !== ''),
    status: oneOf(statusFilters, query.get('status')),
    label: query.get('label'),
    tags: query.getAll('tag'),
    confidence: readConfidence(query.get('confidence') ?? ''),
    reviewed: oneOf(reviewFilters, query.get('reviewed')),
    added: readAdded(query.get('added') ?? ''),
    order: readOrder(query.get('sort')),
  };
}

function readConfidence(text: string): ConfidenceFilter | null {
  const found = /^(below|above)-(\d{1,3})$/.exec(text);
  if (found === null) return null;
  return { side: found[1] === 'below' ? 'below' : 'above', percent: Math.min(100, Number(found[2])) };
}

function readAdded(text: string): AddedFilter | null {
  const days = dayFilters.find((one) => String(one) === text);
  if (days !== undefined) return { kind: 'days', days };
  const found = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(text);
  return found === null ? null : { kind: 'range', from: found[1] ?? '', to: found[2] ?? '' };
}

function readOrder(text: string | null): ListOrder {
  const by = oneOf(sortKeys, text?.replace(/^-/, '') ?? null);
  return by === null ? newestFirst : { by, isDescending: text?.startsWith('-') === true };
}
