// The library: what is searched and filtered, kept in the address; tags with a way back; choosing rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSummary, SearchHit } from '../../../electron/contract/index.ts';
import { sortKeys } from '../../../renderer/core/documentList.ts';
import { filterDocuments, hitsByDocument, snippetParts } from '../../../renderer/core/libraryFilter.ts';
import {
  dayFilters,
  filtersIn,
  readView,
  reviewFilters,
  statusFilters,
  wholeLibrary,
  withoutFilters,
  writeView,
  type LibraryView,
} from '../../../renderer/core/libraryView.ts';
import { toggleIn } from '../../../renderer/core/selection.ts';
import { inverseOf, tagStates } from '../../../renderer/core/tagChange.ts';

const document = (id: number, some: Partial<DocumentSummary> = {}): DocumentSummary => ({
  id,
  name: `Letter ${id}.txt`,
  length: 1,
  mediaType: 'text/plain',
  addedAt: '2025-05-10T10:00:00.000Z',
  tags: [],
  mentions: 4,
  reviewed: 0,
  confidence: 0.8,
  run: { id, status: 'done', labelSet: 'Set', windowsDone: 1, windowsAll: 1, error: null, counts: { person: 4 } },
  ...some,
});

const words = fc.string({ unit: fc.constantFrom('a', ' ', '&', '=', '?', '#', '/', '"', 'é', '漢', '%', '+') });
const day = fc.constantFrom('', '2025-01-31', '2024-02-29');
const views: fc.Arbitrary<LibraryView> = fc.record({
  search: words,
  mentionsOf: fc.option(fc.array(words.filter((one) => one !== ''))),
  status: fc.option(fc.constantFrom(...statusFilters)),
  label: fc.option(words.filter((one) => one !== '')),
  tags: fc.array(words.filter((one) => one !== '')),
  confidence: fc.option(
    fc.record({ side: fc.constantFrom('below' as const, 'above' as const), percent: fc.integer({ min: 0, max: 100 }) }),
  ),
  reviewed: fc.option(fc.constantFrom(...reviewFilters)),
  added: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('days' as const), days: fc.constantFrom(...dayFilters) }),
      fc.record({ kind: fc.constant('range' as const), from: day, to: day }),
    ),
  ),
  order: fc.record({ by: fc.constantFrom(...sortKeys), isDescending: fc.boolean() }),
});

it('a view comes back from its address, and what is not understood there is passed over', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readView(writeView(view))).toEqual(view);
      expect(filtersIn(withoutFilters(view))).toBe(0);
    }),
  );
  expect(readView('status=odd&confidence=around-5&added=soon&sort=-colour')).toEqual(wholeLibrary);
});

describe('the list', () => {
  const now = new Date(2025, 4, 10, 12, 0).getTime();
  const documents = [
    document(1, { tags: ['draft', '2024'], reviewed: 4 }),
    document(2, { tags: ['draft'], reviewed: 1, confidence: 0.596, addedAt: new Date(2025, 4, 4, 8).toISOString() }),
    document(3, { run: null, mentions: 0, confidence: null, addedAt: new Date(2024, 0, 1, 23, 30).toISOString() }),
  ];
  const shown = (some: Partial<LibraryView>, hits: readonly SearchHit[] | null = null): number[] =>
    filterDocuments(documents, { ...wholeLibrary, ...some }, hits === null ? null : hitsByDocument(hits), now).map(
      ({ id }) => id,
    );

  it('is narrowed by each filter, and by all of them together', () => {
    expect(shown({})).toEqual([1, 2, 3]);
    expect(shown({ status: 'none' })).toEqual([3]);
    expect(shown({ label: 'person' })).toEqual([1, 2]);
    expect(shown({ tags: ['draft'] })).toEqual([1, 2]);
    expect(shown({ tags: ['draft', '2024'] })).toEqual([1]);
    expect(shown({ reviewed: 'all' })).toEqual([1]);
    expect(shown({ reviewed: 'some' })).toEqual([2]);
    expect(shown({ reviewed: 'none' })).toEqual([3]);
    expect(shown({ tags: ['draft'], reviewed: 'some', status: 'done' })).toEqual([2]);
  });

  it('goes by the confidence that is shown: 59.6 % reads as 60 %', () => {
    expect(shown({ confidence: { side: 'above', percent: 60 } })).toEqual([1, 2]);
    expect(shown({ confidence: { side: 'below', percent: 60 } })).toEqual([]);
    expect(shown({ confidence: { side: 'below', percent: 61 } })).toEqual([2]);
  });

  it('goes by the days of the person’s clock, bounds included', () => {
    expect(shown({ added: { kind: 'days', days: 1 } })).toEqual([1]);
    expect(shown({ added: { kind: 'days', days: 7 } })).toEqual([1, 2]);
    expect(shown({ added: { kind: 'range', from: '2024-01-01', to: '2024-01-01' } })).toEqual([3]);
    expect(shown({ added: { kind: 'range', from: '2025-05-04', to: '' } })).toEqual([1, 2]);
  });

  it('shows what the program found and, at once, what a name holds; in mentions only what was found', () => {
    const hits: SearchHit[] = [
      { documentId: 3, where: 'name', start: null, parts: ['Letter'] },
      { documentId: 3, where: 'text', start: 7, parts: ['a ', 'word', ''] },
    ];
    expect(shown({ search: 'LETTER 2' })).toEqual([2]);
    expect(shown({ search: 'word' }, hits)).toEqual([3]);
    expect(shown({ search: 'letter', mentionsOf: [] }, hits)).toEqual([3]);
    expect(hitsByDocument(hits).get(3)?.start).toBe(7);
  });
});

it('a snippet begins near the words that were found, and loses nothing behind them', () => {
  const parts = snippetParts(['one two three four five six seven eight nine ', 'ten', ' eleven'], 16);
  expect(parts).toEqual(['…eight nine ', 'ten', ' eleven']);
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (all) => {
      const cut = snippetParts(all, 10);
      expect(cut.length).toBe(all.length);
      expect(cut[0]?.length).toBeLessThanOrEqual(11);
      expect(cut.slice(1)).toEqual(all.slice(1).map((part) => part.replace(/\s+/g, ' ')));
    }),
  );
});

it('a change of tags is undone to exactly what each document had', () => {
  const tag = fc.constantFrom('a', 'b', 'c', 'd');
  const change = (tags: readonly string[], add: readonly string[], remove: readonly string[]): string[] =>
    [...new Set([...tags, ...add])].filter((one) => !remove.includes(one)).sort();
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(tag)), fc.uniqueArray(tag), fc.uniqueArray(tag), (all, add, remove) => {
      const chosen = all.map((tags, id) => ({ id, tags: tags.toSorted() }));
      const after = new Map(chosen.map(({ id, tags }) => [id, change(tags, add, remove)]));
      for (const request of inverseOf(chosen, add, remove)) {
        for (const id of request.documentIds) after.set(id, change(after.get(id) ?? [], request.add, request.remove));
      }
      expect(chosen.map(({ id }) => after.get(id))).toEqual(chosen.map(({ tags }) => tags));
    }),
  );
  expect(tagStates([document(1, { tags: ['a', 'b'] }), document(2, { tags: ['a'] })], ['a', 'b', 'c'])).toEqual([
    { tag: 'a', on: 'all' },
    { tag: 'b', on: 'some' },
    { tag: 'c', on: 'none' },
  ]);
});

it('rows are chosen one by one, or with Shift all between two in either direction', () => {
  const ids = [5, 3, 8, 1];
  expect([...toggleIn(ids, new Set(), 3, null)]).toEqual([3]);
  expect([...toggleIn(ids, new Set([3]), 3, null)]).toEqual([]);
  expect([...toggleIn(ids, new Set([3]), 1, 3)].sort()).toEqual([1, 3, 8]);
  expect([...toggleIn(ids, new Set([1]), 5, 1)].sort()).toEqual([1, 3, 5, 8]);
  expect([...toggleIn(ids, new Set([5, 3, 8]), 8, 5)]).toEqual([]);
  expect([...toggleIn(ids, new Set(), 8, 99)]).toEqual([8]);
});
