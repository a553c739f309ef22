import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyValues } from '../../../electron/engine/keyValues.ts';
import { Prefixes } from '../../../electron/engine/prefixes.ts';

const written = (tokens: number, mark: number): KeyValues => {
  const past = new KeyValues(2, 3);
  for (const { key, value } of past.room(tokens)) {
    key.fill(mark);
    value.fill(-mark);
  }
  past.take(tokens);
  return past;
};
const perToken = written(1, 0).bytesPerToken;

test('what comes back is what was kept, whatever happened to the buffers since', () => {
  const prefixes = new Prefixes();
  const past = written(9, 7);
  prefixes.keep('seven', past, 5);
  past.rewind(0);
  for (const { key } of past.room(9)) key.fill(0);
  const other = written(20, 1);
  expect(prefixes.restore('seven', other)).toBe(true);
  expect(other.length).toBe(5);
  for (const { key, value } of other.held()) {
    expect(new Set(key)).toEqual(new Set([7]));
    expect(new Set(value)).toEqual(new Set([-7]));
  }
  expect(prefixes.restore('eight', other)).toBe(false);
});

test('never more bytes are kept than allowed, and what was used last stays', () => {
  const use = fc.record({ text: fc.constantFrom('a', 'b', 'c', 'd', 'e'), tokens: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(fc.array(use, { minLength: 1, maxLength: 30 }), (uses) => {
      const prefixes = new Prefixes(8 * perToken);
      const out = written(1, 0);
      for (const { text, tokens } of uses) {
        if (!prefixes.restore(text, out)) prefixes.keep(text, written(tokens, 1), tokens);
        expect(prefixes.restore(text, out)).toBe(true);
        let kept = 0;
        for (const each of ['a', 'b', 'c', 'd', 'e']) if (prefixes.restore(each, out)) kept += out.length;
        expect(kept).toBeLessThanOrEqual(8);
      }
    }),
  );
});
