// Which methods can still be measured at the next size, told from what they took at the sizes before. Pure.
import type { Comparison, Method } from '../contract/index.ts';
import { fitLine, sum, type Point } from './statistics.ts';

/** A method that would take longer is left out. */
const mostMs = 20_000;

const leastRounds = 1;
/** Enough for a median that one bad sample does not move. */
const mostRounds = 5;
/** Rounds at one size take about so long, if a single one does not take longer. */
const pointMs = 5_000;

export class Allowance {
  readonly #mostRounds: number;
  readonly #elapsed = new Map<Method, Point[]>();

  constructor(most = mostRounds) {
    this.#mostRounds = most;
  }

  note(size: number, { methods }: Comparison): void {
    for (const [method, cost] of entriesOf(methods)) {
      this.#elapsed.set(method, [...(this.#elapsed.get(method) ?? []), { x: size, y: cost.elapsedMs }]);
    }
  }

  /** Those that are expected to take no longer than is allowed; ours always is measured. */
  methods(all: readonly Method[], size: number): Method[] {
    return all.filter((method) => method === 'ours' || this.expectedMs(method, size) <= mostMs);
  }

  /** How often they can be run, and whether there is time to run them once without counting it. */
  rounds(methods: readonly Method[], size: number): { rounds: number; warmUps: number } {
    const onceMs = sum(methods.map((method) => this.expectedMs(method, size)));
    const rounds = Math.max(leastRounds, Math.min(this.#mostRounds, Math.floor(pointMs / Math.max(1, onceMs))));
    return { rounds, warmUps: onceMs > pointMs ? 0 : 1 };
  }

  /** Along the line through what is known; 0 of what was never measured. */
  expectedMs(method: Method, size: number): number {
    const known = this.#elapsed.get(method) ?? [];
    const line = fitLine(known);
    if (line) return Math.max(line.intercept + line.slope * size, ...known.map(({ y }) => y));
    const [only] = known;
    return only ? only.y * Math.max(1, size / Math.max(1, only.x)) : 0;
  }
}

const entriesOf = (methods: Comparison['methods']): [Method, NonNullable<Comparison['methods'][Method]>][] =>
  (Object.keys(methods) as Method[]).flatMap((method) => {
    const cost = methods[method];
    return cost ? [[method, cost] as const] : [];
  });
