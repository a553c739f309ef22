// Counts over the library in SQL are those that a plain count of all mentions gives.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsKey, type ReviewedMention } from '../../../electron/contract/index.ts';
import type { EntityFilter } from '../../../electron/store/entities.ts';
import { foldText } from '../../../electron/store/searchText.ts';
import { at, document, openOrThrow } from './rows.ts';

const words = ['Paris', 'paris', 'PARIS', 'Zürich', 'zurich', 'Ada'];
const text = words.join(' ');
const places = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));

const mention = fc.record({
  place: fc.constantFrom(...places),
  label: fc.constantFrom('city', 'person', '__proto__'),
  score: fc.option(fc.constantFrom(0.25, 0.5, 0.75)),
  isReviewed: fc.boolean(),
});
const mentions = fc
  .uniqueArray(mention, { selector: ({ place, label }) => `${place.start} ${label}`, maxLength: 12 })
  .map((all) =>
    all.map(({ place, label, score, isReviewed }): ReviewedMention => ({
      ...place,
      label,
      score,
      origin: 'found',
      verdict: isReviewed ? 'accepted' : null,
    })),
  );

const filter = fc.record<EntityFilter>({
  label: fc.constantFrom(null, 'city'),
  search: fc.constantFrom('', 'paris', 'zur', 'x'),
  documentIds: fc.constantFrom(null, [1, 3], []),
  minConfidence: fc.constantFrom(0, 0.5),
  reviewedOnly: fc.boolean(),
  sort: fc.constantFrom('count', 'documents', 'text', 'confidence'),
  isDescending: fc.boolean(),
  offset: fc.constantFrom(0, 1, 50),
  limit: fc.constantFrom(2, 100),
});

it('lists what a plain count gives, for any filter, order and page', () => {
  fc.assert(
    fc.property(fc.array(mentions, { minLength: 4, maxLength: 4 }), filter, (library, wanted) => {
      const store = openOrThrow({ file: ':memory:' });
      try {
        const documents = library.map((all, position) => {
          const id = store.documents.insert(document('d', `${text} ${position}`));
          store.current.replace(id, 0, text, all);
          return { id, all };
        });
        store.documents.remove(4, at);

        const counts = new Map<string, { label: string; key: string; rows: (ReviewedMention & { id: number })[] }>();
        for (const { id, all } of documents.slice(0, 3)) {
          if (wanted.documentIds?.includes(id) === false) continue;
          for (const one of all) {
            if (one.score !== null && one.score < wanted.minConfidence) continue;
            if (wanted.reviewedOnly && one.verdict === null) continue;
            const key = wordsKey(text.slice(one.start, one.end));
            const name = JSON.stringify([one.label, key]);
            const entity = counts.get(name) ?? { label: one.label, key, rows: [] };
            entity.rows.push({ ...one, id });
            counts.set(name, entity);
          }
        }
        const everyLabel = [...counts.values()];
        const expected = everyLabel
          .filter(({ label, key }) => (wanted.label ?? label) === label && foldText(key).includes(wanted.search))
          .map(({ label, key, rows }) => {
            const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]));
            return {
              label,
              key,
              count: rows.length,
              documents: new Set(rows.map(({ id }) => id)).size,
              confidence: scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length,
              reviewed: rows.filter(({ verdict }) => verdict !== null).length,
            };
          });

        const byName = (a: { label: string; key: string }, b: { label: string; key: string }): number =>
          JSON.stringify([a.label, a.key]) < JSON.stringify([b.label, b.key]) ? -1 : 1;
        const everything = store.entities.list({ ...wanted, offset: 0, limit: 100 });
        expect([...everything.found].sort(byName)).toEqual(expected.sort(byName));
        expect(everything.all).toBe(expected.length);

        const page = store.entities.list(wanted);
        expect(page.found).toEqual(everything.found.slice(wanted.offset, wanted.offset + wanted.limit));
        expect(page.all).toBe(expected.length);

        const column = { count: 'count', documents: 'documents', text: 'key', confidence: 'confidence' } as const;
        const sorted = everything.found.map((entity) => entity[column[wanted.sort]]).filter((value) => value !== null);
        for (const [position, value] of sorted.slice(1).entries()) {
          const before = sorted[position] ?? value;
          expect(wanted.isDescending ? before >= value : before <= value).toBe(true);
        }

        const labels = store.entities.labels(wanted);
        for (const { label, mentions: all, entities, documents: held } of labels) {
          const ofLabel = everyLabel.filter((entity) => entity.label === label);
          const rows = ofLabel.flatMap((entity) => entity.rows);
          expect([all, entities]).toEqual([rows.length, ofLabel.length]);
          expect(held).toBe(new Set(rows.map(({ id }) => id)).size);
        }
        expect(labels.length).toBe(new Set(everyLabel.map(({ label }) => label)).size);
      } finally {
        store.close();
      }
    }),
    { numRuns: 60 },
  );
});
