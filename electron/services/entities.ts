// Every document at once: which entities there are, where they stand, what stands beside them, and how labels spread.
import {
  ok,
  type ApiOutput,
  type ApiParsedInput,
  type Entity,
  type Excerpt,
  type LabelMatrix,
  type Result,
} from '../contract/index.ts';
import type { CountedEntity } from '../store/entities.ts';
import type { EntityName, MentionFilter, Scope } from '../store/entityQuery.ts';
import type { Store } from '../store/open.ts';
import { foldText } from '../store/searchText.ts';
import { excerptAround } from './placeExcerpt.ts';

export interface EntitiesService {
  readonly list: (input: ApiParsedInput<'entities.list'>) => Result<ApiOutput<'entities.list'>>;
  readonly places: (input: ApiParsedInput<'entities.places'>) => Result<ApiOutput<'entities.places'>>;
  readonly companions: (input: ApiParsedInput<'entities.companions'>) => Result<ApiOutput<'entities.companions'>>;
  readonly matrix: (input: ApiParsedInput<'entities.matrix'>) => Result<LabelMatrix>;
}

/** The first form is the entity's text, and eight others are shown. */
const mostForms = 9;
const mostCompanions = 20;
const nearUnits = 200;

const everyMention = (documentIds: Scope): MentionFilter => ({ documentIds, minConfidence: 0, reviewedOnly: false });

/** What the words of an entity and of a search have in common. */
const searched = (words: string): string => foldText(words).replace(/\s+/gu, ' ').trim();

export function createEntities(store: Store): EntitiesService {
  const { entities, documents } = store;

  function withForms(counted: readonly CountedEntity[], filter: MentionFilter): Entity[] {
    const forms = entities.forms(counted, filter, mostForms);
    return counted.map((entity, position) => {
      const [text = entity.key, ...others] = forms[position] ?? [];
      return { ...entity, text, forms: others };
    });
  }

  function places(name: EntityName, documentIds: Scope, offset: number, limit: number): ApiOutput<'entities.places'> {
    const { found, all } = entities.places(name, documentIds, offset, limit);
    const excerpts: Excerpt[] = [];
    // places of a document stand together, so its text is read once
    let document: ReturnType<typeof documents.get> = null;
    for (const { documentId, start, end } of found) {
      if (document?.id !== documentId) document = documents.get(documentId);
      if (document !== null) excerpts.push(excerptAround(document, { label: name.label, start, end }));
    }
    return { places: excerpts, all };
  }

  return {
    list: (input) => {
      const filter = { ...input, search: searched(input.search) };
      const { found, all } = entities.list(filter);
      const colours = entities.colours();
      return ok({
        entities: withForms(found, filter),
        all,
        labels: entities.labels(filter).map((counts) => ({ ...counts, colour: colours.get(counts.label) ?? null })),
      });
    },
    places: ({ label, key, documentIds, offset, limit }) => ok(places({ label, key }, documentIds, offset, limit)),
    companions: ({ label, key, documentIds }) => {
      const found = entities.companions({ label, key }, documentIds, nearUnits, mostCompanions);
      const forms = entities.forms(found, everyMention(documentIds), 1);
      return ok(found.map((companion, position) => ({ ...companion, text: forms[position]?.[0] ?? companion.key })));
    },
    matrix: ({ documentIds, limit }) => {
      const ofLabels = new Map<string, number>();
      const ofDocuments = new Map<number, Map<string, number>>();
      for (const { documentId, label, count } of entities.byDocument(documentIds)) {
        ofLabels.set(label, (ofLabels.get(label) ?? 0) + count);
        const counts = ofDocuments.get(documentId) ?? new Map<string, number>();
        ofDocuments.set(documentId, counts.set(label, count));
      }
      const labels = [...ofLabels].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([label]) => label);
      const sums = [...ofDocuments].map(([id, counts]) => ({ id, counts, sum: [...counts.values()].reduce(add, 0) }));
      const most = sums.sort((a, b) => b.sum - a.sum || b.id - a.id).slice(0, limit);
      const names = entities.names(most.map(({ id }) => id));
      return ok({
        labels,
        documents: most
          .sort((a, b) => b.id - a.id)
          .map(({ id, counts }) => ({
            documentId: id,
            name: names.get(id) ?? '',
            counts: labels.map((label) => counts.get(label) ?? 0),
          })),
        documentsAll: sums.length,
      });
    },
  };
}

const add = (sum: number, count: number): number => sum + count;
