// The same words are found however they are written, and only as whole words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsKey } from '../../../electron/contract/index.ts';
import { occurrencesOf, overlapTest } from '../../../electron/services/review/occurrences.ts';

const wordsOf = (text: string, words: string): string[] =>
  occurrencesOf(text, wordsKey(words)).map(({ start, end }) => text.slice(start, end));

describe('the same words', () => {
  it.each([
    ['Ada met ADA, not Adam or Nada', 'ada', ['Ada', 'ADA']],
    ['New  York, new\u00a0york, New\nYork-City', 'New York', ['New  York', 'new\u00a0york', 'New\nYork']],
    ['caf\u00e9 cafe\u0301 cafe', 'CAF\u00c9', ['caf\u00e9', 'cafe\u0301']],
    ['Σίσυφος ΣΊΣΥΦΟΣ Σίσυφοσ', 'ΣΊΣΥΦΟΣ', ['Σίσυφος', 'ΣΊΣΥΦΟΣ']],
    ['ﬁle file FILE', 'file', ['ﬁle', 'file', 'FILE']],
    ['東京都は東京', '東京', ['東京', '東京']],
    ['𠮷野家と𠮷野', '𠮷野', ['𠮷野', '𠮷野']],
    ['12 kg, 12kg, 120 kg', '12', ['12', '12']],
    ['C++ and C+++', 'c++', ['C++', 'C++']],
    ['a.b axb', 'a.b', ['a.b']],
    ['İstanbul', 'istanbul', []],
    ['🦜🦜 x🦜', '🦜', ['🦜', '🦜', '🦜']],
    ['nothing', '', []],
  ])('in “%s” of “%s”', (text, words, found) => {
    expect(wordsOf(text, words)).toEqual(found);
  });
});

const crumbs = ['Ada', 'ADA', 'ada', ' ', '\u00a0', '\n', '-', 'ß', 'ﬁ', 'e\u0301', 'é', '東京', '12', '🦜', 'Σ', 'ς'];
const anyText = fc.array(fc.constantFrom(...crumbs), { maxLength: 30 }).map((parts) => parts.join(''));

it('every place that is found says the words, none touches another, and they are in order', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b);
      const key = wordsKey(text.slice(start, end));
      let last = 0;
      for (const place of occurrencesOf(text, key)) {
        expect(wordsKey(text.slice(place.start, place.end))).toBe(key);
        expect(place.start).toBeGreaterThanOrEqual(last);
        expect(place.end).toBeGreaterThan(place.start);
        last = place.end;
      }
    }),
  );
});

it('words between blanks are always found', () => {
  const anyWords = fc.array(fc.constantFrom('Ada', 'ßx', 'e\u0301', '東京', '🦜', 'ﬁn', 'ΑΣ'), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(anyText, anyWords, anyText, (before, words, after) => {
      const wanted = words.join(' ');
      const text = `${before} ${wanted.toUpperCase()} | ${after}`;
      const key = wordsKey(wanted.toUpperCase());
      const found = occurrencesOf(text, key);
      const [from, to] = [before.length + 1, before.length + 1 + wanted.toUpperCase().length];
      expect(found.some(({ start, end }) => start < to && end > from)).toBe(true);
    }),
  );
});

it('overlaps are found among spans that lie within one another', () => {
  const anySpan = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 10 })).map(([start, length]) => ({
    start,
    end: start + length,
  }));
  fc.assert(
    fc.property(fc.array(anySpan), anySpan, (spans, span) => {
      const isTouched = spans.some(({ start, end }) => start < span.end && end > span.start);
      expect(overlapTest(spans)(span)).toBe(isTouched);
    }),
  );
});
