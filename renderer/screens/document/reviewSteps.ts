// Undo and redo of review steps, with the name of the step in a toast.
import { perform } from '../../api/perform.ts';
import { call, documentQuery, journalQuery } from '../../api/program.ts';
import type { ReviewChange } from '../../core/applyEdits.ts';
import { ReviewDesk } from '../../api/reviewDesk.ts';
import { showError, showInfo } from '../../hooks/toasts.ts';
import { t } from '../../messages/index.ts';

// Of the document on screen: an undo right after a decision must find it in the journal.
const desks = new Map<number, ReviewDesk>();

/** `documentId`: the document on screen, which is read again at once. */
export async function stepBack(documentId: number): Promise<void> {
  await desks.get(documentId)?.settled();
  const known = journalQuery.getSnapshot().data;
  if (known !== null && known.undo === null) {
    showInfo(t.review.nothingToUndo);
    return;
  }
  const journal = await perform('review.undo', {});
  if (journal === null) return;
  journalQuery.set(journal);
  documentQuery(documentId).refreshPart();
  if (journal.redo === null) showInfo(t.review.nothingToUndo);
  else showInfo(t.review.undone(journal.redo), { label: t.review.redo, run: () => void stepForth(documentId) });
}

export async function stepForth(documentId: number): Promise<void> {
  await desks.get(documentId)?.settled();
  const known = journalQuery.getSnapshot().data;
  if (known !== null && known.redo === null) {
    showInfo(t.review.nothingToRedo);
    return;
  }
  const journal = await perform('review.redo', {});
  if (journal === null) return;
  journalQuery.set(journal);
  documentQuery(documentId).refreshPart();
  if (journal.undo === null) showInfo(t.review.nothingToRedo);
  else showInfo(t.review.redone(journal.undo), { label: t.undo, run: () => void stepBack(documentId) });
}

/** Says what was done, with a way back for as long as nothing else is done after it. */
export function showStep(documentId: number, said: string): void {
  const latest = (): string => JSON.stringify(journalQuery.getSnapshot().data?.undo ?? null);
  const step = latest();
  const undo = (): void => {
    if (latest() === step) void stepBack(documentId);
    else showInfo(t.review.laterSteps);
  };
  showInfo(said, { label: t.undo, run: undo });
}

export function openDesk(documentId: number): ReviewDesk {
  const known = desks.get(documentId);
  if (known !== undefined) return known;
  const desk = new ReviewDesk({
    // looked up each time: of documents that nobody looks at, answers are forgotten and begun anew
    query: {
      getSnapshot: () => documentQuery(documentId).getSnapshot(),
      set: (data) => documentQuery(documentId).set(data),
      invalidatePart: () => documentQuery(documentId).invalidatePart(),
    },
    send: (change) => send(documentId, change),
    onStored: (journal) => journalQuery.set(journal),
    onRefused: ({ message }) => showError(message),
  });
  desks.set(documentId, desk);
  return desk;
}

const send = (documentId: number, change: ReviewChange): ReturnType<typeof call<'review.edit'>> =>
  change.kind === 'edit'
    ? call('review.edit', { documentId, edits: [...change.edits] })
    : call('review.never', {
        documentId,
        place: change.place,
        everyLabel: change.never.label === null,
      });
