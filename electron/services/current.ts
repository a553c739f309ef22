// Keeps the library as it stands in step with runs and decisions: call `refresh` whenever either of a document changed.
import { reviewMentions, stands } from '../contract/index.ts';
import type { Store } from '../store/open.ts';

/** Makes the mentions that stand of a document again, from its newest finished run and what a person decided. */
export function refreshCurrent(store: Store, documentId: number): void {
  const document = store.documents.get(documentId);
  if (document === null) return;
  const run = store.runHistory.newestFinished(documentId);
  const decisions = store.decisions.of(documentId);
  const all = reviewMentions(document.text, run?.mentions ?? [], decisions, store.decisions.nevers());
  store.current.replace(documentId, run?.id ?? 0, document.text, all.filter(stands));
}

/** What an older version, or a crash between a run's end and its refresh, left behind. */
export function refreshStale(store: Store): void {
  for (const documentId of store.current.stale()) refreshCurrent(store, documentId);
}
