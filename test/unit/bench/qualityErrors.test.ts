import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorShares, errorsOf } from '../../../electron/bench/qualityErrors.ts';
import type { FoundSpan } from '../../../electron/bench/qualityMentions.ts';
import { byText } from '../../../electron/bench/qualityScores.ts';
import { judgedRecord, perfectRecord } from './arbitraries.ts';

const text = 'The University of Oslo beat Real Madrid.';
const at = (mention: string, label: string): FoundSpan => {
  const start = text.indexOf(mention);
  return { start, end: start + mention.length, label, score: 0.9 };
};
const gold = { text, labels: ['school', 'club', 'city'], mentions: [at('University of Oslo', 'school')] };
const counts = (school: number, club = 0, city = 0) =>
  new Map(Object.entries({ school, club, city }).map(([label, predicted]) => [label, { predicted, most: 16 }]));
const kinds = (found: readonly FoundSpan[], counted: ReturnType<typeof counts>): string[] =>
  errorsOf({ gold, found, counts: counted }).map(({ kind }) => kind);

describe('each wrong and each missing mention has one kind of error', () => {
  test('label: the right place under another label, for both sides', () => {
    expect(kinds([at('University of Oslo', 'club')], counts(0, 1))).toEqual(['label', 'label']);
  });

  test('boundary: a part of a mention of the same label, for both sides', () => {
    expect(kinds([at('Oslo', 'school')], counts(1))).toEqual(['boundary', 'boundary']);
  });

  test('a part under another label is no boundary error', () => {
    expect(kinds([at('University of Oslo', 'school'), at('Oslo', 'city')], counts(1, 0, 1))).toEqual(['count']);
  });

  test('count: nothing there, and the count was wrong', () => {
    expect(kinds([], counts(0))).toEqual(['count']);
    expect(kinds([at('University of Oslo', 'school'), at('Real Madrid', 'school')], counts(2))).toEqual(['count']);
  });

  test('index: the count was right, but another mention was named', () => {
    expect(kinds([at('Real Madrid', 'school')], counts(1))).toEqual(['index', 'index']);
  });

  test('a label or boundary error of a wrong count is also seen as miscounted', () => {
    const errors = errorsOf({ gold, found: [at('University of Oslo', 'club')], counts: counts(0, 0) });
    expect(errors.map(({ isMiscounted }) => isMiscounted)).toEqual([false, true]); // no club is right, no school wrong
    expect(errorShares(errors)).toEqual({ total: 2, label: 100, boundary: 0, count: 0, index: 0, miscounted: 50 });
  });
});

describe('over many records', () => {
  test('there are as many errors as F1 counts, and their shares sum to 100', () => {
    fc.assert(
      fc.property(judgedRecord, (record) => {
        const keys = (spans: readonly FoundSpan[] | typeof record.gold.mentions): Set<string> =>
          new Set(spans.map((span) => byText(record.gold.text, span)));
        const [said, wanted] = [keys(record.found), keys(record.gold.mentions)];
        const wrong = [...said].filter((key) => !wanted.has(key)).length;
        const missing = [...wanted].filter((key) => !said.has(key)).length;
        const { total, label, boundary, count, index, miscounted } = errorShares(errorsOf(record));
        expect(total).toBe(wrong + missing);
        expect(label + boundary + count + index).toBeCloseTo(total > 0 ? 100 : 0, 9);
        expect(miscounted).toBeGreaterThanOrEqual(count - 1e-9);
        expect(miscounted).toBeLessThanOrEqual(100 - index + 1e-9);
      }),
    );
  });

  test('who makes no mistake has no errors', () => {
    fc.assert(
      fc.property(perfectRecord, (record) => {
        expect(errorsOf(record)).toEqual([]);
      }),
    );
  });
});
