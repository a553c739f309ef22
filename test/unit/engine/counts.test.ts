// Numbers of mentions: what their distribution says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceComplete, countOf } from '../../../electron/engine/counts.ts';

const distributions = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 17 })
  .filter((weights) => weights.some((weight) => weight > 1e-6))
  .map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return Float64Array.from(weights, (weight) => weight / sum);
  });

describe('the chance that no mention is missing', () => {
  test('is P(n <= kept): it rises with what was kept, and is 1 when every slot has its mention', () => {
    fc.assert(
      fc.property(distributions, fc.nat(30), (p, kept) => {
        const { atLeast } = countOf(p);
        const chance = chanceComplete(atLeast, kept);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(chance).toBeCloseTo(
          p.slice(0, kept + 1).reduce((a, b) => a + b, 0),
          9,
        );
        expect(chanceComplete(atLeast, kept + 1)).toBeGreaterThanOrEqual(chance);
        expect(chanceComplete(atLeast, p.length - 1)).toBe(1);
      }),
    );
  });
});
