// Whether a session computes what the model is: one small forward against the float32 scores in the manifest. Drivers,
// cards and old processors (whose 16-bit sums overflow) have been seen to compute something else without a word.
import type { Manifest } from '../contract/index.ts';
import { PackedRow } from './sequence.ts';
import type { ModelSession } from './session.ts';

/** @returns what is wrong, or null */
export async function parityFault(session: ModelSession, check: Manifest['check']): Promise<string | null> {
  const row = new PackedRow();
  row.ids.push(...check.ids);
  row.positions.push(...check.positions);
  row.parents.push(...check.parents);
  row.prefixLength = check.prefix;
  const { scores } = await session.forward(row, session.keyValues(), check.reads, check.candidates);
  const { mean, most } = errorsOf(scores, check.scores);
  if (mean <= check.tolerance.mean && most <= check.tolerance.most) return null;
  return `its scores are off by ${mean.toFixed(2)} on average and ${most.toFixed(2)} at most`;
}

/** Absolute differences; what is missing or not a number is infinitely far off. */
export function errorsOf(own: ArrayLike<number>, expected: readonly number[]): { mean: number; most: number } {
  let [sum, most] = [0, 0];
  expected.forEach((value, i) => {
    const error = Math.abs((own[i] ?? NaN) - value);
    const known = Number.isNaN(error) ? Infinity : error;
    sum += known;
    most = Math.max(most, known);
  });
  return { mean: sum / expected.length, most };
}
