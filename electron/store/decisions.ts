// What a person said of places, and the words that are never tagged again.
import type Database from 'better-sqlite3';
import { wordsKey, type Decision, type Never, type Place } from '../contract/index.ts';

export interface DecisionsTable {
  readonly of: (documentId: number) => Decision[];
  readonly get: (documentId: number, place: Place) => Decision | null;
  /** Takes the place of what was said of the same place under the same label. */
  readonly put: (documentId: number, decision: Decision) => void;
  readonly remove: (documentId: number, place: Place) => void;
  readonly nevers: () => Never[];
  /** When it came on the list; null: it is not there. */
  readonly neverSince: (never: Never) => string | null;
  /** Whether it was not there yet. */
  readonly putNever: (never: Never, at: string) => boolean;
  /** Whether it was there. */
  readonly removeNever: (never: Never) => boolean;
}

export function decisionsTable(db: Database.Database): DecisionsTable {
  const columns = 'label, start, "end", verdict, score, decided_at AS decidedAt';
  const of = db.prepare<[number], Decision>(
    `SELECT ${columns} FROM decisions WHERE document_id = ? ORDER BY start, "end"`,
  );
  const get = db.prepare<[number, number, number, string], Decision>(
    `SELECT ${columns} FROM decisions WHERE document_id = ? AND start = ? AND "end" = ? AND label = ?`,
  );
  const put = db.prepare<[number, number, number, string, string, number | null, string]>(
    `INSERT OR REPLACE INTO decisions (document_id, start, "end", label, verdict, score, decided_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = db.prepare<[number, number, number, string]>(
    'DELETE FROM decisions WHERE document_id = ? AND start = ? AND "end" = ? AND label = ?',
  );
  const nevers = db.prepare<[], Never>(`SELECT text, nullif(label, '') AS label FROM nevers ORDER BY added_at, text`);
  const putNever = db.prepare<[string, string, string, string]>(
    'INSERT INTO nevers (key, label, text, added_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const neverSince = db
    .prepare<[string, string], string>('SELECT added_at FROM nevers WHERE key = ? AND label = ?')
    .pluck();
  const removeNever = db.prepare<[string, string]>('DELETE FROM nevers WHERE key = ? AND label = ?');

  return {
    of: (documentId) => of.all(documentId),
    get: (documentId, { start, end, label }) => get.get(documentId, start, end, label) ?? null,
    put: (documentId, { start, end, label, verdict, score, decidedAt }) => {
      put.run(documentId, start, end, label, verdict, score, decidedAt);
    },
    remove: (documentId, { start, end, label }) => {
      remove.run(documentId, start, end, label);
    },
    nevers: () => nevers.all(),
    neverSince: ({ text, label }) => neverSince.get(wordsKey(text), label ?? '') ?? null,
    putNever: ({ text, label }, at) => putNever.run(wordsKey(text), label ?? '', text, at).changes > 0,
    removeNever: ({ text, label }) => removeNever.run(wordsKey(text), label ?? '').changes > 0,
  };
}
