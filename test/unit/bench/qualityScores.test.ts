import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFigures } from '../../../electron/bench/qualityCounts.ts';
import type { LabelledSpan } from '../../../electron/bench/qualityRecords.ts';
import { byPlace, byText, scoresOf, type JudgedRecord } from '../../../electron/bench/qualityScores.ts';
import { judgedRecord, perfectRecord } from './arbitraries.ts';

type Same = (text: string, a: LabelledSpan, b: LabelledSpan) => boolean;
const sameText: Same = (text, a, b) => a.label === b.label && text.slice(a.start, a.end) === text.slice(b.start, b.end);
const samePlace: Same = (_text, a, b) => a.label === b.label && a.start === b.start && a.end === b.end;

/** As one would count by hand: every mention that has no equal before it in its list. */
function byHand(records: readonly JudgedRecord[], same: Same) {
  let [right, found, wanted] = [0, 0, 0];
  for (const { gold, found: spans } of records) {
    const isNew = (list: readonly LabelledSpan[], i: number): boolean =>
      list.every((other, j) => j >= i || !same(gold.text, other, list[i] as LabelledSpan));
    spans.forEach((span, i) => {
      if (!isNew(spans, i)) return;
      found += 1;
      if (gold.mentions.some((mention) => same(gold.text, mention, span))) right += 1;
    });
    wanted += gold.mentions.filter((_, i) => isNew(gold.mentions, i)).length;
  }
  return { right, found, wanted };
}

describe('precision, recall and F1', () => {
  test('are what counting by hand gives, by text and by place', () => {
    fc.assert(
      fc.property(fc.array(judgedRecord, { maxLength: 5 }), (records) => {
        for (const [keyOf, same] of [
          [byText, sameText],
          [byPlace, samePlace],
        ] as const) {
          const { right, found, wanted } = byHand(records, same);
          const scores = scoresOf(records, keyOf);
          if (found > 0) expect(scores.precision).toBeCloseTo((100 * right) / found, 9);
          if (wanted > 0) expect(scores.recall).toBeCloseTo((100 * right) / wanted, 9);
          if (found + wanted > 0) expect(scores.f1).toBeCloseTo((200 * right) / (found + wanted), 9);
        }
      }),
    );
  });

  test('all found and nothing else is 100, also where there is nothing to find', () => {
    fc.assert(
      fc.property(fc.array(perfectRecord, { maxLength: 5 }), (records) => {
        for (const keyOf of [byText, byPlace])
          expect(scoresOf(records, keyOf)).toEqual({ precision: 100, recall: 100, f1: 100 });
      }),
    );
  });

  test('nothing found of something is 0, and something found where nothing is', () => {
    const gold = { text: 'Ann', labels: ['person'], mentions: [{ start: 0, end: 3, label: 'person' }] };
    const nothing = { precision: 0, recall: 0, f1: 0 };
    expect(scoresOf([{ gold, found: [] }], byText)).toEqual(nothing);
    const empty = { ...gold, mentions: [] };
    expect(scoresOf([{ gold: empty, found: [{ start: 0, end: 3, label: 'person', score: 1 }] }], byText)).toEqual(
      nothing,
    );
  });

  test('a name found at another place counts by text and not by place', () => {
    const gold = { text: 'Ann met Ann', labels: ['person'], mentions: [{ start: 0, end: 3, label: 'person' }] };
    const found = [{ start: 8, end: 11, label: 'person', score: 0.9 }];
    expect(scoresOf([{ gold, found }], byText).f1).toBe(100);
    expect(scoresOf([{ gold, found }], byPlace).f1).toBe(0);
  });
});

describe('counts', () => {
  const text = 'Ann and Bob met Ann in Rome';
  const gold = {
    text,
    labels: ['person', 'city', 'club', 'date'],
    mentions: [
      { start: 0, end: 3, label: 'person' },
      { start: 8, end: 11, label: 'person' },
      { start: 16, end: 19, label: 'person' }, // Ann again: two people in all
      { start: 23, end: 27, label: 'city' },
    ],
  };
  const counted = (person: number, city: number, club: number, date: number) =>
    new Map(Object.entries({ person, city, club, date }).map(([l, predicted]) => [l, { predicted, most: 16 }]));

  test('a person twice is one, and labels without a mention are told apart', () => {
    const found = [{ start: 0, end: 3, label: 'club', score: 0.5 }];
    expect(countFigures([{ gold, found, counts: counted(2, 2, 0, 1) }])).toEqual({
      countAccuracy: 50,
      countAccuracyPresent: 50,
      falseAlarms: 50, // club of club and date
    });
  });

  test('the last count means that many or more', () => {
    const short = new Map([...counted(1, 1, 0, 0)].map(([l, count]) => [l, { ...count, most: 1 }]));
    expect(countFigures([{ gold, found: [], counts: short }]).countAccuracy).toBe(100);
  });

  test('everything counted right is 100', () => {
    fc.assert(
      fc.property(fc.array(perfectRecord, { minLength: 1, maxLength: 5 }), (records) => {
        expect(countFigures(records)).toMatchObject({ countAccuracy: 100, falseAlarms: 0 });
      }),
    );
  });
});
