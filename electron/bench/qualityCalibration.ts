// How far scores are from being probabilities. Pure.
import { mean, type CalibrationBin } from './qualityReport.ts';

export interface ScoredMention {
  /** 0..1 */
  readonly score: number;
  readonly isRight: boolean;
}

const bins = 10;

/**
 * Expected calibration error in percent: mean distance between the mean score and the share that is right, over bins of
 * about equally many mentions. Equal scores stay in one bin, so the order of the mentions does not matter.
 */
export function calibrationOf(mentions: readonly ScoredMention[]): {
  readonly error: number;
  readonly bins: readonly CalibrationBin[];
} {
  const sorted = mentions.toSorted((a, b) => a.score - b.score);
  const parts: CalibrationBin[] = [];
  let from = 0;
  for (let bin = 1; bin <= bins; bin += 1) {
    let to = Math.round((sorted.length * bin) / bins);
    while (to > from && to < sorted.length && sorted[to]?.score === sorted[to - 1]?.score) to += 1;
    if (to <= from) continue;
    const part = sorted.slice(from, to);
    parts.push({
      mentions: part.length,
      score: 100 * mean(part.map(({ score }) => score)),
      right: 100 * mean(part.map(({ isRight }) => Number(isRight))),
    });
    from = to;
  }
  const distance = parts.reduce((sum, part) => sum + part.mentions * Math.abs(part.score - part.right), 0);
  return { error: distance / Math.max(1, mentions.length), bins: parts };
}
