// Queries over the mentions that stand, of documents that are not removed: which of them count, and the values they name.
import type Database from 'better-sqlite3';
import { foldText } from './searchText.ts';

/** The documents that count; null: all. */
export type Scope = readonly number[] | null;

export interface EntityName {
  readonly label: string;
  readonly key: string;
}

/** Which mentions count. */
export interface MentionFilter {
  readonly documentIds: Scope;
  readonly minConfidence: number;
  readonly reviewedOnly: boolean;
}

export interface Values {
  readonly ids: string | null;
  /** Labels and keys of entities, as JSON. */
  readonly names: string;
  readonly label: string | null;
  readonly key: string;
  readonly search: string;
  readonly least: number;
  readonly offset: number;
  readonly limit: number;
  readonly near: number;
  readonly reach: number;
}

const noValues: Values = {
  ids: null,
  names: '[]',
  label: null,
  key: '',
  search: '',
  least: 0,
  offset: 0,
  limit: -1,
  near: 0,
  reach: 0,
};

export const idsOf = (documentIds: Scope): string | null => (documentIds === null ? null : JSON.stringify(documentIds));

/** From so many documents on it is faster to read all mentions in the order of entities than those of each document. */
export const manyDocuments = 200;

/**
 * On rows of `current_mentions m`. A condition that all rows meet is left out: it would cost time on each of them. The
 * plus sign keeps SQLite from reading document by document.
 */
export const inScope = (documentIds: Scope): string => {
  const shown = 'm.document_id NOT IN (SELECT id FROM documents WHERE removed_at IS NOT NULL)';
  if (documentIds === null) return shown;
  const id = documentIds.length < manyDocuments ? 'm.document_id' : '+m.document_id';
  return `${shown} AND ${id} IN (SELECT value FROM json_each(:ids))`;
};

export const passing = ({ documentIds, minConfidence, reviewedOnly }: MentionFilter): string =>
  inScope(documentIds) +
  // what a person added has no confidence and needs none
  (minConfidence > 0 ? ' AND (m.score IS NULL OR m.score >= :least)' : '') +
  (reviewedOnly ? ' AND m.is_reviewed = 1' : '');

export type Query = <T>(sql: string, values: Partial<Values>) => T[];

/** Prepares each query once; conditions make a few dozen of them at most. Adds the function `folded_has(words, part)`. */
export function createQuery(db: Database.Database): Query {
  db.function('folded_has', { deterministic: true }, (words, part) =>
    foldText(String(words)).includes(String(part)) ? 1 : 0,
  );
  const prepared = new Map<string, Database.Statement<[Values]>>();
  return <T>(sql: string, values: Partial<Values>): T[] => {
    const statement = prepared.get(sql) ?? db.prepare<[Values]>(sql);
    prepared.set(sql, statement);
    return statement.all({ ...noValues, ...values }) as T[];
  };
}
