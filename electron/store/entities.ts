// The corpus as entities: distinct words under a label, counted over the mentions that stand.
import type Database from 'better-sqlite3';
import type { ApiParsedInput, Companion, Entity } from '../contract/index.ts';
import {
  createQuery,
  idsOf,
  inScope,
  manyDocuments,
  passing,
  type EntityName,
  type MentionFilter,
  type Scope,
} from './entityQuery.ts';

/** The search is folded already (see `foldText`). */
export type EntityFilter = ApiParsedInput<'entities.list'>;

/** An entity before its words are read. */
export type CountedEntity = Omit<Entity, 'text' | 'forms'>;

export interface LabelCount {
  readonly label: string;
  readonly mentions: number;
  readonly entities: number;
  readonly documents: number;
}

export interface EntityPlace {
  readonly documentId: number;
  readonly start: number;
  readonly end: number;
}

export interface LabelledCount {
  readonly documentId: number;
  readonly label: string;
  readonly count: number;
}

export interface Counted<T> {
  readonly found: readonly T[];
  /** Of how many, where there are more than were asked for. */
  readonly all: number;
}

export interface EntitiesTable {
  readonly list: (filter: EntityFilter) => Counted<CountedEntity>;
  readonly labels: (filter: MentionFilter) => LabelCount[];
  /** The words that the mentions of each entity have, the most frequent first. */
  readonly forms: (names: readonly EntityName[], filter: MentionFilter, limit: number) => string[][];
  /** In the order of the library, then of the text. */
  readonly places: (name: EntityName, documentIds: Scope, offset: number, limit: number) => Counted<EntityPlace>;
  readonly companions: (
    name: EntityName,
    documentIds: Scope,
    nearUnits: number,
    limit: number,
  ) => Omit<Companion, 'text'>[];
  /** Mentions of each label in each document that has any. */
  readonly byDocument: (documentIds: Scope) => LabelledCount[];
  /** Names of documents by id. */
  readonly names: (documentIds: readonly number[]) => Map<number, string>;
  /** Of all that runs looked for, as the newest of them had it; else as a label set has it. */
  readonly colours: () => Map<string, string>;
}

const orders: Readonly<Record<EntityFilter['sort'], string>> = {
  count: 'count',
  documents: 'documents',
  text: 'key',
  confidence: 'confidence',
};

/** Longer mentions than this are as good as none; it bounds how far back a neighbour is looked for. */
const longestMention = 1_000;

// MATERIALIZED: else the search would be asked of every mention instead of every entity.
const listQuery = (filter: EntityFilter): string => {
  const { label, search, sort, isDescending } = filter;
  const unknownLast = sort === 'confidence' ? 'confidence IS NULL, ' : '';
  return `
    WITH entity AS MATERIALIZED (
      SELECT m.label, m.key, count(*) AS count, count(DISTINCT m.document_id) AS documents,
        avg(m.score) AS confidence, sum(m.is_reviewed) AS reviewed
      FROM current_mentions m WHERE ${passing(filter)} ${label === null ? '' : 'AND m.label = :label'}
      GROUP BY m.label, m.key)
    SELECT *, count(*) OVER () AS "all" FROM entity ${search === '' ? '' : 'WHERE folded_has(key, :search)'}
    ORDER BY ${unknownLast}${orders[sort]} ${isDescending ? 'DESC' : 'ASC'}, count DESC, key, label
    LIMIT :limit OFFSET :offset`;
};

// One query for all: each would read the scope anew.
const formsQuery = (filter: MentionFilter): string => `
  WITH name AS MATERIALIZED (
    SELECT key AS position, value->>0 AS label, value->>1 AS entity FROM json_each(:names))
  SELECT n.position, m.text FROM name n CROSS JOIN current_mentions m ON m.label = n.label AND m.key = n.entity
  WHERE ${passing(filter)} GROUP BY n.position, m.text ORDER BY n.position, count(*) DESC, m.text`;

const ownQuery = (documentIds: Scope): string => `
  SELECT m.document_id, m.start, m."end" FROM current_mentions m
  WHERE m.label = :label AND m.key = :key AND ${inScope(documentIds)}`;

const companionsQuery = (documentIds: Scope, ownDocuments: number): string => `
  WITH own AS MATERIALIZED (${ownQuery(documentIds)}),
    shared AS MATERIALIZED (
      SELECT m.label, m.key, count(DISTINCT m.document_id) AS documents
      ${
        ownDocuments < manyDocuments
          ? `FROM (SELECT DISTINCT document_id FROM own) o CROSS JOIN current_mentions m
               ON m.document_id = o.document_id WHERE`
          : 'FROM current_mentions m WHERE +m.document_id IN (SELECT document_id FROM own) AND'
      } (m.label != :label OR m.key != :key) GROUP BY m.label, m.key),
    beside AS MATERIALIZED (
      SELECT m.label, m.key, count(DISTINCT m.document_id) AS near
      FROM own o CROSS JOIN current_mentions m
        ON m.document_id = o.document_id AND m.start BETWEEN o.start - :reach AND o."end" + :near
      WHERE m."end" >= o.start - :near GROUP BY m.label, m.key)
  SELECT s.label, s.key, s.documents, coalesce(b.near, 0) AS near
  FROM shared s LEFT JOIN beside b ON b.label = s.label AND b.key = s.key
  ORDER BY s.documents DESC, near DESC, s.key, s.label LIMIT :limit`;

const coloursQuery = `
  SELECT name, colour FROM (
    SELECT l.name, l.colour, 0 AS newest, l.label_set_id AS tie FROM labels l
    UNION ALL
    SELECT l.value->>'name', l.value->>'colour', s.newest, s.newest
    FROM (SELECT s.content, max(r.id) AS newest FROM run_label_sets s JOIN runs r ON r.run_label_set_id = s.id
      GROUP BY s.id) s, json_each(s.content) l)
  ORDER BY newest, tie`;

export function entitiesTable(db: Database.Database): EntitiesTable {
  const query = createQuery(db);

  function list(filter: EntityFilter): Counted<CountedEntity> {
    const { documentIds, label, search, minConfidence: least, offset, limit } = filter;
    const rows = query<CountedEntity & { readonly all: number }>(listQuery(filter), {
      ids: idsOf(documentIds),
      label,
      search,
      least,
      offset,
      limit,
    });
    // a page behind the last one still says how many there are
    if (rows.length === 0 && offset > 0) return { found: [], all: list({ ...filter, offset: 0, limit: 1 }).all };
    const found = rows.map(({ label: of, key, count, documents, confidence, reviewed }): CountedEntity => ({
      label: of,
      key,
      count,
      documents,
      confidence,
      reviewed,
    }));
    return { found, all: rows[0]?.all ?? 0 };
  }

  return {
    list,
    labels: (filter) =>
      query<LabelCount>(
        `SELECT m.label, count(*) AS mentions, count(DISTINCT m.key) AS entities,
           count(DISTINCT m.document_id) AS documents
         FROM current_mentions m WHERE ${passing(filter)} GROUP BY m.label ORDER BY mentions DESC, m.label`,
        { ids: idsOf(filter.documentIds), least: filter.minConfidence },
      ),
    forms: (names, filter, limit) => {
      const forms = names.map((): string[] => []);
      const rows = query<{ readonly position: number; readonly text: string }>(formsQuery(filter), {
        ids: idsOf(filter.documentIds),
        least: filter.minConfidence,
        names: JSON.stringify(names.map(({ label, key }) => [label, key])),
      });
      for (const { position, text } of rows) {
        const of = forms[position];
        if (of !== undefined && of.length < limit) of.push(text);
      }
      return forms;
    },
    places: ({ label, key }, documentIds, offset, limit) => {
      const rows = `FROM current_mentions m WHERE m.label = :label AND m.key = :key AND ${inScope(documentIds)}`;
      const values = { ids: idsOf(documentIds), label, key, offset, limit };
      const [counted] = query<{ readonly all: number }>(`SELECT count(*) AS "all" ${rows}`, values);
      const found = query<EntityPlace>(
        `SELECT m.document_id AS documentId, m.start, m."end" ${rows}
         ORDER BY m.document_id DESC, m.start, m."end" LIMIT :limit OFFSET :offset`,
        values,
      );
      return { found, all: counted?.all ?? 0 };
    },
    companions: ({ label, key }, documentIds, near, limit) => {
      const values = { ids: idsOf(documentIds), label, key, near, reach: near + longestMention, limit };
      const [own] = query<{ readonly documents: number }>(
        `SELECT count(DISTINCT document_id) AS documents FROM (${ownQuery(documentIds)})`,
        values,
      );
      return query(companionsQuery(documentIds, own?.documents ?? 0), values);
    },
    byDocument: (documentIds) =>
      query(
        `SELECT m.document_id AS documentId, m.label, count(*) AS count FROM current_mentions m
         WHERE ${inScope(documentIds)} GROUP BY m.document_id, m.label`,
        { ids: idsOf(documentIds) },
      ),
    names: (documentIds) =>
      new Map(
        query<{ readonly id: number; readonly name: string }>(
          'SELECT d.id, d.name FROM json_each(:ids) j JOIN documents d ON d.id = j.value',
          { ids: idsOf(documentIds) },
        ).map(({ id, name }) => [id, name]),
      ),
    colours: () =>
      new Map(
        query<{ readonly name: string; readonly colour: string }>(coloursQuery, {}).map(({ name, colour }) => [
          name,
          colour,
        ]),
      ),
  };
}
