import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../electron/contract/index.ts';
import { curveThresholds, measureFile, type PredictedRecord } from '../../../electron/bench/qualityMeasure.ts';
import { mentionsOf, type Prediction } from '../../../electron/bench/qualityMentions.ts';
import { byText, scoresOf } from '../../../electron/bench/qualityScores.ts';
import { judgedRecord, labels, perfectRecord, type Counted } from './arbitraries.ts';

/** The engine as it would have to speak to be judged like this. */
function predictionOf({ gold, found, counts }: Counted): Prediction {
  const candidates = found.map((span) => ({ ...span, label: labels.indexOf(span.label) }));
  const predicted = labels.map((label) => counts.get(label)?.predicted ?? 0);
  return { text: gold.text, labels, windows: [{ start: 0, end: gold.text.length, candidates, predicted }] };
}
const recordOf = (judged: Counted, rules: readonly Rule[] = ['marginal']): PredictedRecord => ({
  gold: judged.gold,
  byRule: new Map(rules.map((rule) => [rule, predictionOf(judged)])),
  low: predictionOf(judged),
  milliseconds: 2,
});
const options = {
  rule: 'marginal',
  dedup: 'off',
  threshold: 0.15,
  ablation: false,
  foreignLabels: 0,
  slots: 16,
} as const;

describe('a file', () => {
  test('of perfect predictions is 100 in everything', () => {
    fc.assert(
      fc.property(fc.array(perfectRecord, { minLength: 1, maxLength: 4 }), (records) => {
        const all = { precision: 100, recall: 100, f1: 100 };
        const quality = measureFile(
          records.map((record) => recordOf(record)),
          options,
        );
        expect(quality).toMatchObject({ ...all, exact: all, countAccuracy: 100, falseAlarms: 0, calibrationError: 0 });
        expect(quality).toMatchObject({ records: records.length, errors: { total: 0 }, msPerRecord: 2 });
        for (const point of quality.curve ?? []) expect(point).toMatchObject(all);
      }),
    );
  });

  test('its curve is what the threshold alone would give', () => {
    fc.assert(
      fc.property(fc.array(judgedRecord, { minLength: 1, maxLength: 4 }), (records) => {
        const predicted = records.map((record) => recordOf(record));
        const { curve } = measureFile(predicted, options);
        expect(curve?.map(({ threshold }) => threshold)).toEqual(curveThresholds);
        for (const { threshold, f1 } of curve ?? []) {
          const kept = records.map((r) => ({ ...r, found: r.found.filter(({ score }) => score >= threshold) }));
          expect(f1).toBeCloseTo(scoresOf(kept, byText).f1, 9);
          expect(measureFile(predicted, { ...options, threshold }).f1).toBeCloseTo(f1, 9);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('with ablations says what each rule and dedup alone would', () => {
    fc.assert(
      fc.property(fc.array(judgedRecord, { minLength: 1, maxLength: 3 }), (records) => {
        const predicted = records.map((record) => recordOf(record, ['marginal', 'paper']));
        const { ablation } = measureFile(predicted, { ...options, ablation: true });
        expect(ablation).toHaveLength(8);
        for (const { rule, dedup, f1 } of ablation ?? [])
          expect(measureFile(predicted, { ...options, rule, dedup }).f1).toBeCloseTo(f1, 9);
      }),
      { numRuns: 30 },
    );
  });

  test('foreign labels count in the foreign alarms alone', () => {
    const gold = { text: 'Ann left Rome', labels: ['person'], mentions: [{ start: 0, end: 3, label: 'person' }] };
    const window = {
      start: 0,
      end: 13,
      candidates: [
        { start: 0, end: 3, label: 0, score: 0.5 },
        { start: 0, end: 3, label: 1, score: 0.9 },
      ],
      predicted: [1, 1, 0],
    };
    const prediction = { text: gold.text, labels: ['person', 'volcano', 'perfume'], windows: [window] };
    const record = { gold, byRule: new Map<Rule, Prediction>([['marginal', prediction]]), low: null, milliseconds: 1 };
    const quality = measureFile([record], { ...options, dedup: 'paper', foreignLabels: 2 });
    expect(quality).toMatchObject({ f1: 100, countAccuracy: 100, falseAlarms: 0, foreignAlarms: 50, curve: null });
  });
});

describe('duplicates', () => {
  const text = 'Paris is in France';
  const predictionWith = (candidates: Prediction['windows'][number]['candidates']): Prediction => ({
    text,
    labels,
    windows: [{ start: 0, end: text.length, candidates, predicted: [] }],
  });
  const paris = [
    { start: 0, end: 5, label: 0, score: 0.2 },
    { start: 0, end: 5, label: 1, score: 0.9 },
    { start: 0, end: 5, label: 2, score: 0.4 },
  ];
  const labelsLeft = (dedup: 'paper' | 'off' | 'reversed', threshold = 0): string[] =>
    mentionsOf(predictionWith(paris), { threshold, dedup, labels: 3 }).map(({ label }) => label);

  test('paper keeps the likeliest label, reversed the least likely of those over the threshold, off all', () => {
    expect(labelsLeft('paper')).toEqual(['city']);
    expect(labelsLeft('reversed')).toEqual(['person']);
    expect(labelsLeft('reversed', 0.3)).toEqual(['club']);
    expect(labelsLeft('off')).toEqual(['person', 'city', 'club']);
  });

  test('where every mention has one label, reversed is paper', () => {
    fc.assert(
      fc.property(judgedRecord, (record) => {
        const single = predictionOf({ ...record, found: record.found.map((span) => ({ ...span, label: 'city' })) });
        const cut = { threshold: 0.1, labels: 3 };
        expect(mentionsOf(single, { ...cut, dedup: 'reversed' })).toEqual(
          mentionsOf(single, { ...cut, dedup: 'paper' }),
        );
      }),
    );
  });
});
