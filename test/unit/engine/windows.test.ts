import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../electron/contract/index.ts';
import { planWindows, type SpansOf } from '../../../electron/engine/windows.ts';

/** One token a run of letters, of digits, or a sign; white space goes with what follows. */
const spansOf: SpansOf = (text) =>
  [...text.matchAll(/\s*(?:[\p{L}\p{N}]{1,6}|[^\s])|\s+$/gu)].map((m) => [m.index, m.index + m[0].length]);

const sentence = fc
  .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 })
  .map((w) => `${w.join(' ')}. `);
const documents = fc
  .array(sentence, { minLength: 0, maxLength: 30 })
  .map((s) => s.join('').replace(/\. ([a-z])/g, (_, c: string) => `. ${c.toUpperCase()}`));
const budgets = fc.record({
  windowTokens: fc.integer({ min: 32, max: 200 }),
  overlapTokens: fc.integer({ min: 0, max: 120 }),
});

describe('windows', () => {
  test('every character but white space lies in a window, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(documents, fc.string({ unit: 'grapheme', maxLength: 800 })), budgets, (text, budget) => {
        expect(coverageOf(text, planWindows(text, spansOf, budget))).toBe(1);
      }),
    );
  });

  test('windows go forward, keep to the budget and overlap by no more than was asked for', () => {
    fc.assert(
      fc.property(documents, budgets, (text, budget) => {
        const windows = planWindows(text, spansOf, budget);
        windows.forEach((window, i) => {
          expect(spansOf(text.slice(window.start, window.end)).length).toBeLessThanOrEqual(budget.windowTokens);
          const before = windows[i - 1];
          if (!before) return;
          expect(window.end).toBeGreaterThan(before.end);
          expect(window.start).toBeGreaterThan(before.start);
          if (window.start < before.end) {
            const shared = spansOf(text.slice(window.start, before.end)).length;
            expect(shared).toBeLessThanOrEqual(budget.overlapTokens);
          }
        });
      }),
    );
  });

  test('windows are about equally large: the last one is no remnant', () => {
    for (const sentences of [9, 10, 13, 21, 40]) {
      const text = Array.from({ length: sentences }, (_, i) => `Sentence ${i} says no more than that.`).join(' ');
      const sizes = planWindows(text, spansOf, { windowTokens: 64, overlapTokens: 0 }).map(
        ({ start, end }) => spansOf(text.slice(start, end)).length,
      );
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(24); // less than three sentences
    }
  });

  test('a window begins where a sentence begins', () => {
    const text = Array.from({ length: 40 }, (_, i) => `Sentence number ${i} says a little more than nothing.`).join(
      ' ',
    );
    const windows = planWindows(text, spansOf, { windowTokens: 64, overlapTokens: 16 });
    expect(windows.length).toBeGreaterThan(5);
    for (const { start } of windows) expect(text.slice(start, start + 8)).toBe('Sentence');
  });

  test('one sentence of a million characters without a space is still read to its end', () => {
    const text = 'x1'.repeat(50_000);
    const windows = planWindows(text, spansOf, { windowTokens: 224, overlapTokens: 32 });
    expect(coverageOf(text, windows)).toBe(1);
  });

  test('nothing to read gives no window', () => {
    expect(planWindows('', spansOf, { windowTokens: 64, overlapTokens: 0 })).toEqual([]);
    expect(planWindows(' \n\t ', spansOf, { windowTokens: 64, overlapTokens: 0 })).toEqual([]);
  });
});
