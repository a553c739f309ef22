import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyValues } from '../../../electron/engine/keyValues.ts';

const width = 3;

/** Writes `tokens` tokens whose floats tell which token of which layer they are. */
function write(past: KeyValues, tokens: number): void {
  const first = past.length;
  past.room(tokens).forEach(({ key, value }, layer) => {
    for (let i = 0; i < key.length; i += 1) {
      const float = layer * 10_000 + first * width + i;
      key[i] = float;
      value[i] = -float;
    }
  });
  past.take(tokens);
}

const expected = (layer: number, tokens: number): number[] =>
  Array.from({ length: tokens * width }, (_, i) => layer * 10_000 + i);

test('whatever is written and rewound, what is held is what was written last, token after token', () => {
  const step = fc.record({
    tokens: fc.integer({ min: 0, max: 400 }),
    back: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const past = new KeyValues(2, width);
      for (const { tokens, back } of steps) {
        write(past, tokens);
        past.rewind(Math.floor(past.length * back));
        past.held().forEach(({ key, value }, layer) => {
          expect(Array.from(key)).toEqual(expected(layer, past.length));
          expect(Array.from(value, (x) => -x)).toEqual(expected(layer, past.length));
        });
      }
    }),
    { numRuns: 30 },
  );
});

test('buffers are used again, and what was not written cannot be taken', () => {
  const past = new KeyValues(1, width);
  write(past, 10);
  const before = past.bytes;
  past.rewind(0);
  write(past, 10);
  expect(past.bytes).toBe(before);
  expect(() => past.take(1_000_000)).toThrow();
  expect(() => past.rewind(11)).toThrow();
});
