// Windows and mentions of runs. Mentions are those of the whole text as they stand; only what changed is written.
import type Database from 'better-sqlite3';
import type { Mention, WindowResult, WindowTrace } from '../contract/index.ts';

export interface ResultsTable {
  readonly windows: (runId: number) => WindowResult[];
  readonly mentions: (runId: number) => Mention[];
  readonly putWindow: (runId: number, window: WindowResult) => void;
  /** Those that begin at `from` or later; the others stay. */
  readonly replaceMentions: (runId: number, mentions: readonly Mention[], from: number) => void;
  readonly clear: (runId: number) => void;
}

type WindowRow = Omit<WindowResult, 'trace'> & { readonly trace: string };

const keyOf = ({ label, start, end, score, origin }: Mention): string =>
  JSON.stringify([label, start, end, score, origin]);

export function resultsTable(db: Database.Database): ResultsTable {
  const windows = db.prepare<[number], WindowRow>(
    'SELECT position AS "index", windows_all AS "of", start, "end", trace FROM windows WHERE run_id = ? ORDER BY position',
  );
  const putWindow = db.prepare<[number, number, number, number, number, string]>(
    'INSERT OR REPLACE INTO windows (run_id, position, windows_all, start, "end", trace) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const mentionColumns = 'label, start, "end", score, origin';
  const mentions = db.prepare<[number], Mention>(
    `SELECT ${mentionColumns} FROM mentions WHERE run_id = ? ORDER BY start, "end", label, id`,
  );
  const mentionRows = db.prepare<[number, number], Mention & { readonly id: number }>(
    `SELECT id, ${mentionColumns} FROM mentions WHERE run_id = ? AND start >= ?`,
  );
  const insertMention = db.prepare<[number, string, number, number, number, string]>(
    `INSERT INTO mentions (run_id, ${mentionColumns}) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const deleteMention = db.prepare<[number]>('DELETE FROM mentions WHERE id = ?');
  const clearMentions = db.prepare<[number]>('DELETE FROM mentions WHERE run_id = ?');
  const clearWindows = db.prepare<[number]>('DELETE FROM windows WHERE run_id = ?');

  return {
    windows: (runId) => windows.all(runId).map((row) => ({ ...row, trace: JSON.parse(row.trace) as WindowTrace })),
    mentions: (runId) => mentions.all(runId),
    putWindow: (runId, { index, of, start, end, trace }) => {
      putWindow.run(runId, index, of, start, end, JSON.stringify(trace));
    },
    replaceMentions: (runId, wanted, from) => {
      const kept = new Map<string, number[]>();
      for (const row of mentionRows.all(runId, from)) {
        const ids = kept.get(keyOf(row)) ?? [];
        kept.set(keyOf(row), [...ids, row.id]);
      }
      for (const mention of wanted) {
        if (kept.get(keyOf(mention))?.pop() !== undefined) continue;
        const { label, start, end, score, origin } = mention;
        insertMention.run(runId, label, start, end, score, origin);
      }
      for (const ids of kept.values()) for (const id of ids) deleteMention.run(id);
    },
    clear: (runId) => {
      clearMentions.run(runId);
      clearWindows.run(runId);
    },
  };
}
