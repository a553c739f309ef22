import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationOf, type ScoredMention } from '../../../electron/bench/qualityCalibration.ts';

/** Of every 100 mentions with a score of s %, s are right. */
const honest = Array.from({ length: 20 }, (_, i) => 5 * i).flatMap((percent) =>
  Array.from({ length: 100 }, (_, i): ScoredMention => ({ score: percent / 100, isRight: i < percent })),
);

test('scores that are probabilities have no error', () => {
  expect(calibrationOf(honest).error).toBeCloseTo(0, 9);
});

test('scores that are too low or too high by 0.2 are off by 20', () => {
  const off = (by: number): number => calibrationOf(honest.map((m) => ({ ...m, score: m.score + by }))).error;
  expect(off(0.2)).toBeCloseTo(20, 9);
  expect(off(-0.2)).toBeCloseTo(20, 9);
});

test('certain and always wrong is off by 100; nothing found by nothing', () => {
  expect(calibrationOf(Array.from({ length: 7 }, () => ({ score: 1, isRight: false }))).error).toBe(100);
  expect(calibrationOf([])).toEqual({ error: 0, bins: [] });
});

test('ten bins at most hold every mention once, in any order of the mentions', () => {
  const mention = fc.record({ score: fc.constantFrom(0.1, 0.2, 0.35, 0.5, 0.51, 0.8, 1), isRight: fc.boolean() });
  const mentions = fc.oneof(
    fc.array(mention, { maxLength: 60 }),
    fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() })),
  );
  const twoOrders = mentions.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
  fc.assert(
    fc.property(twoOrders, ([one, other]) => {
      const { error, bins } = calibrationOf(one);
      expect(bins.length).toBeLessThanOrEqual(10);
      expect(bins.reduce((sum, bin) => sum + bin.mentions, 0)).toBe(one.length);
      expect(error).toBeGreaterThanOrEqual(0);
      expect(error).toBeLessThanOrEqual(100);
      expect(calibrationOf(other).error).toBeCloseTo(error, 6);
    }),
  );
});

test('distinct scores fill bins of equal size', () => {
  const distinct = Array.from({ length: 30 }, (_, i) => ({ score: (i + 1) / 30, isRight: true }));
  expect(calibrationOf(distinct).bins.map((bin) => bin.mentions)).toEqual(Array.from({ length: 10 }, () => 3));
});
