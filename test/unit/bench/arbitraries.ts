// Records with marked and found mentions, small enough that both sides often agree, clash and overlap.
import fc from 'fast-check';
import type { LabelCount } from '../../../electron/bench/qualityCounts.ts';
import type { FoundSpan } from '../../../electron/bench/qualityMentions.ts';
import type { LabelledSpan } from '../../../electron/bench/qualityRecords.ts';
import type { JudgedRecord } from '../../../electron/bench/qualityScores.ts';

export const labels = ['person', 'city', 'club'];

/** Words, some of them beyond the BMP, so that mentions repeat. */
const words = fc.array(fc.constantFrom('Ann', 'Rome', '😀', 'York', '𝕏'), { minLength: 1, maxLength: 6 });

export interface Counted extends JudgedRecord {
  readonly counts: ReadonlyMap<string, LabelCount>;
}

export const judgedRecord: fc.Arbitrary<Counted> = words.chain((list) => {
  const text = list.join(' ');
  const begins = list.map((_, i) => list.slice(0, i).join(' ').length + (i > 0 ? 1 : 0));
  const span = fc
    .tuple(fc.nat(list.length - 1), fc.nat(1), fc.constantFrom(...labels))
    .map(([first, more, label]): LabelledSpan => {
      const last = Math.min(list.length - 1, first + more);
      return { start: begins[first] ?? 0, end: (begins[last] ?? 0) + (list[last] ?? '').length, label };
    });
  const found = fc
    .tuple(span, fc.double({ min: 0.01, max: 1, noNaN: true }))
    .map(([at, score]): FoundSpan => ({ ...at, score }));
  return fc.record({
    gold: fc.array(span, { maxLength: 6 }).map((mentions) => ({ text, labels, mentions })),
    found: fc.array(found, { maxLength: 6 }),
    counts: fc
      .array(fc.nat(4), { minLength: 3, maxLength: 3 })
      .map((numbers) => new Map(labels.map((label, i) => [label, { predicted: numbers[i] ?? 0, most: 4 }]))),
  });
});

/** A record in which all that is marked has been found, and counted. */
export const perfectRecord: fc.Arbitrary<Counted> = judgedRecord.map(({ gold }) => ({
  gold,
  found: gold.mentions.map((mention) => ({ ...mention, score: 1 })),
  counts: new Map(
    labels.map((label) => {
      const own = gold.mentions.filter((m) => m.label === label).map((m) => gold.text.slice(m.start, m.end));
      return [label, { predicted: new Set(own).size, most: 16 }];
    }),
  ),
}));
