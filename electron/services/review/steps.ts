// Steps of the review: each is one transaction and one entry of the journal, and is told once.
import type { JournalState, ReviewStep } from '../../contract/index.ts';
import type { JournalChange } from '../../store/journal.ts';
import type { Store } from '../../store/open.ts';
import { refreshCurrent } from '../current.ts';
import type { Events } from '../events.ts';
import { applyChange, type Direction } from './changes.ts';

export type Recorder = (change: JournalChange) => void;

export interface Steps {
  /** What is recorded is put into the library at once. A step that records nothing leaves the journal as it is. */
  readonly take: (work: (record: Recorder) => ReviewStep) => JournalState;
  readonly undo: () => JournalState;
  readonly redo: () => JournalState;
}

export interface StepsOptions {
  readonly store: Store;
  readonly events: Events;
  readonly now: () => Date;
}

/** Beyond that, whoever listens is told that any document may have changed. */
export const mostTold = 200;

/** What a step touched. */
interface Touched {
  readonly documents: Set<number>;
  readonly runs: Map<number, number>;
  /** The list of words that are never tagged is part of what is shown of every document. */
  isEverywhere: boolean;
}

export function createSteps({ store, events, now }: StepsOptions): Steps {
  function apply(change: JournalChange, direction: Direction, touched: Touched): void {
    for (const documentId of applyChange(store, change, direction)) touched.documents.add(documentId);
    if (change.kind === 'never') touched.isEverywhere = true;
    else for (const { runId } of change.runs) touched.runs.set(runId, change.documentId);
  }

  function tell({ documents, runs, isEverywhere }: Touched): JournalState {
    const journal = store.journal.state();
    const isAny = isEverywhere || documents.size > mostTold;
    events.emit({ type: 'review', documentIds: isAny ? null : [...documents], journal });
    for (const [runId, documentId] of runs) events.emit({ type: 'run', runId, documentId });
    return journal;
  }

  /** @param work answers whether anything happened */
  function inStep(work: (touched: Touched) => boolean): JournalState {
    const touched: Touched = { documents: new Set(), runs: new Map(), isEverywhere: false };
    const hasHappened = store.inTransaction(() => {
      if (!work(touched)) return false;
      for (const documentId of touched.documents) refreshCurrent(store, documentId);
      return true;
    });
    return hasHappened ? tell(touched) : store.journal.state();
  }

  function goAgain(stepId: number, direction: Direction, touched: Touched): true {
    for (const change of store.journal.changes(stepId, direction)) apply(change, direction, touched);
    store.journal.setUndone(stepId, direction === 'backward');
    return true;
  }

  return {
    take: (work) =>
      inStep((touched) => {
        const stepId = store.journal.begin(now().toISOString());
        let noted = 0;
        const step = work((change) => {
          if (change.kind === 'document' && change.decisions.length === 0 && change.runs.length === 0) return;
          noted++;
          store.journal.note(stepId, change);
          apply(change, 'forward', touched);
        });
        if (noted === 0) store.journal.drop(stepId);
        else store.journal.finish(stepId, step);
        return noted > 0;
      }),
    undo: () =>
      inStep((touched) => {
        const stepId = store.journal.nextUndo();
        return stepId !== null && goAgain(stepId, 'backward', touched);
      }),
    redo: () =>
      inStep((touched) => {
        const stepId = store.journal.nextRedo();
        return stepId !== null && goAgain(stepId, 'forward', touched);
      }),
  };
}
