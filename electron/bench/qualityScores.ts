// Precision, recall and F1 in micro: what was right, found and wanted, summed over records. Pure.
import type { FoundSpan } from './qualityMentions.ts';
import type { GoldRecord, LabelledSpan } from './qualityRecords.ts';
import type { Scores } from './qualityReport.ts';

/** A record with what the engine found in it. */
export interface JudgedRecord {
  readonly gold: GoldRecord;
  readonly found: readonly FoundSpan[];
}

/** What makes two mentions of a record one. */
export type KeyOf = (text: string, mention: LabelledSpan) => string;

export const byText: KeyOf = (text, { start, end, label }) => `${label}\0${text.slice(start, end)}`;
export const byPlace: KeyOf = (_text, { start, end, label }) => `${label}\0${start}\0${end}`;

export function scoresOf(records: readonly JudgedRecord[], keyOf: KeyOf): Scores {
  let [right, found, wanted] = [0, 0, 0];
  for (const { gold, found: spans } of records) {
    const truth = new Set(gold.mentions.map((mention) => keyOf(gold.text, mention)));
    const said = new Set(spans.map((mention) => keyOf(gold.text, mention)));
    right += [...said].filter((key) => truth.has(key)).length;
    found += said.size;
    wanted += truth.size;
  }
  const precision = share(right, found, wanted === 0);
  const recall = share(right, wanted, found === 0);
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Percent; of nothing it is all where that is as it should be, else none. */
export const share = (part: number, whole: number, isRight = false): number =>
  whole > 0 ? (100 * part) / whole : isRight ? 100 : 0;
