// The places of the app as hashes of the address, so that back, forward and reload work in both shells.
export type DocumentTab = 'text' | 'latency';

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'document'; readonly documentId: number; readonly tab: DocumentTab }
  | { readonly screen: 'labelSets'; readonly labelSetId: number | null }
  | { readonly screen: 'settings' };

export function parseRoute(hash: string): Route {
  const [screen, id, tab] = hash.replace(/^#?\/?/, '').split('/');
  const number = id !== undefined && /^\d+$/.test(id) ? Number(id) : null;
  if (screen === 'documents' && number !== null) {
    return { screen: 'document', documentId: number, tab: tab === 'latency' ? 'latency' : 'text' };
  }
  if (screen === 'label-sets') return { screen: 'labelSets', labelSetId: number };
  if (screen === 'settings') return { screen: 'settings' };
  return { screen: 'library' };
}

export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'library':
      return '#/library';
    case 'document':
      return `#/documents/${route.documentId}${route.tab === 'latency' ? '/latency' : ''}`;
    case 'labelSets':
      return route.labelSetId === null ? '#/label-sets' : `#/label-sets/${route.labelSetId}`;
    case 'settings':
      return '#/settings';
  }
}
