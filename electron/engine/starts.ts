// Step 2, starts: how much weight each first token carries for each label.
import type { Rule } from '../contract/index.ts';
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
  /** Marginal rule: sum over k of P(n >= k) p_k(id). Paper rule: the best slot's probability. */
  mass: number;
}

export class StartWeights {
  readonly #rule: Rule;
  readonly #startIds: readonly number[];
  readonly #weights = new Map<number, Map<number, StartWeight>>();

  constructor(rule: Rule, startIds: readonly number[]) {
    this.#rule = rule;
    this.#startIds = startIds;
  }

  /** Counts a slot in; p: probabilities over the start ids. */
  add(slot: Slot, p: Float64Array, count: Count): void {
    if (this.#rule === 'paper') {
      const best = argmax(p);
      const weight = this.#of(slot.label, this.#startIds[best] ?? -1);
      weight.mass = Math.max(weight.mass, p[best] ?? 0);
      return;
    }
    const atLeast = count.atLeast[slot.k + 1] ?? 0;
    p.forEach((value, c) => {
      if (value > leastStart) this.#of(slot.label, this.#startIds[c] ?? -1).mass += value * atLeast;
    });
  }

  massOf(label: number, id: number): number {
    return this.#weights.get(label)?.get(id)?.mass ?? 0;
  }

  /** Label after label, in the order in which the starts were met. */
  all(): StartWeight[] {
    return [...this.#weights.values()].flatMap((byId) => [...byId.values()]);
  }

  #of(label: number, id: number): StartWeight {
    const byId = this.#weights.get(label) ?? new Map<number, StartWeight>();
    const weight = byId.get(id) ?? { label, id, mass: 0 };
    this.#weights.set(label, byId.set(id, weight));
    return weight;
  }
}
