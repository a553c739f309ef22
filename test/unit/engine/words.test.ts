import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordBounds } from '../../../electron/engine/words.ts';

const at = (flags: Uint8Array): number[] => [...flags].flatMap((flag, i) => (flag === 1 ? [i] : []));

describe('words', () => {
  test('letters, digits, single signs and single CJK characters are words', () => {
    const { begins, ends } = wordBounds('Ab12-東京');
    expect(at(begins)).toEqual([0, 2, 4, 5, 6]);
    expect(at(ends)).toEqual([2, 4, 5, 6, 7]);
  });

  test('an emoji of two units is one word, a combining mark is one of its own', () => {
    expect(at(wordBounds('👍a').begins)).toEqual([0, 2]);
    expect(at(wordBounds('e\u0301').begins)).toEqual([0, 1]);
  });

  test('white space is never part of a word, and without CJK everything else always is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { begins, ends } = wordBounds(text);
        const space = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
        const hasCjk = /[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]/.test(text);
        let isOpen = false;
        for (let i = 0; i < text.length; i += 1) {
          if (ends[i] === 1) isOpen = false;
          if (begins[i] === 1) isOpen = true;
          const isSpace = space.test(text.charAt(i));
          if (isSpace) expect(isOpen).toBe(false);
          else if (!hasCjk) expect(isOpen).toBe(true);
        }
      }),
    );
  });
});
