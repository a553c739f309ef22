// How sure it is that all mentions of a label were found.
import { describe, expect, it } from 'vitest';
import type { LabelTrace, WindowResult } from '../../../electron/contract/index.ts';
import { completeness } from '../../../renderer/core/recall.ts';

const trace = (label: string, pComplete?: number): LabelTrace => ({
  label,
  countMs: 1,
  countTokens: 1,
  writeMs: 1,
  writeTokens: 1,
  predicted: 1,
  expected: 1,
  pNone: 0.5,
  kept: 1,
  ...(pComplete === undefined ? {} : { pComplete }),
});

const windowOf = (index: number, ...labels: readonly LabelTrace[]): WindowResult => ({
  index,
  of: 2,
  start: index * 10,
  end: index * 10 + 10,
  trace: { prefixMs: 1, prefixTokens: 1, stepOneMs: 1, stepTwoMs: 1, otherMs: 1, forwards: 2, labels: [...labels] },
});

describe('completeness', () => {
  it('is the chance that no window missed one', () => {
    const sure = completeness([
      windowOf(0, trace('person', 0.9), trace('date', 1)),
      windowOf(1, trace('person', 0.5), trace('date', 1)),
    ]);
    expect(sure.get('person')).toBeCloseTo(0.45);
    expect(sure.get('date')).toBe(1);
  });

  it('is unknown where a window says nothing of the label', () => {
    expect(completeness([windowOf(0, trace('person', 0.9)), windowOf(1, trace('person'))]).has('person')).toBe(false);
    expect(completeness([windowOf(0, trace('person', 0.9)), windowOf(1)]).has('person')).toBe(false);
    expect(completeness([]).size).toBe(0);
  });
});
