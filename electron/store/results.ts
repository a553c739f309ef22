// Windows and mentions of runs. Mentions are those of the whole text as they stand; only what changed is written.
import type Database from 'better-sqlite3';
import type { Mention, ReadWindow, WindowResult, WindowTrace } from '../contract/index.ts';

export type KeptWindow = WindowResult & { readonly found?: readonly Mention[] };

export interface ResultsTable {
  readonly windows: (runId: number) => WindowResult[];
  readonly mentions: (runId: number) => Mention[];
  /** Without what was found in it, the window cannot be used by a later attempt. */
  readonly putWindow: (runId: number, window: KeptWindow) => void;
  /** The first windows, all of them with what was found in them; none where that is not known of every window. */
  readonly readWindows: (runId: number) => ReadWindow[];
  readonly addMentions: (runId: number, mentions: readonly Mention[]) => void;
  /** Those that begin at `from` or later; the others stay. */
  readonly replaceMentions: (runId: number, mentions: readonly Mention[], from: number) => void;
  readonly clear: (runId: number) => void;
}

type WindowRow = Omit<WindowResult, 'trace'> & { readonly trace: string };
type ReadRow = WindowRow & { readonly found: string | null };

const toWindow = ({ index, of, start, end, trace }: WindowRow): WindowResult => ({
  index,
  of,
  start,
  end,
  trace: JSON.parse(trace) as WindowTrace,
});

const keyOf = ({ label, start, end, score, origin }: Mention): string =>
  JSON.stringify([label, start, end, score, origin]);

export function resultsTable(db: Database.Database): ResultsTable {
  const windowColumns = 'position AS "index", windows_all AS "of", start, "end", trace';
  const windows = db.prepare<[number], WindowRow>(
    `SELECT ${windowColumns} FROM windows WHERE run_id = ? ORDER BY position`,
  );
  const readWindows = db.prepare<[number], ReadRow>(
    `SELECT ${windowColumns}, found FROM windows WHERE run_id = ? ORDER BY position`,
  );
  const putWindow = db.prepare<[number, number, number, number, number, string, string | null]>(
    'INSERT OR REPLACE INTO windows (run_id, position, windows_all, start, "end", trace, found) VALUES (?, ?, ?, ?, ?, ?, ?)',
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

  const addMentions = (runId: number, added: readonly Mention[]): void => {
    for (const { label, start, end, score, origin } of added)
      insertMention.run(runId, label, start, end, score, origin);
  };

  return {
    windows: (runId) => windows.all(runId).map(toWindow),
    mentions: (runId) => mentions.all(runId),
    putWindow: (runId, { index, of, start, end, trace, found }) => {
      const foundJson = found === undefined ? null : JSON.stringify(found);
      putWindow.run(runId, index, of, start, end, JSON.stringify(trace), foundJson);
    },
    readWindows: (runId) => {
      const rows = readWindows.all(runId);
      const read = rows.flatMap(({ found, ...row }, at): ReadWindow[] =>
        found === null || row.index !== at ? [] : [{ ...toWindow(row), found: JSON.parse(found) as Mention[] }],
      );
      return read.length === rows.length ? read : [];
    },
    addMentions,
    replaceMentions: (runId, wanted, from) => {
      const kept = new Map<string, number[]>();
      for (const row of mentionRows.all(runId, from)) {
        const ids = kept.get(keyOf(row)) ?? [];
        kept.set(keyOf(row), [...ids, row.id]);
      }
      addMentions(
        runId,
        wanted.filter((mention) => kept.get(keyOf(mention))?.pop() === undefined),
      );
      for (const ids of kept.values()) for (const id of ids) deleteMention.run(id);
    },
    clear: (runId) => {
      clearMentions.run(runId);
      clearWindows.run(runId);
    },
  };
}
