// Places as the review looks for them: what the model said of one, and where mentions with the same words stand.
// Light: no window and no whole run is read.
import type Database from 'better-sqlite3';
import type { Place } from '../contract/index.ts';
import { hasBegun, newestFinished } from './current.ts';

/** A mention that stands. */
export interface StandingPlace extends Place {
  readonly documentId: number;
  readonly text: string;
  readonly score: number | null;
}

export interface PlacesTable {
  /** Hidden documents too. */
  readonly hasDocument: (documentId: number) => boolean;
  /** null where there is none, or it is removed. */
  readonly text: (documentId: number) => string | null;
  /** The runs that can be on the screen: the newest that has begun, and the newest that is finished. */
  readonly shownRuns: (documentId: number) => number[];
  /** null: the run has no such mention. */
  readonly scoreIn: (runId: number, place: Place) => number | null;
  /** All that a run found, for steps over many places. */
  readonly scores: (runId: number) => (Place & { readonly score: number })[];
  /** What nobody has decided on yet. */
  readonly undecided: (documentId: number) => StandingPlace[];
  /** What stands under a label with the same words (by `wordsKey`), in one document or in all. */
  readonly alike: (label: string, key: string, documentId: number | null) => StandingPlace[];
  readonly standing: (documentId: number, label: string) => StandingPlace[];
  /** How many undecided mentions have these words, by document; label null: under any label. */
  readonly countUndecided: (key: string, label: string | null) => Map<number, number>;
  /** What the newest finished run found, whether it stands or not; label null: under any label. */
  readonly found: (documentId: number, label: string | null) => Place[];
}

const columns = 'c.document_id AS documentId, c.start, c."end", c.label, c.text, c.score';
const order = 'ORDER BY c.document_id, c.start, c."end"';
const isShown = 'EXISTS (SELECT 1 FROM documents d WHERE d.id = c.document_id AND d.removed_at IS NULL)';

export function placesTable(db: Database.Database): PlacesTable {
  const hasDocument = db.prepare<[number], number>('SELECT 1 FROM documents WHERE id = ?').pluck();
  const text = db.prepare<[number], string>('SELECT text FROM documents WHERE id = ? AND removed_at IS NULL').pluck();
  const shownRuns = db
    .prepare<[number, number], number>(
      `SELECT id FROM (SELECT id FROM runs WHERE document_id = ? AND ${hasBegun} ORDER BY id DESC LIMIT 1)
       UNION SELECT id FROM (${newestFinished('?')}) ORDER BY id DESC`,
    )
    .pluck();
  const scoreIn = db
    .prepare<[number, number, number, string], number | null>(
      'SELECT max(score) FROM mentions WHERE run_id = ? AND start = ? AND "end" = ? AND label = ?',
    )
    .pluck();
  const scores = db.prepare<[number], Place & { readonly score: number }>(
    'SELECT label, start, "end", score FROM mentions WHERE run_id = ?',
  );
  const undecided = db.prepare<[number], StandingPlace>(
    `SELECT ${columns} FROM current_mentions c WHERE c.document_id = ? AND c.is_reviewed = 0 ${order}`,
  );
  const alikeHere = db.prepare<[string, string, number], StandingPlace>(
    `SELECT ${columns} FROM current_mentions c WHERE c.label = ? AND c.key = ? AND c.document_id = ? ${order}`,
  );
  const alike = db.prepare<[string, string], StandingPlace>(
    `SELECT ${columns} FROM current_mentions c WHERE c.label = ? AND c.key = ? AND ${isShown} ${order}`,
  );
  const standing = db.prepare<[number, string], StandingPlace>(
    `SELECT ${columns} FROM current_mentions c WHERE c.document_id = ? AND c.label = ? ${order}`,
  );
  const countUndecided = db.prepare<[string, string | null, string | null], { documentId: number; count: number }>(
    `SELECT c.document_id AS documentId, count(*) AS count FROM current_mentions c
     WHERE c.key = ? AND (? IS NULL OR c.label = ?) AND c.is_reviewed = 0 AND ${isShown} GROUP BY c.document_id`,
  );
  const found = db.prepare<[number, string | null, string | null], Place>(
    `SELECT label, start, "end" FROM mentions WHERE run_id = (${newestFinished('?')}) AND (? IS NULL OR label = ?)`,
  );

  return {
    hasDocument: (documentId) => hasDocument.get(documentId) !== undefined,
    text: (documentId) => text.get(documentId) ?? null,
    shownRuns: (documentId) => shownRuns.all(documentId, documentId),
    scoreIn: (runId, { start, end, label }) => scoreIn.get(runId, start, end, label) ?? null,
    scores: (runId) => scores.all(runId),
    undecided: (documentId) => undecided.all(documentId),
    alike: (label, key, documentId) =>
      documentId === null ? alike.all(label, key) : alikeHere.all(label, key, documentId),
    standing: (documentId, label) => standing.all(documentId, label),
    countUndecided: (key, label) =>
      new Map(countUndecided.all(key, label, label).map(({ documentId, count }) => [documentId, count])),
    found: (documentId, label) => found.all(documentId, label, label),
  };
}
