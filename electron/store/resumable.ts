// Runs that stopped on their way: what they have read need not be read again.
import type Database from 'better-sqlite3';
import type { Queue } from '../contract/index.ts';
import { digestOf, type NewRun } from './runs.ts';

export interface ResumableTable {
  /** The newest run of the document, where it had the same labels and parameters and failed after some windows. */
  readonly failedLike: (run: NewRun) => number | null;
  /** The next run that waits, where it has read some windows already. */
  readonly held: () => Queue['running'];
}

export function resumableTable(db: Database.Database): ResumableTable {
  const failedLike = db
    .prepare<[number, string, string], number>(
      `SELECT r.id FROM runs r JOIN run_label_sets s ON s.id = r.run_label_set_id
       WHERE r.id = (SELECT max(id) FROM runs WHERE document_id = ?) AND r.status = 'failed' AND r.windows_done > 0
         AND s.digest = ? AND r.parameters = ?`,
    )
    .pluck();
  const held = db.prepare<[], NonNullable<Queue['running']>>(
    `SELECT r.id AS runId, d.id AS documentId, d.name, r.windows_done AS windowsDone, r.windows_all AS windowsAll
     FROM runs r JOIN documents d ON d.id = r.document_id WHERE r.status = 'queued' ORDER BY r.id LIMIT 1`,
  );
  return {
    failedLike: ({ documentId, labelSet: { name, labels }, parameters }) =>
      failedLike.get(documentId, digestOf(name, JSON.stringify(labels)), JSON.stringify(parameters)) ?? null,
    held: () => {
      const next = held.get();
      return next === undefined || next.windowsDone === 0 ? null : next;
    },
  };
}
