import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, noKeyValues, truncate, type KeyValues } from '../../../electron/engine/keyValues.ts';

const shape = { kvHeads: 2, headSize: 3 };
const block = (length: number, seed: number): KeyValues => ({
  length,
  layers: [0, 1].map((layer) => ({
    key: Float32Array.from({ length: length * 6 }, (_, i) => seed + layer * 1_000 + i),
    value: Float32Array.from({ length: length * 6 }, (_, i) => -seed - layer * 1_000 - i),
  })),
});

test('truncating what was appended gives back the first part, head by head', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }), (a, b) => {
      const first = block(a, 1);
      expect(truncate(append(first, block(b, 50_000), shape), a, shape)).toEqual(first);
    }),
  );
});

test('appending to nothing and appending nothing change nothing', () => {
  const some = block(3, 1);
  expect(append(noKeyValues(2), some, shape)).toEqual(some);
  expect(append(some, noKeyValues(2), shape)).toEqual(some);
});

test('appending is associative', () => {
  const [a, b, c] = [block(2, 1), block(1, 100), block(3, 200)];
  expect(append(append(a, b, shape), c, shape)).toEqual(append(a, append(b, c, shape), shape));
});
