import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstLabels, mostLabels, mostNames, textOfWords, textWithNames } from '../../../electron/bench/scaleTexts.ts';

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)].map(([name]) => name.replace(/^(After|When|Nobody) /u, ''));

test('a text has as many names as asked for, no two alike, in as many sentences as ever', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: mostNames }), (names) => {
      const text = textWithNames(names);
      expect(new Set(namesIn(text)).size).toBe(names);
      expect(namesIn(text)).toHaveLength(names);
      expect(text.match(/\./gu)).toHaveLength(mostNames);
      expect(namesIn(textWithNames(Math.min(names, 7), 7))).toHaveLength(Math.min(names, 7));
    }),
  );
});

test('a text of so many words, from anywhere in the sources and around their end', () => {
  const sources = ['one two\n\nthree', 'four  five.'];
  expect(textOfWords(sources, 4)).toBe('one two\n\nthree\n\nfour');
  expect(textOfWords(sources, 3, 4)).toBe('five.\n\none two');
  expect(textOfWords([], 3)).toBe('');
  fc.assert(
    fc.property(fc.nat(500), fc.nat(20), (words, first) => {
      const text = textOfWords(sources, words, first);
      expect(text.split(/\s+/u).filter((word) => word !== '')).toHaveLength(words);
    }),
  );
});

test('labels are distinct, and fewer are the first of more', () => {
  const all = firstLabels(mostLabels);
  expect(new Set(all).size).toBe(mostLabels);
  expect(firstLabels(8)).toEqual(all.slice(0, 8));
  for (const label of all) expect(label).toMatch(/^\S.*\S$|^\S$/u);
});
