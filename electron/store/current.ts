// Documents as they stand: the mentions that are shown, counted and searched over the whole library.
import type Database from 'better-sqlite3';
import { placeKey, wordsKey, type ReviewedMention } from '../contract/index.ts';

export interface CurrentTable {
  /** Puts the mentions that stand in the place of those that were there. */
  readonly replace: (documentId: number, runId: number, text: string, mentions: readonly ReviewedMention[]) => void;
  /** Documents whose newest finished run is not the one that was put here last. */
  readonly stale: () => number[];
}

interface Row {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly score: number | null;
  readonly isReviewed: number;
}

/** Also one that was paused: what it has read is on the screen. */
export const hasBegun = `started_at IS NOT NULL AND (status != 'queued' OR windows_done > 0)`;

/** The newest run that came to its end, else the newest that was cut short. */
export const newestFinished = (documentId: string): string => `
  SELECT id FROM runs WHERE document_id = ${documentId} AND status IN ('done', 'cancelled', 'failed')
    AND started_at IS NOT NULL
  ORDER BY status = 'done' DESC, id DESC LIMIT 1`;

export function currentTable(db: Database.Database): CurrentTable {
  const rows = db.prepare<[number], Row>(
    'SELECT start, "end", label, score, is_reviewed AS isReviewed FROM current_mentions WHERE document_id = ?',
  );
  const insert = db.prepare<[number, number, number, string, number | null, number, string, string]>(
    `INSERT OR REPLACE INTO current_mentions (document_id, start, "end", label, score, is_reviewed, key, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare<[number | null, number, number, number, number, string]>(
    `UPDATE current_mentions SET score = ?, is_reviewed = ?
     WHERE document_id = ? AND start = ? AND "end" = ? AND label = ?`,
  );
  const remove = db.prepare<[number, number, number, string]>(
    'DELETE FROM current_mentions WHERE document_id = ? AND start = ? AND "end" = ? AND label = ?',
  );
  const setRun = db.prepare<[number, number]>(
    'INSERT OR REPLACE INTO current_runs (document_id, run_id) VALUES (?, ?)',
  );
  const stale = db
    .prepare<[], number>(
      `SELECT d.id FROM documents d LEFT JOIN current_runs c ON c.document_id = d.id
       WHERE (${newestFinished('d.id')}) IS NOT c.run_id AND (${newestFinished('d.id')}) IS NOT NULL`,
    )
    .pluck();

  return {
    replace: db.transaction(
      (documentId: number, runId: number, text: string, mentions: readonly ReviewedMention[]): void => {
        const old = new Map(rows.all(documentId).map((row) => [placeKey(row), row]));
        for (const { start, end, label, score, verdict } of mentions) {
          const isReviewed = verdict === null ? 0 : 1;
          const key = placeKey({ start, end, label });
          const row = old.get(key);
          old.delete(key);
          if (row === undefined) {
            const words = text.slice(start, end);
            insert.run(documentId, start, end, label, score, isReviewed, wordsKey(words), words);
          } else if (row.score !== score || row.isReviewed !== isReviewed) {
            // a document's text never changes: the words are the same, and no index is touched
            update.run(score, isReviewed, documentId, start, end, label);
          }
        }
        for (const { start, end, label } of old.values()) remove.run(documentId, start, end, label);
        setRun.run(documentId, runId);
      },
    ),
    stale: () => stale.all(),
  };
}
