// Step 1: how many mentions each label has.
import { argmax } from './probability.ts';

export interface Count {
  /** P(n) for n = 0 .. slots (the last: that many or more). */
  readonly p: Float64Array;
  /** P(n >= k) for k = 0 .. slots. */
  readonly atLeast: Float64Array;
  readonly likeliest: number;
  /** Sum over k >= 1 of P(n >= k). */
  readonly expected: number;
}

export function countOf(p: Float64Array): Count {
  const atLeast = new Float64Array(p.length);
  let sum = 0;
  for (let n = p.length - 1; n >= 0; n -= 1) {
    sum += p[n] ?? 0;
    atLeast[n] = sum;
  }
  const expected = atLeast.reduce((total, value, k) => (k === 0 ? total : total + value), 0);
  return { p, atLeast, likeliest: argmax(p), expected };
}

/** P(n <= kept), so that no other mention is there. @param atLeast P(n >= k) for k = 0 .. slots */
export const chanceComplete = (atLeast: ArrayLike<number>, kept: number): number =>
  Math.min(1, Math.max(0, 1 - (atLeast[kept + 1] ?? 0)));

/** Which slots (from 0) are worth asking for. */
export function slotsOf(count: Count, rule: 'marginal' | 'paper', floor: number): number[] {
  const slots: number[] = [];
  for (let k = 0; k + 1 < count.atLeast.length; k += 1) {
    if (rule === 'paper' ? k < count.likeliest : (count.atLeast[k + 1] ?? 0) > floor) slots.push(k);
  }
  return slots;
}
