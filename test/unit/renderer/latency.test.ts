// The sums of the latency view, its axis, and its table as text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WindowResult } from '../../../electron/contract/index.ts';
import { latencyOf, ticksTo, toTsv } from '../../../renderer/core/latency.ts';

const windowAt = (index: number): WindowResult => ({
  index,
  of: 2,
  start: 0,
  end: 10,
  trace: {
    prefixMs: 40,
    prefixTokens: 100,
    stepOneMs: 60,
    stepTwoMs: 30,
    otherMs: 5,
    forwards: 3,
    labels: ['person', 'place'].map((label) => ({
      label,
      countMs: 10,
      countTokens: 4,
      writeMs: 15,
      writeTokens: 6,
      predicted: 1,
      expected: 1.2,
      pNone: 0.1,
      kept: 1,
    })),
  },
});

describe('latency', () => {
  it('sums the windows', () => {
    expect(latencyOf([windowAt(0), windowAt(1)])).toEqual({
      labels: ['person', 'place'].map((label) => ({
        label,
        countMs: 20,
        countTokens: 8,
        writeMs: 30,
        writeTokens: 12,
        kept: 2,
      })),
      sharedMs: 80,
      sharedTokens: 200,
      countMs: 40,
      writeMs: 60,
      otherMs: 10,
      totalMs: 190,
      tokens: 240,
      tokensPerSecond: (240 / 180) * 1_000,
      forwards: 6,
      windows: 2,
      longestMs: 80,
    });
  });

  it('of nothing has no speed', () => {
    expect(latencyOf([]).tokensPerSecond).toBeNull();
  });
});

describe('the axis', () => {
  it('starts at 0, reaches the longest bar, and has few steps of one size', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e7, noNaN: true }), (max) => {
        const ticks = ticksTo(max);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-6));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        ticks.slice(1).forEach((tick, at) => expect(tick).toBeGreaterThan(ticks[at] ?? Infinity));
      }),
    );
  });

  it('exists for a run without any time', () => expect(ticksTo(0)).toEqual([0, 1]));
});

it('a table as text keeps its shape whatever its cells hold', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const lines = toTsv(rows).split('\n');
      expect(lines).toHaveLength(rows.length);
      for (const line of lines) expect(line.split('\t')).toHaveLength(3);
    }),
  );
});
