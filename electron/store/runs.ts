// Runs: the queue as it is kept, and every run's way from queued to its end. Each change is one transaction.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type {
  AppError,
  EngineInfo,
  Label,
  Mention,
  Parameters,
  ReadWindow,
  Run,
  RunStatus,
  TagResult,
  WindowResult,
} from '../contract/index.ts';
import { hasBegun, newestFinished } from './current.ts';
import { resultsTable, type KeptWindow } from './results.ts';

export interface NewRun {
  readonly documentId: number;
  readonly labelSet: { readonly name: string; readonly labels: readonly Label[] };
  readonly parameters: Parameters;
  readonly at: string;
}

/** A run that waits or runs, without its results. */
export interface OpenRun {
  readonly id: number;
  readonly documentId: number;
  readonly status: 'queued' | 'running';
}

/** An open run, and whether anything was ever done for it: one that was paused waits again. */
export interface OpenRunState extends OpenRun {
  readonly hasBegun: boolean;
}

/** What a run comes to hold beside what it has. */
export interface RunExtension {
  /** All labels, the new ones included. */
  readonly labelSet: Run['labelSet'];
  readonly mentions: readonly Mention[];
  /** Windows in the place of those that are there. */
  readonly windows: readonly WindowResult[];
}

export interface RunEnd {
  readonly status: 'done' | 'cancelled' | 'failed';
  readonly coverage: number | null;
  readonly error: AppError | null;
  readonly at: string;
  /** Takes the place of what the windows gave. */
  readonly result?: TagResult;
}

export interface RunsTable {
  readonly enqueue: (run: NewRun) => number;
  readonly get: (id: number) => Run | null;
  readonly newestOf: (documentId: number) => Run | null;
  /** The newest that came to its end, else the newest that was cut short. */
  readonly newestFinishedOf: (documentId: number) => Run | null;
  /** The newest that has begun, since one that only waits has nothing to show. */
  readonly newestBegunOf: (documentId: number) => Run | null;
  /** A waiting or running run of the same document with the same labels and parameters. */
  readonly findOpenLike: (run: NewRun) => number | null;
  readonly listOpen: () => OpenRunState[];
  readonly nextQueued: () => OpenRun | null;
  readonly waiting: () => { readonly runs: number; readonly characters: number };
  /** Drops what an earlier try left. */
  readonly begin: (id: number, at: string) => void;
  /** Takes up what an earlier try left. */
  readonly goOn: (id: number) => void;
  /** The windows of an earlier try, which need not be read again. */
  readonly readWindows: (id: number) => ReadWindow[];
  readonly windows: (id: number) => WindowResult[];
  readonly setEngine: (id: number, engine: EngineInfo) => void;
  /**
   * Keeps a window, the next one or the first; of the mentions those that begin at `from` or later are replaced. With
   * the first window nothing is left of an earlier try.
   */
  readonly saveWindow: (id: number, window: KeptWindow, mentions: readonly Mention[], from: number) => void;
  readonly extend: (id: number, more: RunExtension) => void;
  readonly finish: (id: number, end: RunEnd) => void;
  readonly requeue: (id: number) => void;
  /** Puts runs that a crash left running back in the queue. */
  readonly requeueRunning: () => number;
  /** Forgets label sets that no run points at any more. */
  readonly purge: () => void;
}

interface RunRow {
  readonly id: number;
  readonly documentId: number;
  readonly setName: string;
  readonly content: string;
  readonly parameters: string;
  readonly engine: string | null;
  readonly status: RunStatus;
  readonly coverage: number | null;
  readonly error: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

const runQuery = `
  SELECT r.id, r.document_id AS documentId, s.name AS setName, s.content, r.parameters, r.engine, r.status, r.coverage,
    r.error, r.started_at AS startedAt, r.finished_at AS finishedAt
  FROM runs r JOIN run_label_sets s ON s.id = r.run_label_set_id`;

const openQuery = `SELECT id, document_id AS documentId, status FROM runs`;

export const digestOf = (name: string, content: string): string =>
  createHash('sha256')
    .update(JSON.stringify([name, content]))
    .digest('hex');

export function runsTable(db: Database.Database): RunsTable {
  const results = resultsTable(db);
  const insertSet = db.prepare<[string, string, string]>(
    'INSERT INTO run_label_sets (content, digest, name) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING',
  );
  const setByDigest = db.prepare<[string], number>('SELECT id FROM run_label_sets WHERE digest = ?').pluck();
  const insert = db.prepare<[number, number, string, string]>(
    `INSERT INTO runs (document_id, run_label_set_id, parameters, status, queued_at) VALUES (?, ?, ?, 'queued', ?)`,
  );
  const one = db.prepare<[number], RunRow>(`${runQuery} WHERE r.id = ?`);
  const newest = db.prepare<[number], RunRow>(`${runQuery} WHERE r.document_id = ? ORDER BY r.id DESC LIMIT 1`);
  const newestBegun = db.prepare<[number], RunRow>(
    `${runQuery} WHERE r.document_id = ? AND ${hasBegun} ORDER BY r.id DESC LIMIT 1`,
  );
  const newestFinishedRun = db.prepare<[number], RunRow>(`${runQuery} WHERE r.id = (${newestFinished('?')})`);
  const openLike = db
    .prepare<[number, string, string], number>(
      `SELECT r.id FROM runs r JOIN run_label_sets s ON s.id = r.run_label_set_id
       WHERE r.status IN ('queued', 'running') AND r.document_id = ? AND s.digest = ? AND r.parameters = ?`,
    )
    .pluck();
  const open = db.prepare<[], OpenRun & { readonly begun: number }>(
    `SELECT id, document_id AS documentId, status, started_at IS NOT NULL AS begun FROM runs
     WHERE status IN ('queued', 'running') ORDER BY id`,
  );
  const next = db.prepare<[], OpenRun>(`${openQuery} WHERE status = 'queued' ORDER BY id LIMIT 1`);
  const waiting = db.prepare<[], { runs: number; characters: number }>(
    `SELECT count(*) AS runs, coalesce(sum(d.length), 0) AS characters
     FROM runs r JOIN documents d ON d.id = r.document_id WHERE r.status = 'queued'`,
  );
  const begin = db.prepare<[string, number]>(
    `UPDATE runs SET status = 'running', started_at = ?, finished_at = NULL, engine = NULL, coverage = NULL, error = NULL,
     windows_done = 0, windows_all = 0 WHERE id = ?`,
  );
  const setEngine = db.prepare<[string, number]>('UPDATE runs SET engine = ? WHERE id = ?');
  const goOn = db.prepare<[number]>(
    `UPDATE runs SET status = 'running', finished_at = NULL, coverage = NULL, error = NULL WHERE id = ?`,
  );
  const setProgress = db.prepare<[number, number, number]>(
    'UPDATE runs SET windows_done = ?, windows_all = ? WHERE id = ?',
  );
  const setLabelSet = db.prepare<[number, number]>('UPDATE runs SET run_label_set_id = ? WHERE id = ?');
  const finish = db.prepare<[string, number | null, string | null, string, number]>(
    'UPDATE runs SET status = ?, coverage = ?, error = ?, finished_at = ? WHERE id = ?',
  );
  const requeue = db.prepare<[number]>(
    `UPDATE runs SET status = 'queued', finished_at = NULL, error = NULL WHERE id = ?`,
  );
  const requeueRunning = db.prepare<[]>(`UPDATE runs SET status = 'queued' WHERE status = 'running'`);
  const purge = db.prepare<[]>('DELETE FROM run_label_sets WHERE id NOT IN (SELECT run_label_set_id FROM runs)');

  const keepLabelSet = ({ name, labels }: NewRun['labelSet']): number => {
    const content = JSON.stringify(labels);
    const digest = digestOf(name, content);
    insertSet.run(content, digest, name);
    const setId = setByDigest.get(digest);
    if (setId === undefined) throw new Error('the label set of a run was not kept');
    return setId;
  };

  const toRun = (row: RunRow | undefined): Run | null =>
    row === undefined
      ? null
      : {
          id: row.id,
          documentId: row.documentId,
          labelSet: { name: row.setName, labels: JSON.parse(row.content) as Label[] },
          parameters: JSON.parse(row.parameters) as Parameters,
          engine: row.engine === null ? null : (JSON.parse(row.engine) as EngineInfo),
          status: row.status,
          coverage: row.coverage,
          error: row.error === null ? null : (JSON.parse(row.error) as AppError),
          startedAt: row.startedAt,
          finishedAt: row.finishedAt,
          windows: results.windows(row.id),
          mentions: results.mentions(row.id),
        };

  return {
    enqueue: db.transaction(({ documentId, labelSet, parameters, at }: NewRun): number => {
      const setId = keepLabelSet(labelSet);
      return Number(insert.run(documentId, setId, JSON.stringify(parameters), at).lastInsertRowid);
    }),
    get: (id) => toRun(one.get(id)),
    newestOf: (documentId) => toRun(newest.get(documentId)),
    newestFinishedOf: (documentId) => toRun(newestFinishedRun.get(documentId)),
    newestBegunOf: (documentId) => toRun(newestBegun.get(documentId)),
    findOpenLike: ({ documentId, labelSet: { name, labels }, parameters }) =>
      openLike.get(documentId, digestOf(name, JSON.stringify(labels)), JSON.stringify(parameters)) ?? null,
    listOpen: () => open.all().map(({ begun, ...run }) => ({ ...run, hasBegun: begun === 1 })),
    nextQueued: () => next.get() ?? null,
    waiting: () => waiting.get() ?? { runs: 0, characters: 0 },
    begin: db.transaction((id: number, at: string): void => {
      results.clear(id);
      begin.run(at, id);
    }),
    goOn: (id) => {
      goOn.run(id);
    },
    readWindows: results.readWindows,
    windows: results.windows,
    setEngine: (id, engine) => {
      setEngine.run(JSON.stringify(engine), id);
    },
    saveWindow: db.transaction((id: number, window: KeptWindow, mentions: readonly Mention[], from: number): void => {
      if (window.index === 0) results.clear(id);
      results.putWindow(id, window);
      results.replaceMentions(id, mentions, from);
      setProgress.run(window.index + 1, window.of, id);
    }),
    extend: db.transaction((id: number, { labelSet, mentions, windows }: RunExtension): void => {
      setLabelSet.run(keepLabelSet(labelSet), id);
      results.addMentions(id, mentions);
      for (const window of windows) results.putWindow(id, window);
    }),
    finish: db.transaction((id: number, { status, coverage, error, at, result }: RunEnd): void => {
      if (result !== undefined) {
        for (const window of result.windows) results.putWindow(id, window);
        results.replaceMentions(id, result.mentions, 0);
        setProgress.run(result.windows.length, result.windows.length, id);
      }
      finish.run(status, coverage, error === null ? null : JSON.stringify(error), at, id);
    }),
    requeue: (id) => {
      requeue.run(id);
    },
    requeueRunning: () => requeueRunning.run().changes,
    purge: () => {
      purge.run();
    },
  };
}
