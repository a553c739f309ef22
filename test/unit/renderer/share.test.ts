// An answer that says the same keeps its objects; one that says something else says exactly that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share } from '../../../renderer/core/share.ts';

describe('sharing', () => {
  it('gives what was answered, and the very same object where nothing changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(share(before, after)).toEqual(after);
        expect(share(before, structuredClone(before))).toBe(before);
      }),
    );
  });

  it('keeps the parts that did not change', () => {
    const before = { text: 'Ada', mentions: [{ start: 0 }, { start: 5 }], tags: ['a'] };
    const after = share(before, { text: 'Ada', mentions: [{ start: 0 }, { start: 6 }], tags: ['a'] });
    expect(after.tags).toBe(before.tags);
    expect(after.mentions[0]).toBe(before.mentions[0]);
    expect(after.mentions[1]).toEqual({ start: 6 });
  });

  it('does not take a missing field for an undefined one', () => {
    expect(Object.keys(share({ a: 1, b: 2 }, { a: 1 }))).toEqual(['a']);
    expect(share([1, 2], [1])).toEqual([1]);
  });
});
