// The one connection to the program: requests, the remembered answers, and which change makes which answer stale.
import type { ApiInput, ApiName, ApiOutput, Call, Change, Result } from '../../electron/contract/index.ts';
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
export const journalQuery = new Query(() => call('review.journal', {}));
export const neversQuery = new Query(() => call('review.nevers', {}));

/** What a person decides changes often, and is little beside the text. */
async function withReview(data: ApiOutput<'documents.get'>): Promise<Result<ApiOutput<'documents.get'>>> {
  const review = await call('documents.review', { documentId: data.document.id });
  return review.ok ? { ok: true, value: { ...data, ...review.value } } : review;
}

const documentQueries = new Queries(
  (documentId) => new Query(() => call('documents.get', { documentId }), documentThrottleMs, withReview),
);
const comparisonQueries = new Queries((runId) => new Query(() => call('comparisons.get', { runId })));
const runListQueries = new Queries((documentId) => new Query(() => call('runs.list', { documentId })));

export const documentQuery = (documentId: number): Query<ApiOutput<'documents.get'>> => documentQueries.of(documentId);
export const comparisonQuery = (runId: number): Query<ApiOutput<'comparisons.get'>> => comparisonQueries.of(runId);
export const runListQuery = (documentId: number): Query<ApiOutput<'runs.list'>> => runListQueries.of(documentId);

// What is counted over the whole library takes a while to count: while documents are read, every few seconds is enough.
const corpusThrottleMs = (): number => 3_000;
const corpusQueries = <N extends ApiName>(name: N): Queries<ApiOutput<N>, string> =>
  new Queries((input) => new Query(() => call(name, JSON.parse(input) as ApiInput<N>), corpusThrottleMs));

const searchQueries = corpusQueries('documents.search');
const entityListQueries = corpusQueries('entities.list');
const entityPlacesQueries = corpusQueries('entities.places');
const companionQueries = corpusQueries('entities.companions');
const matrixQueries = corpusQueries('entities.matrix');
const differenceQueries = corpusQueries('runs.compareCorpus');
const ofCorpus = [
  searchQueries,
  entityListQueries,
  entityPlacesQueries,
  companionQueries,
  matrixQueries,
  differenceQueries,
];

export const searchQuery = (input: ApiInput<'documents.search'>): Query<ApiOutput<'documents.search'>> =>
  searchQueries.of(JSON.stringify(input));
export const entityListQuery = (input: ApiInput<'entities.list'>): Query<ApiOutput<'entities.list'>> =>
  entityListQueries.of(JSON.stringify(input));
export const entityPlacesQuery = (input: ApiInput<'entities.places'>): Query<ApiOutput<'entities.places'>> =>
  entityPlacesQueries.of(JSON.stringify(input));
export const companionsQuery = (input: ApiInput<'entities.companions'>): Query<ApiOutput<'entities.companions'>> =>
  companionQueries.of(JSON.stringify(input));
export const matrixQuery = (input: ApiInput<'entities.matrix'>): Query<ApiOutput<'entities.matrix'>> =>
  matrixQueries.of(JSON.stringify(input));
export const differenceQuery = (input: ApiInput<'runs.compareCorpus'>): Query<ApiOutput<'runs.compareCorpus'>> =>
  differenceQueries.of(JSON.stringify(input));

const staleCorpus = (): void => ofCorpus.forEach((queries) => queries.invalidateAll());

function heed(change: Change): void {
  switch (change.type) {
    case 'queue':
      queueQuery.set(change.queue);
      break;
    case 'document':
    case 'run':
      documentsQuery.invalidate();
      documentQueries.invalidate(change.documentId);
      runListQueries.invalidate(change.documentId);
      staleCorpus();
      break;
    case 'review':
      journalQuery.set(change.journal);
      neversQuery.invalidate();
      documentsQuery.invalidate();
      if (change.documentIds === null) documentQueries.invalidatePartOfAll();
      else change.documentIds.forEach((documentId) => documentQueries.invalidatePart(documentId));
      staleCorpus();
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
      [documentsQuery, labelSetsQuery, queueQuery, settingsQuery, aboutQuery, journalQuery, neversQuery].forEach(
        (query) => query.invalidate(),
      );
      [documentQueries, comparisonQueries, runListQueries].forEach((queries) => queries.invalidateAll());
      staleCorpus();
    }
    if (connected === isConnected) return;
    isConnected = connected;
    connectionListeners.forEach((listener) => listener());
  });
  transport.onChange(heed);
}
