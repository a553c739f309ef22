// Documents: the text, where it came from, and whether it is hidden. The same content is kept once.
import type Database from 'better-sqlite3';
import type { AppError, Document, DocumentSummary, FidelityNote, RunStatus } from '../contract/index.ts';

export interface KnownDocument {
  readonly id: number;
  readonly name: string;
  readonly removed: boolean;
}

export interface DocumentsTable {
  /** Everything that is not removed, newest first, each with its newest run. */
  readonly summaries: () => DocumentSummary[];
  /** null where there is none, or it is removed. */
  readonly get: (id: number) => Document | null;
  readonly ids: () => number[];
  readonly findBySha256: (sha256: string) => KnownDocument | null;
  readonly tagsOf: (id: number) => string[];
  /** Whether anything changed. */
  readonly tag: (id: number, add: readonly string[], remove: readonly string[]) => boolean;
  readonly insert: (document: Omit<Document, 'id'>) => number;
  /** Whether anything changed. */
  readonly remove: (id: number, at: string) => boolean;
  readonly restore: (id: number) => boolean;
  /** Deletes what is removed, for good. */
  readonly purge: () => number;
}

interface SummaryRow {
  readonly id: number;
  readonly name: string;
  readonly length: number;
  readonly mediaType: string;
  readonly addedAt: string;
  readonly runId: number | null;
  readonly status: RunStatus;
  readonly labelSet: string;
  readonly windowsDone: number;
  readonly windowsAll: number;
  readonly error: string | null;
  readonly tags: string;
  readonly mentions: number;
  readonly reviewed: number;
  readonly confidence: number | null;
}

const newestRun = 'SELECT max(id) FROM runs WHERE document_id = d.id';

const summaryQuery = `
  SELECT d.id, d.name, d.length, d.media_type AS mediaType, d.added_at AS addedAt, r.id AS runId, r.status,
    s.name AS labelSet, r.windows_done AS windowsDone, r.windows_all AS windowsAll, r.error,
    (SELECT json_group_array(tag) FROM (SELECT tag FROM document_tags WHERE document_id = d.id ORDER BY tag)) AS tags,
    coalesce(c.mentions, 0) AS mentions, coalesce(c.reviewed, 0) AS reviewed, c.confidence
  FROM documents d LEFT JOIN runs r ON r.id = (${newestRun}) LEFT JOIN run_label_sets s ON s.id = r.run_label_set_id
    LEFT JOIN (SELECT document_id, count(*) AS mentions, sum(is_reviewed) AS reviewed, avg(score) AS confidence
      FROM current_mentions GROUP BY document_id) c ON c.document_id = d.id
  WHERE d.removed_at IS NULL ORDER BY d.id DESC`;

const countsQuery = `
  SELECT m.run_id AS runId, m.label, count(*) AS count
  FROM documents d JOIN mentions m ON m.run_id = (${newestRun})
  WHERE d.removed_at IS NULL GROUP BY m.run_id, m.label ORDER BY m.run_id, min(m.start)`;

type DocumentRow = Omit<Document, 'fidelity' | 'pages'> & { readonly fidelity: string; readonly pages: string };

export function documentsTable(db: Database.Database): DocumentsTable {
  const summaries = db.prepare<[], SummaryRow>(summaryQuery);
  const counts = db.prepare<[], { runId: number; label: string; count: number }>(countsQuery);
  const one = db.prepare<[number], DocumentRow>(
    `SELECT id, name, sha256, media_type AS mediaType, encoding, text, fidelity, pages, added_at AS addedAt
     FROM documents WHERE id = ? AND removed_at IS NULL`,
  );
  const ids = db.prepare<[], number>('SELECT id FROM documents WHERE removed_at IS NULL ORDER BY id').pluck();
  const bySha256 = db.prepare<[string], { id: number; name: string; removed: number }>(
    'SELECT id, name, removed_at IS NOT NULL AS removed FROM documents WHERE sha256 = ?',
  );
  const insert = db.prepare<[string, string, string, string, number, string, string, string, string]>(
    `INSERT INTO documents (name, sha256, media_type, encoding, length, fidelity, pages, added_at, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const tags = db.prepare<[number], string>('SELECT tag FROM document_tags WHERE document_id = ? ORDER BY tag').pluck();
  const addTag = db.prepare<[string, number]>(
    'INSERT INTO document_tags (document_id, tag) SELECT id, ? FROM documents WHERE id = ? ON CONFLICT DO NOTHING',
  );
  const removeTag = db.prepare<[number, string]>('DELETE FROM document_tags WHERE document_id = ? AND tag = ?');
  const hide = db.prepare<[string, number]>('UPDATE documents SET removed_at = ? WHERE id = ? AND removed_at IS NULL');
  const show = db.prepare<[number]>('UPDATE documents SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL');
  const purge = db.prepare<[]>('DELETE FROM documents WHERE removed_at IS NOT NULL');

  function toSummary(row: SummaryRow, byRun: ReadonlyMap<number, ReadonlyMap<string, number>>): DocumentSummary {
    const { id, name, length, mediaType, addedAt, runId, status, labelSet, windowsDone, windowsAll } = row;
    const error = row.error === null ? null : (JSON.parse(row.error) as AppError);
    const run =
      runId === null
        ? null
        : {
            id: runId,
            status,
            labelSet,
            windowsDone,
            windowsAll,
            error,
            counts: Object.fromEntries(byRun.get(runId) ?? []),
          };
    const { mentions, reviewed, confidence } = row;
    const tags = JSON.parse(row.tags) as string[];
    return { id, name, length, mediaType, addedAt, tags, mentions, reviewed, confidence, run };
  }

  return {
    summaries: () => {
      const byRun = new Map<number, Map<string, number>>();
      for (const { runId, label, count } of counts.iterate()) {
        const ofRun = byRun.get(runId) ?? new Map<string, number>();
        byRun.set(runId, ofRun.set(label, count));
      }
      return summaries.all().map((row) => toSummary(row, byRun));
    },
    get: (id) => {
      const row = one.get(id);
      if (row === undefined) return null;
      const fidelity = JSON.parse(row.fidelity) as FidelityNote[];
      return { ...row, fidelity, pages: JSON.parse(row.pages) as number[] };
    },
    ids: () => ids.all(),
    findBySha256: (sha256) => {
      const row = bySha256.get(sha256);
      return row === undefined ? null : { ...row, removed: row.removed === 1 };
    },
    tagsOf: (id) => tags.all(id),
    tag: (id, add, remove) => {
      const changes = [...add.map((tag) => addTag.run(tag, id)), ...remove.map((tag) => removeTag.run(id, tag))];
      return changes.some((change) => change.changes > 0);
    },
    insert: ({ name, sha256, mediaType, encoding, text, fidelity, pages, addedAt }) => {
      const [notes, starts] = [JSON.stringify(fidelity), JSON.stringify(pages)];
      const { length } = text;
      const { lastInsertRowid } = insert.run(name, sha256, mediaType, encoding, length, notes, starts, addedAt, text);
      return Number(lastInsertRowid);
    },
    remove: (id, at) => hide.run(at, id).changes > 0,
    restore: (id) => show.run(id).changes > 0,
    purge: () => purge.run().changes,
  };
}
