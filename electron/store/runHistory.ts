// All runs of a document, and which two of them a comparison sets side by side. Removed documents have none.
import type Database from 'better-sqlite3';
import type { EngineInfo, Label, Mention, Parameters, RunStatus, RunSummary } from '../contract/index.ts';
import { newestFinished } from './current.ts';

export interface RunPair {
  readonly documentId: number;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface RunHistoryTable {
  /** Newest first; null where there is no such document. */
  readonly list: (documentId: number) => RunSummary[] | null;
  /** null where there is no such run. */
  readonly documentOf: (runId: number) => number | null;
  /** The last two runs of each document that came to their end, in the order of the library. */
  readonly pairs: () => RunPair[];
  readonly labels: (runId: number) => string[];
  readonly mentions: (runId: number) => Mention[];
  /** Of the newest finished run, without its windows, of which there can be thousands. */
  readonly newestFinished: (documentId: number) => { readonly id: number; readonly mentions: Mention[] } | null;
}

interface SummaryRow {
  readonly id: number;
  readonly labelSet: string;
  readonly content: string;
  readonly status: RunStatus;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly mentions: number;
  readonly engine: string | null;
  readonly parameters: string;
}

const namesIn = (content: string): string[] => (JSON.parse(content) as Label[]).map(({ name }) => name);

const pairsQuery = `
  SELECT d.id AS documentId, d.name, max(r.id) FILTER (WHERE place = 2) AS before, max(r.id) FILTER (WHERE place = 1) AS after
  FROM (SELECT id, document_id, row_number() OVER (PARTITION BY document_id ORDER BY id DESC) AS place
    FROM runs WHERE status = 'done') r JOIN documents d ON d.id = r.document_id
  WHERE r.place <= 2 AND d.removed_at IS NULL GROUP BY d.id HAVING count(*) = 2 ORDER BY d.id DESC`;

export function runHistoryTable(db: Database.Database): RunHistoryTable {
  const isDocument = db
    .prepare<[number], number>('SELECT 1 FROM documents WHERE id = ? AND removed_at IS NULL')
    .pluck();
  const summaries = db.prepare<[number], SummaryRow>(
    `SELECT r.id, s.name AS labelSet, s.content, r.status, r.started_at AS startedAt, r.finished_at AS finishedAt,
       (SELECT count(*) FROM mentions m WHERE m.run_id = r.id) AS mentions, r.engine, r.parameters
     FROM runs r JOIN run_label_sets s ON s.id = r.run_label_set_id WHERE r.document_id = ? ORDER BY r.id DESC`,
  );
  const documentOf = db
    .prepare<[number], number>(
      'SELECT d.id FROM runs r JOIN documents d ON d.id = r.document_id WHERE r.id = ? AND d.removed_at IS NULL',
    )
    .pluck();
  const pairs = db.prepare<[], RunPair>(pairsQuery);
  const content = db
    .prepare<[number], string>(
      'SELECT s.content FROM runs r JOIN run_label_sets s ON s.id = r.run_label_set_id WHERE r.id = ?',
    )
    .pluck();
  const mentions = db.prepare<[number], Mention>(
    'SELECT label, start, "end", score, origin FROM mentions WHERE run_id = ? ORDER BY start, "end", label, id',
  );
  const finished = db.prepare<[number], number>(newestFinished('?')).pluck();

  return {
    list: (documentId) =>
      isDocument.get(documentId) === undefined
        ? null
        : summaries.all(documentId).map(({ content: labels, engine, parameters, ...run }) => ({
            ...run,
            labels: namesIn(labels),
            model: engine === null ? null : (JSON.parse(engine) as EngineInfo).model,
            threshold: (JSON.parse(parameters) as Parameters).threshold,
          })),
    documentOf: (runId) => documentOf.get(runId) ?? null,
    pairs: () => pairs.all(),
    labels: (runId) => namesIn(content.get(runId) ?? '[]'),
    mentions: (runId) => mentions.all(runId),
    newestFinished: (documentId) => {
      const id = finished.get(documentId);
      return id === undefined ? null : { id, mentions: mentions.all(id) };
    },
  };
}
