// Whatever is typed is a query, the index and the search within a text agree, and folding knows where it came from.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/store/open.ts';
import { holdsAll, parseQuery, toMatch } from '../../../electron/store/searchQuery.ts';
import { foldText, foldWithPlaces } from '../../../electron/store/searchText.ts';
import { at, document, openOrThrow } from './rows.ts';

let store: Store;

beforeEach(() => {
  store = openOrThrow({ file: ':memory:' });
});
afterEach(() => store.close());

const find = (query: string): number[] => {
  const terms = parseQuery(query);
  return terms.length === 0 ? [] : store.search.documents(toMatch(terms), 100).found.map((hit) => hit.documentId);
};

/** Texts and queries of few signs, so that they often meet. */
const signs = [...['a', 'b', 'A', 'é', 'e\u0301', 'e', 'ß', 's', 'ﬁ', 'f', 'i', 'İ', '1', ' ', '-', '\n', '"', '*']];
const moreSigns = [
  ...['東', '京', 'ก', '็', 'が', 'か\u3099', '가', '\u1100\u1161', '🦜', '❤️', 'ह', 'ि', 'Σ', 'ς', 'й'],
];
const writing = fc.string({ unit: fc.constantFrom(...signs, ...moreSigns), maxLength: 24 });

describe('folding', () => {
  it('is the same with places, which go on and stay within the text', () => {
    fc.assert(
      fc.property(fc.oneof(writing, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const { folded, placeOf } = foldWithPlaces(text);
        expect(folded).toBe(foldText(text));
        let last = 0;
        for (let index = 0; index <= folded.length; index++) {
          expect(placeOf(index)).toBeGreaterThanOrEqual(last);
          last = placeOf(index);
        }
        expect(placeOf(folded.length)).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('is done once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it.each([
    ['Łódź', 'lodz'],
    ['STRASSE', 'straße'],
    ['İstanbul', 'istanbul'],
    ['ﬁnance', 'FINANCE'],
    ['co\u00adoperate', 'cooperate'],
    ['ΟΔΟΣ', 'οδός'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['Ёлка', 'елка'],
    ['كِتَاب', 'كتاب'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });
});

describe('queries', () => {
  it('never fail, whatever is typed', () => {
    store.documents.insert(document('a', 'NEAR AND OR NOT name text'));
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('"', '*', '-', '^', ':', '(', ')', '{', '}', '+', '\0', 'a', ' ', "'", '🦜') }),
      fc
        .array(fc.constantFrom('NEAR(', 'AND', 'OR', 'NOT', 'name', ':', '"', 'x', '-', '*'), { maxLength: 12 })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(anything, (query) => {
        expect(() => find(query)).not.toThrow();
      }),
      { numRuns: 500 },
    );
    expect(find('near not')).toHaveLength(1);
    expect(find(Array.from({ length: 200 }, (_, word) => `w${word}`).join(' '))).toEqual([]);
  });

  it.each(['"green ink"', '“green ink”', '„green ink“', '«green ink»', '« green ink »'])(
    'keep words in quotes of any language together: %s',
    (query) => {
      expect(parseQuery(query)).toEqual([{ words: ['green', 'ink'], isPrefix: false }]);
    },
  );

  it('find in the index what they find in the text, and a text by all of its own words', () => {
    let number = 0;
    const some = fc.array(writing, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(some, some, (texts, queries) => {
        const ids = store.inTransaction(() =>
          texts.map((text) => store.documents.insert({ ...document('-', text), sha256: String(number++) })),
        );
        for (const query of [...queries, ...texts]) {
          const terms = parseQuery(query);
          if (terms.length === 0) continue;
          const expected = ids.filter((_, position) => holdsAll(terms, foldText(texts[position] ?? '')));
          expect(find(query).sort((a, b) => a - b)).toEqual(expected);
          for (const position of texts.keys()) {
            if (query === texts[position]) expect(expected).toContain(ids[position]);
          }
        }
        store.inTransaction(() => ids.forEach((id) => store.documents.remove(id, at)));
        store.documents.purge();
      }),
      { numRuns: 40 },
    );
  });

  it('find neither what was removed nor what was purged, and again what was brought back', () => {
    const id = store.documents.insert(document('Plan', 'a secret'));
    store.documents.remove(id, at);
    expect(find('secret')).toEqual([]);
    store.documents.restore(id);
    expect(find('secret')).toEqual([id]);
    store.documents.remove(id, at);
    store.documents.purge();
    store.documents.insert(document('Other', 'nothing'));
    expect(find('secret')).toEqual([]);
  });
});
