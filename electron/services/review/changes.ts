// Puts a change of the journal into the library, or takes it out again. Call within a transaction; what is gone for good
// is passed over. `refreshCurrent` of the documents that are answered is the caller's duty.
import { wordsKey, type Label, type Never } from '../../contract/index.ts';
import type { DocumentChange, JournalChange, NeverChange, RunChange } from '../../store/journal.ts';
import type { Store } from '../../store/open.ts';

export type Direction = 'forward' | 'backward';

/** Documents in which the newest finished run has the words, with the number of their places. */
export function documentsWithWords(store: Store, { text, label }: Never): Map<number, number> {
  const key = wordsKey(text);
  const counts = new Map<number, number>();
  for (const documentId of store.documents.ids()) {
    const found = store.places.found(documentId, label);
    if (found.length === 0) continue;
    const whole = store.places.text(documentId) ?? '';
    const count = found.filter(({ start, end }) => wordsKey(whole.slice(start, end)) === key).length;
    if (count > 0) counts.set(documentId, count);
  }
  return counts;
}

/** The labels as they are to be, and those that came to the run in between by another way. */
function labelsAfter(
  current: readonly Label[],
  from: readonly Label[],
  to: readonly Label[],
  hasMentions: (label: string) => boolean,
): Label[] {
  const [known, wanted] = [new Set(from.map(({ name }) => name)), new Set(to.map(({ name }) => name))];
  return [...to, ...current.filter(({ name }) => !wanted.has(name) && (!known.has(name) || hasMentions(name)))];
}

function applyToRun(store: Store, { runId, before, after, removed, added }: RunChange, direction: Direction): void {
  const current = store.runLabels.labels(runId);
  if (current === null) return;
  const [from, to] = direction === 'forward' ? [before, after] : [after, before];
  if (direction === 'forward') store.runLabels.exchange(runId, removed, added);
  else store.runLabels.exchange(runId, added, removed);
  const labels = labelsAfter(current, from, to, (label) => store.runLabels.hasMentions(runId, label));
  store.runLabels.setLabels(runId, labels);
}

function applyToDocument(store: Store, change: DocumentChange, direction: Direction): number[] {
  const { documentId, decisions, runs } = change;
  if (!store.places.hasDocument(documentId)) return [];
  for (const { place, before, after } of decisions) {
    const said = direction === 'forward' ? after : before;
    if (said === null) store.decisions.remove(documentId, place);
    else store.decisions.put(documentId, { ...place, ...said });
  }
  for (const run of runs) applyToRun(store, run, direction);
  return [documentId];
}

function applyNever(store: Store, { never, since, isAdded }: NeverChange, direction: Direction): number[] {
  if (isAdded === (direction === 'forward')) {
    store.decisions.putNever(never, since);
    return [...store.places.countUndecided(wordsKey(never.text), never.label).keys()];
  }
  store.decisions.removeNever(never);
  return [...documentsWithWords(store, never).keys()];
}

/** Answers the documents that may look different now. */
export const applyChange = (store: Store, change: JournalChange, direction: Direction): number[] =>
  change.kind === 'never' ? applyNever(store, change, direction) : applyToDocument(store, change, direction);
