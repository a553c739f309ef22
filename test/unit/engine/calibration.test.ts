import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationOf } from '../../../electron/engine/calibration.ts';

const steps = fc.array(fc.double({ min: 0.001, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 8 });
const rising = (sizes: readonly number[], top: number): number[] => {
  const sum = sizes.reduce((a, b) => a + b, 0);
  let at = 0;
  return sizes.map((size) => (at += (size / sum) * top));
};
const points = fc
  .tuple(steps, steps)
  .filter(([a, b]) => a.length === b.length)
  .map(([a, b]) => ({ scores: rising(a, 1), confidences: rising(b, 0.97) }));

test('confidences rise with scores, pass through the points and stay between 0 and 1', () => {
  fc.assert(
    fc.property(points, fc.array(fc.double({ min: 0, max: 1.5, noNaN: true })), (given, scores) => {
      const { confidenceOf } = calibrationOf(given);
      given.scores.forEach((score, i) => expect(confidenceOf(score)).toBeCloseTo(given.confidences[i] ?? -1, 9));
      const confidences = scores.sort((a, b) => a - b).map(confidenceOf);
      confidences.forEach((c, i) => {
        expect(c).toBeGreaterThanOrEqual(confidences[i - 1] ?? 0);
        expect(c).toBeLessThanOrEqual(1 + 1e-5);
      });
    }),
  );
});

test('the score of a confidence has that confidence', () => {
  fc.assert(
    fc.property(points, fc.double({ min: 0, max: 0.97, noNaN: true }), (given, confidence) => {
      const { confidenceOf, scoreOf } = calibrationOf(given);
      expect(confidenceOf(scoreOf(confidence))).toBeCloseTo(confidence, 9);
    }),
  );
});

test('without points a score is its own confidence', () => {
  const { confidenceOf, scoreOf } = calibrationOf(undefined);
  expect([confidenceOf(0.4), confidenceOf(1.2), scoreOf(0.4)]).toEqual([0.4, 1.2, 0.4]);
});
