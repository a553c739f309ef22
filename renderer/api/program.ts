// The one connection to the program: requests, the remembered answers, and which change makes which answer stale.
import type { ApiOutput, Call, Change } from '../../electron/contract/index.ts';
import { Queries } from './queries.ts';
import { Query } from './query.ts';
import { openTransport } from './transport.ts';

const transport = openTransport();

export const call: Call = (name, input) => transport.call(name, input);

// Thousands of rows take a while to send and to draw: ask less often.
const listThrottleMs = (data: ApiOutput<'documents.list'> | null): number => 300 + (data?.length ?? 0) / 4;
// The text travels with every answer: about once in half a second for a page, in two seconds for a megabyte.
const documentThrottleMs = (data: ApiOutput<'documents.get'> | null): number =>
  400 + (data?.document.text.length ?? 0) / 600;

export const documentsQuery = new Query(() => call('documents.list', {}), listThrottleMs);
export const labelSetsQuery = new Query(() => call('labelSets.list', {}));
export const queueQuery = new Query(() => call('queue.get', {}));
export const settingsQuery = new Query(() => call('settings.get', {}));
export const aboutQuery = new Query(() => call('about.get', {}));

const documentQueries = new Queries(
  (documentId) => new Query(() => call('documents.get', { documentId }), documentThrottleMs),
);
const comparisonQueries = new Queries((runId) => new Query(() => call('comparisons.get', { runId })));

export const documentQuery = (documentId: number): Query<ApiOutput<'documents.get'>> => documentQueries.of(documentId);
export const comparisonQuery = (runId: number): Query<ApiOutput<'comparisons.get'>> => comparisonQueries.of(runId);

function heed(change: Change): void {
  switch (change.type) {
    case 'queue':
      queueQuery.set(change.queue);
      break;
    case 'document':
    case 'run':
      documentsQuery.invalidate();
      documentQueries.invalidate(change.documentId);
      break;
    case 'comparison':
      comparisonQueries.invalidate(change.runId);
      break;
    case 'labelSets':
      labelSetsQuery.invalidate();
      break;
    case 'settings':
      settingsQuery.invalidate();
      break;
  }
}

let isConnected = true;
const connectionListeners = new Set<() => void>();

/** For useSyncExternalStore. */
export const connection = {
  getSnapshot: (): boolean => isConnected,
  subscribe: (listener: () => void): (() => void) => {
    connectionListeners.add(listener);
    return () => connectionListeners.delete(listener);
  },
};

/** Called once, before the first render. */
export function connect(): void {
  transport.onConnection((connected) => {
    if (connected && !isConnected) {
      [documentsQuery, labelSetsQuery, queueQuery, settingsQuery, aboutQuery].forEach((query) => query.invalidate());
      [documentQueries, comparisonQueries].forEach((queries) => queries.invalidateAll());
    }
    if (connected === isConnected) return;
    isConnected = connected;
    connectionListeners.forEach((listener) => listener());
  });
  transport.onChange(heed);
}
