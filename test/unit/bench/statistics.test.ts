import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLine, meanOf, median, quantile, quartiles, spreadOver } from '../../../electron/bench/statistics.ts';

const numbers = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 40 });

describe('quantiles', () => {
  test('known values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quartiles([1, 2, 3, 4, 5])).toEqual([2, 4]);
    expect(quartiles([1, 2, 3, 4])).toEqual([1.75, 3.25]); // R: quantile(1:4, c(.25, .75))
    expect(quantile([7], 0.9)).toBe(7);
    expect(median([])).toBeNaN();
    expect(meanOf([1, 2, 6])).toBe(3);
  });

  test('they rise from the least to the greatest, whatever the order, and half lies on either side of the median', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const at = [0, 0.25, 0.5, 0.75, 1].map((share) => quantile(values, share));
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect([at[0], at[4]]).toEqual([Math.min(...values), Math.max(...values)]);
        expect(median(values.toReversed())).toBe(median(values));
        const half = values.length / 2;
        expect(values.filter((value) => value < median(values)).length).toBeLessThanOrEqual(half);
        expect(values.filter((value) => value > median(values)).length).toBeLessThanOrEqual(half);
      }),
    );
  });
});

describe('the line of least squares', () => {
  test('finds the line that points lie on', () => {
    const small = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(small, small, fc.uniqueArray(small, { minLength: 2, maxLength: 20 }), (slope, intercept, xs) => {
        const line = fitLine(xs.map((x) => ({ x, y: slope * x + intercept })));
        expect(line?.slope).toBeCloseTo(slope, 6);
        expect(line?.intercept).toBeCloseTo(intercept, 6);
      }),
    );
  });

  test('a known one that they do not lie on; none where x does not change', () => {
    const line = fitLine([
      { x: 1, y: 1 },
      { x: 2, y: 3 },
      { x: 3, y: 2 },
    ]);
    expect(line).toEqual({ slope: 0.5, intercept: 1 });
    expect(
      fitLine([
        { x: 1, y: 1 },
        { x: 1, y: 3 },
      ]),
    ).toBeNull();
    expect(fitLine([])).toBeNull();
  });
});

test('a few of many are spread evenly, in order, each once', () => {
  expect(spreadOver([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([0, 3, 6]);
  expect(spreadOver([1, 2], 5)).toEqual([1, 2]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 60 }), (length, count) => {
      const some = spreadOver([...Array(length).keys()], count);
      expect(some).toHaveLength(Math.min(length, count));
      expect(some).toEqual([...new Set(some)].sort((a, b) => a - b));
    }),
  );
});
