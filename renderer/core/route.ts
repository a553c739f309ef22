// The places of the app as hashes of the address, so that back, forward and reload work in both shells.
import { readIds, writeIds } from './idList.ts';

export type DocumentTab = 'text' | 'latency';

/** UTF-16 code units into the text of a document. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

export type Route =
  /** `query`: what is searched and filtered; written and read by the screen itself. */
  | { readonly screen: 'library'; readonly query?: string }
  | {
      readonly screen: 'document';
      readonly documentId: number;
      readonly tab: DocumentTab;
      /** A place that is selected and brought into view. */
      readonly at?: TextPlace;
    }
  | { readonly screen: 'entities'; readonly query?: string }
  /** documentIds null: the whole library. */
  | { readonly screen: 'comparison'; readonly documentIds: readonly number[] | null }
  | { readonly screen: 'labelSets'; readonly labelSetId: number | null }
  | { readonly screen: 'settings' };

export type Screen = Route['screen'];

export function parseRoute(hash: string): Route {
  const [path, query] = split(hash.replace(/^#?\/?/, ''), '?');
  const [screen, id, tab, at] = path.split('/');
  const number = id !== undefined && /^\d+$/.test(id) ? Number(id) : null;
  const asked = query === '' ? {} : { query };
  if (screen === 'documents' && number !== null) {
    const place = tab === 'text' ? parsePlace(at) : null;
    return {
      screen: 'document',
      documentId: number,
      tab: tab === 'latency' ? 'latency' : 'text',
      ...(place === null ? {} : { at: place }),
    };
  }
  if (screen === 'entities') return { screen: 'entities', ...asked };
  if (screen === 'comparison') return { screen: 'comparison', documentIds: id === undefined ? null : readIds(id) };
  if (screen === 'label-sets') return { screen: 'labelSets', labelSetId: number };
  if (screen === 'settings') return { screen: 'settings' };
  return { screen: 'library', ...asked };
}

export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'library':
      return `#/library${queryOf(route.query)}`;
    case 'document': {
      const at = route.at === undefined ? '' : `/text/${route.at.start}-${route.at.end}`;
      return `#/documents/${route.documentId}${route.tab === 'latency' ? '/latency' : at}`;
    }
    case 'entities':
      return `#/entities${queryOf(route.query)}`;
    case 'comparison':
      return route.documentIds === null ? '#/comparison' : `#/comparison/${writeIds(route.documentIds)}`;
    case 'labelSets':
      return route.labelSetId === null ? '#/label-sets' : `#/label-sets/${route.labelSetId}`;
    case 'settings':
      return '#/settings';
  }
}

const queryOf = (query: string | undefined): string => (query === undefined || query === '' ? '' : `?${query}`);

function split(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

function parsePlace(text: string | undefined): TextPlace | null {
  const found = /^(\d{1,10})-(\d{1,10})$/.exec(text ?? '');
  if (found === null) return null;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return start < end ? { start, end } : null;
}
