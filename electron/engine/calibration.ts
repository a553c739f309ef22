// From scores to confidences: how often a mention of that score was right on texts that the model had not seen. Rising
// straight lines between measured points, so that the order of mentions never changes.
import type { Manifest } from '../contract/index.ts';

export interface Calibration {
  /** 0..1, or a hair more, for a score of 0 or more. */
  readonly confidenceOf: (score: number) => number;
  /** The score that has a confidence of 0..1. */
  readonly scoreOf: (confidence: number) => number;
}

export const uncalibrated: Calibration = { confidenceOf: (score) => score, scoreOf: (confidence) => confidence };

/** Beyond the last point confidences rise by next to nothing, but they rise: the order of mentions decides which stay. */
const beyond = 1e-6;

/** @param points rising scores in 0..1 with their confidences, rising, too; the lines begin at 0, 0 */
export function calibrationOf(points: Manifest['calibration']): Calibration {
  if (points === undefined || points.scores.length === 0) return uncalibrated;
  const scores = [0, ...points.scores];
  const confidences = [0, ...points.confidences];
  return {
    confidenceOf: (score) => along(scores, confidences, score) + beyond * Math.max(0, score - (scores.at(-1) ?? 0)),
    scoreOf: (confidence) => along(confidences, scores, confidence),
  };
}

/** The value at `x` of the lines through (xs, ys); before the first and after the last point that point's. */
function along(xs: readonly number[], ys: readonly number[], x: number): number {
  const next = xs.findIndex((known) => known >= x);
  if (next <= 0) return ys[next === 0 ? 0 : ys.length - 1] ?? 0;
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[next - 1], xs[next], ys[next - 1], ys[next]];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
