// The steps of the review, as they can be undone and done again. Those that were undone are always the newest ones:
// the next step forgets them. Every change keeps what was there before and after, so both ways are exact.
import type Database from 'better-sqlite3';
import type { Decision, JournalState, Label, Mention, Never, Place, ReviewStep } from '../contract/index.ts';

/** What was said of a place, without the place. */
export type Said = Omit<Decision, keyof Place>;

export interface DecisionChange {
  readonly place: Place;
  /** null: nothing was said. */
  readonly before: Said | null;
  readonly after: Said | null;
}

/** Labels of a run that were renamed, with the mentions they took along. */
export interface RunChange {
  readonly runId: number;
  readonly before: readonly Label[];
  readonly after: readonly Label[];
  readonly removed: readonly Mention[];
  readonly added: readonly Mention[];
}

export interface DocumentChange {
  readonly kind: 'document';
  readonly documentId: number;
  readonly decisions: readonly DecisionChange[];
  readonly runs: readonly RunChange[];
}

export interface NeverChange {
  readonly kind: 'never';
  readonly never: Never;
  /** When it came on the list. */
  readonly since: string;
  /** Otherwise it was taken from the list. */
  readonly isAdded: boolean;
}

export type JournalChange = DocumentChange | NeverChange;

export interface JournalTable {
  /** A step without changes yet; it is in the journal once it is finished. */
  readonly begin: (at: string) => number;
  readonly note: (stepId: number, change: JournalChange) => void;
  /** Forgets what was undone, and the oldest steps beyond the most steps and changes that are kept. */
  readonly finish: (stepId: number, step: ReviewStep) => void;
  /** Takes back a step that turned out to change nothing. */
  readonly drop: (stepId: number) => void;
  readonly nextUndo: () => number | null;
  readonly nextRedo: () => number | null;
  readonly setUndone: (stepId: number, isUndone: boolean) => void;
  /** One after the other, so that a step over the whole library is never in memory at once. */
  readonly changes: (stepId: number, order: 'forward' | 'backward') => Iterable<JournalChange>;
  readonly state: () => JournalState;
}

export const mostSteps = 1_000;
/** A step over a whole library has one a document, of some kilobytes: without a bound the file would only ever grow. */
export const mostChanges = 50_000;

export function journalTable(db: Database.Database): JournalTable {
  const begin = db.prepare<[string]>(`INSERT INTO journal (at, step) VALUES (?, '')`);
  const note = db.prepare<[number, string]>('INSERT INTO journal_changes (step_id, change) VALUES (?, ?)');
  const setStep = db.prepare<[string, number]>('UPDATE journal SET step = ? WHERE id = ?');
  const forgetUndone = db.prepare<[]>('DELETE FROM journal WHERE is_undone = 1');
  const forgetOldest = db.prepare<[number]>(
    'DELETE FROM journal WHERE id <= (SELECT id FROM journal ORDER BY id DESC LIMIT 1 OFFSET ?)',
  );
  // Ids rise with the steps; the step that reaches over the bound stays, so the newest one always does.
  const forgetMany = db.prepare<[number]>(
    `DELETE FROM journal WHERE id < (SELECT step_id FROM journal_changes
       WHERE id > (SELECT max(id) FROM journal_changes) - ? ORDER BY id LIMIT 1)`,
  );
  const drop = db.prepare<[number]>('DELETE FROM journal WHERE id = ?');
  const nextUndo = db.prepare<[], { id: number; step: string }>(
    'SELECT id, step FROM journal WHERE is_undone = 0 ORDER BY id DESC LIMIT 1',
  );
  const nextRedo = db.prepare<[], { id: number; step: string }>(
    'SELECT id, step FROM journal WHERE is_undone = 1 ORDER BY id LIMIT 1',
  );
  const setUndone = db.prepare<[number, number]>('UPDATE journal SET is_undone = ? WHERE id = ?');
  const changeIds = db
    .prepare<[number], number>('SELECT id FROM journal_changes WHERE step_id = ? ORDER BY id')
    .pluck();
  const change = db.prepare<[number], string>('SELECT change FROM journal_changes WHERE id = ?').pluck();

  const toStep = (row: { step: string } | undefined): ReviewStep | null =>
    row === undefined ? null : (JSON.parse(row.step) as ReviewStep);

  return {
    begin: (at) => Number(begin.run(at).lastInsertRowid),
    note: (stepId, one) => {
      note.run(stepId, JSON.stringify(one));
    },
    finish: (stepId, step) => {
      setStep.run(JSON.stringify(step), stepId);
      forgetUndone.run();
      forgetOldest.run(mostSteps);
      forgetMany.run(mostChanges);
    },
    drop: (stepId) => {
      drop.run(stepId);
    },
    nextUndo: () => nextUndo.get()?.id ?? null,
    nextRedo: () => nextRedo.get()?.id ?? null,
    setUndone: (stepId, isUndone) => {
      setUndone.run(isUndone ? 1 : 0, stepId);
    },
    *changes(stepId, order) {
      const ids = changeIds.all(stepId);
      for (const id of order === 'forward' ? ids : ids.reverse()) {
        const json = change.get(id);
        if (json !== undefined) yield JSON.parse(json) as JournalChange;
      }
    },
    state: () => ({ undo: toStep(nextUndo.get()), redo: toStep(nextRedo.get()) }),
  };
}
