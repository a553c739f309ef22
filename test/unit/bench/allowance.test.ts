import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Allowance } from '../../../electron/bench/allowance.ts';
import type { Comparison, Method, MethodCost } from '../../../electron/contract/index.ts';

const all: Method[] = ['aug', 'struct', 'ours'];

function comparison(elapsed: Partial<Record<Method, number>>): Comparison {
  const cost = (elapsedMs: number): MethodCost => {
    return { samplesMs: [1], elapsedMs, prefilledTokens: 0, decodedTokens: 0, forwards: 1, peakBytes: 0 };
  };
  const methods = Object.entries(elapsed).map(([method, ms]) => [method, cost(ms)] as const);
  return { windows: 1, textTokens: 1, mentions: 0, methods: Object.fromEntries(methods) };
}

test('what was never measured is measured, a few times and after a warm-up', () => {
  const allowance = new Allowance();
  expect(allowance.methods(all, 50)).toEqual(all);
  expect(allowance.rounds(all, 50)).toEqual({ rounds: 5, warmUps: 1 });
});

test('a method is left out where it would take more than twenty seconds, ours never', () => {
  const allowance = new Allowance();
  allowance.note(100, comparison({ aug: 2_000, struct: 500, ours: 9_000 }));
  expect(allowance.methods(all, 1_000)).toEqual(['aug', 'struct', 'ours']);
  expect(allowance.methods(all, 1_001)).toEqual(['struct', 'ours']);
  // a second size shows that aug has a fixed part
  allowance.note(200, comparison({ aug: 2_500, struct: 1_000, ours: 18_000 }));
  expect(allowance.methods(all, 3_000)).toEqual(['aug', 'struct', 'ours']);
  expect(allowance.methods(all, 100_000)).toEqual(['ours']);
});

test('the longer a round takes, the fewer there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 60_000 }), (one, other) => {
      const [short, long] = [Math.min(one, other), Math.max(one, other)].map((ms) => {
        const allowance = new Allowance();
        allowance.note(1, comparison({ ours: ms }));
        return allowance.rounds(['ours'], 1);
      });
      expect(short?.rounds).toBeGreaterThanOrEqual(long?.rounds ?? NaN);
      expect(short?.warmUps).toBeGreaterThanOrEqual(long?.warmUps ?? NaN);
      expect(long?.rounds).toBeGreaterThanOrEqual(1);
    }),
  );
});
