// Finds documents by their words: FTS5 over names and texts, and the mentions that stand. Removed documents are never found.
import type Database from 'better-sqlite3';
import { foldText } from './searchText.ts';

export interface FoundDocument {
  readonly documentId: number;
  /** All words stand in the name alone. */
  readonly isName: boolean;
  readonly length: number;
}

export interface FoundMention {
  readonly documentId: number;
  /** The first mention that fits. */
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

export interface Found<T> {
  readonly found: readonly T[];
  /** Of how many, where there are more than were asked for. */
  readonly all: number;
}

export interface SearchTable {
  /** Names first, then by relevance. `match` is an expression of FTS5 (see `toMatch`). */
  readonly documents: (match: string, limit: number) => Found<FoundDocument>;
  /** The same, of documents that hold a mention of the labels (none given: of any) whose folded words fit. */
  readonly mentions: (
    match: string,
    labels: readonly string[],
    fits: (folded: string) => boolean,
    limit: number,
  ) => Found<FoundMention>;
  readonly textOf: (documentId: number) => string | null;
}

type Counted<T> = T & { readonly all: number };

/** A word in a name weighs as much as several in the text. */
const nameWeight = 4;

const documentsQuery = `
  WITH named AS MATERIALIZED (SELECT rowid FROM document_words WHERE document_words MATCH :name),
    found AS MATERIALIZED (
      SELECT rowid AS id, bm25(document_words, ${nameWeight}, 1) AS rank FROM document_words
      WHERE document_words MATCH :match)
  SELECT d.id AS documentId, d.id IN (SELECT rowid FROM named) AS isName, d.length, count(*) OVER () AS "all"
  FROM found f JOIN documents d ON d.id = f.id
  WHERE d.removed_at IS NULL ORDER BY isName DESC, f.rank, d.id DESC LIMIT :limit`;

const mentionsQuery = `
  WITH found AS MATERIALIZED (
      SELECT rowid AS id, bm25(document_words, ${nameWeight}, 1) AS rank FROM document_words
      WHERE document_words MATCH :match),
    wanted AS MATERIALIZED (SELECT value->>0 AS label, value->>1 AS key FROM json_each(:wanted)),
    held AS MATERIALIZED (
      SELECT m.document_id AS id, min(m.start) AS start, m."end" FROM wanted w CROSS JOIN current_mentions m
      ON m.label = w.label AND m.key = w.key GROUP BY m.document_id)
  SELECT d.id AS documentId, h.start, h."end", d.length, count(*) OVER () AS "all"
  FROM held h JOIN found f ON f.id = h.id JOIN documents d ON d.id = h.id
  WHERE d.removed_at IS NULL ORDER BY f.rank, d.id DESC LIMIT :limit`;

export function searchTable(db: Database.Database): SearchTable {
  const documents = db.prepare<
    [{ match: string; name: string; limit: number }],
    Counted<Omit<FoundDocument, 'isName'> & { readonly isName: number }>
  >(documentsQuery);
  const mentions = db.prepare<[{ match: string; wanted: string; limit: number }], Counted<FoundMention>>(mentionsQuery);
  const isAnywhere = db
    .prepare<[string], number>('SELECT 1 FROM document_words WHERE document_words MATCH ? LIMIT 1')
    .pluck();
  const keys = db.prepare<[{ labels: string }], { label: string; key: string }>(
    `SELECT DISTINCT label, key FROM current_mentions
     WHERE json_array_length(:labels) = 0 OR label IN (SELECT value FROM json_each(:labels))`,
  );
  const text = db.prepare<[number], string>('SELECT text FROM documents WHERE id = ? AND removed_at IS NULL').pluck();

  const toFound = <T extends { readonly all: number }, U>(rows: readonly T[], toItem: (row: T) => U): Found<U> => ({
    found: rows.map(toItem),
    all: rows[0]?.all ?? 0,
  });

  return {
    documents: (match, limit) =>
      toFound(
        documents.all({ match, name: `{name} : (${match})`, limit }),
        ({ documentId, isName, length }): FoundDocument => ({ documentId, isName: isName === 1, length }),
      ),
    mentions: (match, labels, fits, limit) => {
      const inText = `{text} : (${match})`;
      if (isAnywhere.get(inText) === undefined) return { found: [], all: 0 };
      const wanted: (readonly [label: string, key: string])[] = [];
      for (const { label, key } of keys.iterate({ labels: JSON.stringify(labels) })) {
        if (fits(foldText(key))) wanted.push([label, key]);
      }
      return toFound(
        mentions.all({ match: inText, wanted: JSON.stringify(wanted), limit }),
        ({ documentId, start, end, length }): FoundMention => ({ documentId, start, end, length }),
      );
    },
    textOf: (documentId) => text.get(documentId) ?? null,
  };
}
