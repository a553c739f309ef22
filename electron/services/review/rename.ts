// A label under another name, in a run and in what was decided: where the other name is there already the two become
// one, and whatever stood under either of them stands. Pure.
import { stands, type Decision, type Label, type Mention, type Run } from '../../contract/index.ts';
import type { DecisionChange, RunChange, Said } from '../../store/journal.ts';

export interface Renaming {
  readonly from: string;
  readonly to: string;
}

const placeOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start} ${end}`;

function renameLabels(labels: readonly Label[], { from, to }: Renaming): Label[] {
  const isThere = labels.some(({ name }) => name === to);
  return labels.flatMap((label) => {
    if (label.name !== from) return [label];
    return isThere ? [] : [{ ...label, name: to }];
  });
}

/** null: the run knows nothing of the label. */
export function renameInRun({ id, labelSet, mentions }: Run, renaming: Renaming): RunChange | null {
  const { from, to } = renaming;
  const twins = new Map(mentions.filter(({ label }) => label === to).map((twin) => [placeOf(twin), twin]));
  const removed: Mention[] = [];
  const added: Mention[] = [];
  for (const mention of mentions.filter(({ label }) => label === from)) {
    const twin = twins.get(placeOf(mention));
    removed.push(mention, ...(twin === undefined ? [] : [twin]));
    added.push({
      ...mention,
      label: to,
      score: Math.max(mention.score, twin?.score ?? 0),
      origin: twin?.origin === 'found' ? 'found' : mention.origin,
    });
  }
  if (removed.length === 0 && !labelSet.labels.some(({ name }) => name === from)) return null;
  return { runId: id, before: labelSet.labels, after: renameLabels(labelSet.labels, renaming), removed, added };
}

interface Sides {
  from: Decision | null;
  to: Decision | null;
  isFromFound: boolean;
  isToFound: boolean;
}

const saidOf = (decision: Decision | null): Said | null =>
  decision === null ? null : { verdict: decision.verdict, score: decision.score, decidedAt: decision.decidedAt };

/** What is said of a place once its two labels are one. */
function mergedOf({ from, to, isFromFound, isToFound }: Sides): Decision | null {
  const confirmed = [to, from].find((one) => one !== null && stands(one)) ?? null;
  if (confirmed !== null) return confirmed;
  const isUndecided = (from === null && isFromFound) || (to === null && isToFound);
  return isUndecided ? null : (to ?? from);
}

export function renameInDecisions(
  decisions: readonly Decision[],
  mentions: readonly Mention[],
  { from, to }: Renaming,
): DecisionChange[] {
  const sides = new Map<string, Sides & { readonly start: number; readonly end: number }>();
  const sidesAt = ({ start, end }: { readonly start: number; readonly end: number }): Sides => {
    const none = { from: null, to: null, isFromFound: false, isToFound: false, start, end };
    const known = sides.get(placeOf({ start, end })) ?? none;
    sides.set(placeOf({ start, end }), known);
    return known;
  };
  for (const decision of decisions) {
    if (decision.label === from) sidesAt(decision).from = decision;
    if (decision.label === to) sidesAt(decision).to = decision;
  }
  for (const mention of mentions) {
    if (mention.label === from) sidesAt(mention).isFromFound = true;
    if (mention.label === to) sidesAt(mention).isToFound = true;
  }
  return [...sides.values()].flatMap(({ start, end, ...side }) => {
    const merged = mergedOf(side);
    const isMoved = side.from !== null;
    const isOther = (side.from !== null || side.isFromFound) && merged !== side.to;
    return [
      ...(isMoved ? [{ place: { label: from, start, end }, before: saidOf(side.from), after: null }] : []),
      ...(isOther ? [{ place: { label: to, start, end }, before: saidOf(side.to), after: saidOf(merged) }] : []),
    ];
  });
}
