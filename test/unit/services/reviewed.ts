// Libraries for the review tests: documents with a finished run each, and all that a step can change of them.
import { onTestFinished } from 'vitest';
import { parametersSchema, type Change, type Mention } from '../../../electron/contract/index.ts';
import { refreshCurrent } from '../../../electron/services/current.ts';
import { createEvents } from '../../../electron/services/events.ts';
import { createReview, type ReviewService } from '../../../electron/services/review.ts';
import { openStore, type Store } from '../../../electron/store/open.ts';
import { value } from './library.ts';

export interface Reviewed {
  readonly store: Store;
  readonly review: ReviewService;
  readonly changes: Change[];
}

/** The clock goes on by a second with each look. */
export function openReviewed(file = ':memory:'): Reviewed {
  const store = value(openStore({ file }));
  onTestFinished(() => store.close());
  const events = createEvents();
  const changes: Change[] = [];
  events.on((change) => changes.push(change));
  let seconds = 0;
  const now = (): Date => new Date(Date.UTC(2024, 0, 1, 0, 0, seconds++));
  return { store, changes, review: createReview({ store, events, now }) };
}

const at = '2024-01-01T00:00:00.000Z';

export const found = (label: string, start: number, end: number, score = 0.5): Mention => ({
  label,
  start,
  end,
  score,
  origin: 'found',
});

export function addRun(
  store: Store,
  documentId: number,
  mentions: readonly Mention[],
  labels: readonly string[],
): void {
  const parameters = parametersSchema.parse({});
  const labelSet = {
    name: 'Set',
    labels: labels.map((name) => ({ name, description: '', colour: '#123456' })),
  };
  const runId = store.runs.enqueue({ documentId, labelSet, parameters, at });
  store.runs.begin(runId, at);
  const result = { mentions: [...mentions], windows: [], coverage: 1 };
  store.runs.finish(runId, { status: 'done', coverage: 1, error: null, at, result });
  refreshCurrent(store, documentId);
}

export function addDocument(
  store: Store,
  text: string,
  mentions: readonly Mention[],
  labels: readonly string[] = ['person', 'place'],
): number {
  const shared = { mediaType: 'text/plain', encoding: 'utf-8', fidelity: [], pages: [], addedAt: at };
  const documentId = store.documents.insert({ name: text.slice(0, 8), sha256: text, text, ...shared });
  addRun(store, documentId, mentions, labels);
  return documentId;
}

/** All that steps change. */
export const snapshot = (store: Store): object => ({
  nevers: store.decisions.nevers().map((never) => ({ ...never, since: store.decisions.neverSince(never) })),
  documents: store.documents.summaries().map(({ id, mentions, reviewed, confidence }) => {
    const run = store.runs.newestOf(id);
    return {
      ...{ id, mentions, reviewed, confidence },
      decisions: store.decisions.of(id),
      labelSet: run?.labelSet,
      found: run?.mentions,
      undecided: store.places.undecided(id),
    };
  }),
});
