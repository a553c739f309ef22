// The two ways of counting characters are each other's inverse, whatever the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair, toCodePoints, toUtf16 } from '../../../electron/exports/unicode.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

const boundariesOf = (text: string): number[] =>
  Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => !splitsPair(text, at));

describe('offsets', () => {
  it.each([
    ['plain', 3, 3],
    ['🦜🦜x', 4, 2],
    ['👩‍👩‍👧 family', 8, 5],
    ['e\u0301a', 2, 2],
    ['東京🗼', 4, 3],
    ['𠮷野家', 2, 1],
  ])('in %j, unit %i is code point %i', (text, units, points) => {
    expect(toCodePoints(text, [units])).toEqual([points]);
    expect(toUtf16(text, [points])).toEqual([units]);
  });

  it('converts there and back without loss', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const units = boundariesOf(text);
        const points = toCodePoints(text, units);
        expect(points).toEqual(units.map((_, index) => index));
        expect(toUtf16(text, points)).toEqual(units);
      }),
    );
  });

  it('agrees with slicing by code points, in any order of the offsets', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(), { maxLength: 20 }), (text, picks) => {
        const boundaries = boundariesOf(text);
        const units = picks.map((pick) => boundaries[pick % boundaries.length] ?? 0);
        const expected = units.map((at) => Array.from(text.slice(0, at)).length);
        expect(toCodePoints(text, units)).toEqual(expected);
      }),
    );
  });

  it('counts an offset inside a pair as the start of its character, and one past the end as the end', () => {
    expect(toCodePoints('a🦜b', [2, 99])).toEqual([1, 3]);
  });
});
