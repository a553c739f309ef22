// What kind of error each wrong or missing mention is, after the paper's error analysis. Pure.
import { overlaps } from '../engine/candidates.ts';
import { countOfGold, type Counted } from './qualityCounts.ts';
import type { LabelledSpan } from './qualityRecords.ts';
import { errorClasses, type ErrorClass, type ErrorShares } from './qualityReport.ts';
import { byText, share, type JudgedRecord } from './qualityScores.ts';

export interface MentionError {
  readonly kind: ErrorClass;
  /** Whether the label's count is wrong, whatever the kind. */
  readonly isMiscounted: boolean;
}

/**
 * One error for each mention (text and label) that only one side has: as many as F1 counts against the engine. A wrong
 * mention and the one it stands for are two errors of the same kind.
 */
export function errorsOf({ gold, found, counts }: JudgedRecord & Counted): MentionError[] {
  const wanted = grouped(gold.text, gold.mentions);
  const said = grouped(gold.text, found);
  const errorsAmong = (
    own: ReadonlyMap<string, readonly LabelledSpan[]>,
    others: ReadonlyMap<string, unknown>,
    otherSpans: readonly LabelledSpan[],
  ): MentionError[] =>
    [...own]
      .filter(([key]) => !others.has(key))
      .map(([, spans]) => {
        const label = spans[0]?.label ?? '';
        const isMiscounted = !countOfGold({ gold, counts }, label).isRight;
        return { kind: placeError(spans, otherSpans) ?? (isMiscounted ? 'count' : 'index'), isMiscounted };
      });
  return [...errorsAmong(said, wanted, gold.mentions), ...errorsAmong(wanted, said, found)];
}

/** @param spans the places of one mention */
function placeError(spans: readonly LabelledSpan[], others: readonly LabelledSpan[]): 'label' | 'boundary' | null {
  const isAt = (test: (a: LabelledSpan, b: LabelledSpan) => boolean): boolean =>
    spans.some((a) => others.some((b) => test(a, b)));
  if (isAt((a, b) => a.start === b.start && a.end === b.end && a.label !== b.label)) return 'label';
  if (isAt((a, b) => a.label === b.label && overlaps(a, b))) return 'boundary';
  return null;
}

function grouped(text: string, mentions: readonly LabelledSpan[]): Map<string, LabelledSpan[]> {
  const groups = new Map<string, LabelledSpan[]>();
  for (const mention of mentions) {
    const key = byText(text, mention);
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return groups;
}

export function errorShares(errors: readonly MentionError[]): ErrorShares {
  const [label, boundary, count, index] = errorClasses.map((kind) =>
    share(errors.filter((error) => error.kind === kind).length, errors.length),
  );
  return {
    total: errors.length,
    label: label ?? 0,
    boundary: boundary ?? 0,
    count: count ?? 0,
    index: index ?? 0,
    miscounted: share(errors.filter(({ isMiscounted }) => isMiscounted).length, errors.length),
  };
}
