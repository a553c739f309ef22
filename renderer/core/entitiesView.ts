// What of the entities is on screen, as it is kept in the address; and the request that comes of it.
import type { ApiInput } from '../../electron/contract/index.ts';

export const entitySorts = ['count', 'documents', 'text', 'confidence'] as const;
export type EntitySort = (typeof entitySorts)[number];

export interface EntityName {
  readonly label: string;
  readonly key: string;
}

export interface EntitiesView {
  readonly face: 'list' | 'chart';
  /** null: every label. */
  readonly label: string | null;
  readonly search: string;
  readonly minPercent: number;
  readonly reviewedOnly: boolean;
  readonly sort: EntitySort;
  readonly isDescending: boolean;
  /** The entity whose places are shown. */
  readonly open: EntityName | null;
}

export const allEntities: EntitiesView = {
  face: 'list',
  label: null,
  search: '',
  minPercent: 0,
  reviewedOnly: false,
  sort: 'count',
  isDescending: true,
  open: null,
};

export function writeEntitiesView(view: EntitiesView): string {
  const query = new URLSearchParams();
  if (view.face === 'chart') query.append('view', 'chart');
  if (view.label !== null) query.append('label', view.label);
  if (view.search !== '') query.append('q', view.search);
  if (view.minPercent > 0) query.append('confidence', String(view.minPercent));
  if (view.reviewedOnly) query.append('reviewed', '1');
  if (view.sort !== allEntities.sort || view.isDescending !== allEntities.isDescending) {
    query.append('sort', `${view.isDescending ? '-' : ''}${view.sort}`);
  }
  if (view.open !== null) {
    query.append('of', view.open.label);
    query.append('entity', view.open.key);
  }
  return query.toString();
}

export function readEntitiesView(text: string): EntitiesView {
  const query = new URLSearchParams(text);
  const sorted = query.get('sort');
  const sort = entitySorts.find((one) => one === sorted?.replace(/^-/, ''));
  const percent = Number(query.get('confidence') ?? 0);
  const [label, key] = [query.get('of'), query.get('entity')];
  return {
    face: query.get('view') === 'chart' ? 'chart' : 'list',
    label: query.get('label'),
    search: (query.get('q') ?? '').slice(0, 200),
    minPercent: Number.isInteger(percent) && percent > 0 && percent <= 100 ? percent : 0,
    reviewedOnly: query.get('reviewed') === '1',
    sort: sort ?? allEntities.sort,
    isDescending: sort === undefined ? allEntities.isDescending : sorted?.startsWith('-') === true,
    open: label === null || key === null ? null : { label, key },
  };
}

export const sortEntities = (view: EntitiesView, by: EntitySort): EntitiesView =>
  view.sort === by
    ? { ...view, isDescending: !view.isDescending }
    : { ...view, sort: by, isDescending: by !== 'text' && by !== 'confidence' };

export const entitiesPage = 200;

type ListInput = ApiInput<'entities.list'>;

/** The filters of the view, and the page that begins at a row. */
export const entityRequest = (view: EntitiesView, offset: number): ListInput => ({
  label: view.label,
  search: view.search.trim(),
  minConfidence: view.minPercent / 100,
  reviewedOnly: view.reviewedOnly,
  sort: view.sort,
  isDescending: view.isDescending,
  offset,
  limit: entitiesPage,
});

/** Where the pages begin that hold these rows; there is always the first. */
export function pagesOf(first: number, end: number, size = entitiesPage): readonly number[] {
  const pages = new Set([0]);
  for (let at = Math.floor(first / size); at * size < end; at += 1) pages.add(at * size);
  return [...pages];
}
