// From predictions to the figures of a file. Pure.
import type { Rule } from '../contract/index.ts';
import { calibrationOf, type ScoredMention } from './qualityCalibration.ts';
import { countFigures, type Counted } from './qualityCounts.ts';
import { errorShares, errorsOf } from './qualityErrors.ts';
import { countsOf, mentionsOf, type Prediction } from './qualityMentions.ts';
import type { GoldRecord } from './qualityRecords.ts';
import { mean, type AblationScores, type FileQuality, type QualityDedup, type Scores } from './qualityReport.ts';
import { byPlace, byText, scoresOf, share, type JudgedRecord } from './qualityScores.ts';

export interface PredictedRecord {
  readonly gold: GoldRecord;
  /** By rule: that of the bench, and every other when ablations are wanted. */
  readonly byRule: ReadonlyMap<Rule, Prediction>;
  /** By the bench's rule at the lowest threshold of the curve; null: no curve is wanted. */
  readonly low: Prediction | null;
  readonly milliseconds: number;
}

export interface MeasureOptions {
  readonly rule: Rule;
  readonly dedup: QualityDedup;
  /** 0..1, of the marginal rule. */
  readonly threshold: number;
  readonly ablation: boolean;
  readonly foreignLabels: number;
  /** Most mentions that the model can count in a window. */
  readonly slots: number;
}

export const rules: readonly Rule[] = ['marginal', 'paper'];
const dedups: readonly QualityDedup[] = ['paper', 'nested', 'off', 'reversed'];

/** The paper's rule keeps all that its slots name. */
export const thresholdOf = (rule: Rule, threshold: number): number | null => (rule === 'paper' ? null : threshold);

/** 0.05, 0.10 … 0.90 */
export const curveThresholds: readonly number[] = Array.from({ length: 18 }, (_, i) => (i + 1) / 20);

interface OwnCut {
  readonly rule: Rule;
  readonly threshold: number;
  readonly dedup: QualityDedup;
}

export function measureFile(records: readonly PredictedRecord[], options: MeasureOptions): FileQuality {
  const { rule, dedup, slots } = options;
  const cut: OwnCut = { rule, dedup, threshold: thresholdOf(rule, options.threshold) ?? 0 };
  const judged = records.map((record): JudgedRecord & Counted => ({
    ...judge(record, cut),
    counts: countsOf(predictionOf(record, rule), slots),
  }));
  const calibration = calibrationOf(judged.flatMap(scored));
  return {
    ...scoresAt(records, cut),
    records: records.length,
    severalWindows: records.filter((record) => predictionOf(record, rule).windows.length > 1).length,
    exact: scoresOf(judged, byPlace),
    ...countFigures(judged),
    foreignAlarms: options.foreignLabels > 0 ? foreignAlarms(records, cut) : null,
    errors: errorShares(judged.flatMap(errorsOf)),
    calibrationError: calibration.error,
    calibration: calibration.bins,
    curve: curveOf(records, dedup),
    msPerRecord: mean(records.map(({ milliseconds }) => milliseconds)),
    ablation: options.ablation ? ablationScores(records, options.threshold) : null,
  };
}

function curveOf(records: readonly PredictedRecord[], dedup: QualityDedup): FileQuality['curve'] {
  const low = records.flatMap(({ gold, low: prediction }) => (prediction ? [{ gold, prediction }] : []));
  if (low.length < records.length) return null;
  return curveThresholds.map((threshold) => {
    const judged = low.map(({ gold, prediction }) => judgeBy(gold, prediction, { threshold, dedup }));
    return { threshold, ...scoresOf(judged, byText) };
  });
}

/** Every rule with every dedup. */
function ablationScores(records: readonly PredictedRecord[], threshold: number): AblationScores[] {
  return rules.flatMap((rule) =>
    dedups.map((dedup) => {
      const cut = { rule, dedup, threshold: thresholdOf(rule, threshold) ?? 0 };
      return { rule, dedup, ...scoresAt(records, cut) };
    }),
  );
}

const scoresAt = (records: readonly PredictedRecord[], cut: OwnCut): Scores =>
  scoresOf(
    records.map((record) => judge(record, cut)),
    byText,
  );

const judge = (record: PredictedRecord, cut: OwnCut): JudgedRecord =>
  judgeBy(record.gold, predictionOf(record, cut.rule), cut);

/** Labels that do not belong to the record take no part. */
function judgeBy(gold: GoldRecord, prediction: Prediction, { threshold, dedup }: Omit<OwnCut, 'rule'>): JudgedRecord {
  return { gold, found: mentionsOf(prediction, { threshold, dedup, labels: gold.labels.length }) };
}

/** Mentions of the labels beyond the record's own, resolved together with those: as somebody who asks all would see. */
function foreignAlarms(records: readonly PredictedRecord[], { rule, threshold, dedup }: OwnCut): number {
  let [asked, alarms] = [0, 0];
  for (const record of records) {
    const prediction = predictionOf(record, rule);
    const found = mentionsOf(prediction, { threshold, dedup, labels: Infinity });
    const said = new Set(found.map(({ label }) => label));
    const foreign = prediction.labels.slice(record.gold.labels.length);
    asked += foreign.length;
    alarms += foreign.filter((label) => said.has(label)).length;
  }
  return share(alarms, asked);
}

function scored({ gold, found }: JudgedRecord): ScoredMention[] {
  const truth = new Set(gold.mentions.map((mention) => byText(gold.text, mention)));
  return found.map((mention) => ({ score: mention.score, isRight: truth.has(byText(gold.text, mention)) }));
}

function predictionOf({ byRule }: PredictedRecord, rule: Rule): Prediction {
  const prediction = byRule.get(rule);
  if (!prediction) throw new Error(`nothing was predicted by the ${rule} rule`);
  return prediction;
}
