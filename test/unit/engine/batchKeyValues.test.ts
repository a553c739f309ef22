import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchKeyValues, type BatchTokens } from '../../../electron/engine/batchKeyValues.ts';

const width = 2;

/** Feeds tokens whose floats tell sequence and place, as the graph would write them: padding included. */
function feed(past: BatchKeyValues, next: BatchTokens, mark: number): void {
  const columns = Math.max(1, ...next.map((ids) => ids.length));
  past.room(columns).forEach(({ key, value }, layer) => {
    next.forEach((ids, sequence) => {
      for (let column = 0; column < columns; column += 1) {
        const at = (sequence * columns + column) * width;
        const float = column < ids.length ? layer * 1_000 + sequence * 100 + mark + column : -1;
        key.fill(float, at, at + width);
        value.fill(-float, at, at + width);
      }
    });
  });
  past.take(next, columns);
}

test('a sequence sees its own tokens in the order in which they were fed, and nothing else', () => {
  const lengths = fc.array(fc.nat(4), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(lengths, { minLength: 1, maxLength: 5 }), (steps) => {
      const past = new BatchKeyValues(2, width);
      past.reset(
        3,
        steps.reduce((sum, step) => sum + Math.max(1, ...step), 0),
      );
      const fed = [0, 0, 0];
      for (const [i, step] of steps.entries()) {
        feed(
          past,
          step.map((length) => Array.from({ length }, () => 7)),
          i * 10,
        );
        step.forEach((length, sequence) => (fed[sequence] = (fed[sequence] ?? 0) + length));
      }
      expect(past.lengths).toEqual(fed);

      const bias = past.bias([[7], [7], [7]], 1);
      const columns = past.pastColumns + 1;
      for (const [layer, { key, value }] of past.held().entries()) {
        for (let sequence = 0; sequence < 3; sequence += 1) {
          const seen: number[] = [];
          for (let column = 0; column < past.pastColumns; column += 1) {
            if (bias[sequence * columns + column] !== 0) continue;
            const at = (sequence * past.pastColumns + column) * width;
            expect(value[at]).toBe(-(key[at] ?? NaN));
            seen.push(key[at] ?? NaN);
          }
          const expected = steps.flatMap((step, i) =>
            Array.from({ length: step[sequence] ?? 0 }, (_, t) => layer * 1_000 + sequence * 100 + i * 10 + t),
          );
          expect(seen).toEqual(expected);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('the first tokens see what comes before them in their own sequence; padding sees itself alone', () => {
  const past = new BatchKeyValues(1, width);
  past.reset(2, 3);
  const seen = Array.from(past.bias([[1, 2, 3], [1]], 3), (value) => Number(value === 0));
  expect(seen).toEqual([1, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 0, 1]);
});

test('what there is no room for is not taken', () => {
  const past = new BatchKeyValues(1, width);
  past.reset(1, 2);
  feed(past, [[1, 2]], 0);
  expect(() => feed(past, [[3]], 0)).toThrow();
  past.reset(1, 2);
  expect(past.lengths).toEqual([0]);
  expect(past.pastColumns).toBe(0);
});
