// Labels of a run that change after it has ended: the set it is kept with, and the mentions under them.
import type Database from 'better-sqlite3';
import type { Label, Mention } from '../contract/index.ts';
import { digestOf } from './runs.ts';

export interface RunLabelsTable {
  /** null where there is no such run any more. */
  readonly labels: (runId: number) => Label[] | null;
  /** Other runs with the same set keep theirs. */
  readonly setLabels: (runId: number, labels: readonly Label[]) => void;
  /** Takes out what is there of the first, puts in what is not there of the second. */
  readonly exchange: (runId: number, removed: readonly Mention[], added: readonly Mention[]) => void;
  readonly hasMentions: (runId: number, label: string) => boolean;
}

export function runLabelsTable(db: Database.Database): RunLabelsTable {
  const one = db.prepare<[number], { name: string; content: string }>(
    'SELECT s.name, s.content FROM runs r JOIN run_label_sets s ON s.id = r.run_label_set_id WHERE r.id = ?',
  );
  const insert = db.prepare<[string, string, string]>(
    'INSERT INTO run_label_sets (content, digest, name) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING',
  );
  const point = db.prepare<[string, number]>(
    'UPDATE runs SET run_label_set_id = (SELECT id FROM run_label_sets WHERE digest = ?) WHERE id = ?',
  );
  const place = 'run_id = ? AND start = ? AND "end" = ? AND label = ?';
  const remove = db.prepare<[number, number, number, string]>(`DELETE FROM mentions WHERE ${place}`);
  const put = db.prepare<[number, string, number, number, number, string]>(
    'INSERT INTO mentions (run_id, label, start, "end", score, origin) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const hasMentions = db.prepare<[number, string], number>(
    'SELECT 1 FROM mentions WHERE run_id = ? AND label = ? LIMIT 1',
  );

  return {
    labels: (runId) => {
      const row = one.get(runId);
      return row === undefined ? null : (JSON.parse(row.content) as Label[]);
    },
    setLabels: (runId, labels) => {
      const row = one.get(runId);
      if (row === undefined) return;
      const content = JSON.stringify(labels);
      const digest = digestOf(row.name, content);
      insert.run(content, digest, row.name);
      point.run(digest, runId);
    },
    exchange: (runId, removed, added) => {
      for (const { start, end, label } of removed) remove.run(runId, start, end, label);
      for (const { start, end, label, score, origin } of added) {
        remove.run(runId, start, end, label);
        put.run(runId, label, start, end, score, origin);
      }
    },
    hasMentions: (runId, label) => hasMentions.get(runId, label) !== undefined,
  };
}
