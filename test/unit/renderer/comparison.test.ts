// The rows of the comparison of methods, their words, and the table as Markdown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedMethods, type Comparison, type MethodCost } from '../../../electron/contract/index.ts';
import { comparisonRows, markdownTable, quantile } from '../../../renderer/core/comparison.ts';
import { t } from '../../../renderer/messages/index.ts';

const cost = (samplesMs: number[]): MethodCost => ({
  samplesMs,
  elapsedMs: 1,
  prefilledTokens: 100,
  decodedTokens: 7,
  forwards: 8,
  peakBytes: 1,
});
const comparisonOf = (methods: Comparison['methods']): Comparison => ({
  windows: 1,
  textTokens: 9,
  mentions: 2,
  methods,
});

describe('the rows', () => {
  it('are one a method in the order of the contract, measured against this program', () => {
    const rows = comparisonRows(
      comparisonOf({
        ours: cost([10, 30, 20]),
        structPresent: cost([1]),
        struct: cost([80, 100, 90, 95, 1_000]),
        aug: cost([]),
      }),
    );
    expect(rows).toEqual([
      {
        method: 'struct',
        medianMs: 95,
        quartilesMs: [90, 100],
        prefilledTokens: 100,
        decodedTokens: 7,
        forwards: 8,
        times: 4.75,
      },
      expect.objectContaining({ method: 'ours', medianMs: 20, quartilesMs: [15, 25], times: 1 }),
    ]);
  });

  it('say nothing of this program’s time where that was not measured', () => {
    expect(comparisonRows(comparisonOf({ struct: cost([5]) }))).toMatchObject([{ medianMs: 5, times: null }]);
    expect(comparisonRows(comparisonOf({}))).toEqual([]);
  });

  it('have a name for every method that is compared', () => {
    for (const method of comparedMethods) expect(t.latency.comparison.methods[method]).toMatch(/.{8,}/);
    expect(t.latency.comparison.columns).toHaveLength(7);
  });
});

describe('quantiles', () => {
  const samples = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });

  it('lie within the samples, rise, and do not mind the order of the samples', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const five = [0, 0.25, 0.5, 0.75, 1].map((at) => quantile(values, at));
        expect([five[0], five[4]]).toEqual([Math.min(...values), Math.max(...values)]);
        expect(five).toEqual(five.toSorted((a, b) => a - b));
        expect(quantile(values.toReversed(), 0.5)).toBe(five[2]);
      }),
    );
  });

  it('are values of R', () => {
    // quantile(c(1, 2, 4, 8), c(.25, .5, .75))
    expect([0.25, 0.5, 0.75].map((at) => quantile([8, 1, 4, 2], at))).toEqual([1.75, 3, 5]);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('the table as Markdown', () => {
  it('is what a forge draws', () => {
    expect(markdownTable(['Method', 'ms'], [['This program', '1.5']])).toBe(
      '| Method | ms |\n| --- | ---: |\n| This program | 1.5 |',
    );
  });

  it('keeps its shape whatever its cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '|', '\\', '\n', '\r', ' ', '\t', '`') });
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(row, fc.array(row), (head, rows) => {
        const lines = markdownTable(head, rows).split(/[\r\n]/);
        expect(lines).toHaveLength(rows.length + 2);
        // A bar counts only where an even number of backslashes is before it.
        for (const line of lines) expect(line.replace(/\\[\\|]/g, '').split('|')).toHaveLength(5);
      }),
    );
  });
});

describe('how it was measured', () => {
  const of = { characters: 900, charactersAll: 900, labels: 1, rounds: 5, seconds: 89.4 };
  const comparison = comparisonOf({});

  it('says how much was read, and for how long', () => {
    expect(t.latency.comparison.read({ ...of, comparison })).toBe(
      'Read the whole document (9 tokens) for 1 label, with 2 mentions to write: 5 times with each method, in 89 s altogether.',
    );
    expect(t.latency.comparison.read({ ...of, charactersAll: 12_000, seconds: 200, comparison })).toMatch(
      /^Read the first 900 of 12,000 characters .+ in 3\.3 min altogether\.$/,
    );
  });
});
