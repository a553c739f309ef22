// Step 2, starts: how much weight each first token carries for each label.
import type { Count } from './counts.ts';
import { argmax } from './probability.ts';

/** A slot's starts below this probability carry no weight. */
const leastStart = 0.01;

export interface Slot {
  readonly label: number;
  /** From 0. */
  readonly k: number;
  /** Index of its token in the row. */
  readonly at: number;
}

export interface StartWeight {
  readonly label: number;
  /** The token id at which the mention begins. */
  readonly id: number;
  readonly mass: number;
}

/**
 * Marginal rule: mass(u) = sum over k of P(n >= k) p_k(u). Paper rule: each slot's best start, with its probability.
 *
 * @param starts for every slot, probabilities over `startIds`
 */
export function startWeights(
  slots: readonly Slot[],
  starts: readonly Float64Array[],
  startIds: readonly number[],
  counts: readonly Count[],
  rule: 'marginal' | 'paper',
): StartWeight[] {
  const weights = new Map<string, { label: number; id: number; mass: number }>();
  const weightOf = (label: number, id: number): { mass: number } => {
    const key = `${label} ${id}`;
    const known = weights.get(key);
    if (known) return known;
    const fresh = { label, id, mass: 0 };
    weights.set(key, fresh);
    return fresh;
  };
  slots.forEach((slot, i) => {
    const p = starts[i];
    if (!p) return;
    if (rule === 'paper') {
      const best = argmax(p);
      const weight = weightOf(slot.label, startIds[best] ?? -1);
      weight.mass = Math.max(weight.mass, p[best] ?? 0);
      return;
    }
    const atLeast = counts[slot.label]?.atLeast[slot.k + 1] ?? 0;
    p.forEach((value, c) => {
      if (value > leastStart) weightOf(slot.label, startIds[c] ?? -1).mass += value * atLeast;
    });
  });
  return [...weights.values()];
}
