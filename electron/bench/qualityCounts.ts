// Step 1 against the data: whether a label's likeliest count is the number of its distinct mentions. Pure.
import type { GoldRecord } from './qualityRecords.ts';
import { share, type JudgedRecord } from './qualityScores.ts';

export interface LabelCount {
  /** Likeliest counts of the windows, summed. */
  readonly predicted: number;
  /** What the model can say at most: its slots, times the windows. That many means that many or more. */
  readonly most: number;
}

export interface Counted {
  /** By label. */
  readonly counts: ReadonlyMap<string, LabelCount>;
}

/** How many distinct mentions the data has of the label, and whether the engine's count is that. */
export function countOfGold(
  { gold, counts }: { readonly gold: GoldRecord } & Counted,
  label: string,
): { readonly wanted: number; readonly isRight: boolean } {
  const texts = gold.mentions.filter((m) => m.label === label).map(({ start, end }) => gold.text.slice(start, end));
  const wanted = new Set(texts).size;
  const { predicted, most } = counts.get(label) ?? { predicted: 0, most: Infinity }; // a text of white space
  return { wanted, isRight: predicted === Math.min(wanted, most) };
}

export interface CountFigures {
  readonly countAccuracy: number;
  readonly countAccuracyPresent: number;
  readonly falseAlarms: number;
}

export function countFigures(records: readonly (JudgedRecord & Counted)[]): CountFigures {
  let [all, right, present, presentRight, absent, alarms] = [0, 0, 0, 0, 0, 0];
  for (const record of records) {
    const said = new Set(record.found.map(({ label }) => label));
    for (const label of record.gold.labels) {
      const { wanted, isRight } = countOfGold(record, label);
      all += 1;
      right += Number(isRight);
      if (wanted > 0) {
        present += 1;
        presentRight += Number(isRight);
      } else {
        absent += 1;
        alarms += Number(said.has(label));
      }
    }
  }
  return {
    countAccuracy: share(right, all),
    countAccuracyPresent: share(presentRight, present),
    falseAlarms: share(alarms, absent),
  };
}
