// The differences of two runs as mentions to draw and as a list by label.
import type { MentionChange, RunDifference } from '../../electron/contract/index.ts';
import type { DrawnMention } from './drawn.ts';

/** What the later run gained and lost. A changed label or bounds are both: the one is lost, the other added. */
export function drawnChanges(changes: readonly MentionChange[]): readonly DrawnMention[] {
  return changes.flatMap(({ before, after }): DrawnMention[] => [
    ...(before === null ? [] : [{ ...before, change: 'lost' as const }]),
    ...(after === null ? [] : [{ ...after, change: 'added' as const }]),
  ]);
}

export interface ChangesOfLabel {
  readonly label: string;
  readonly changes: readonly MentionChange[];
}

/** In the order of the labels; within one, in reading order. A change of label stands under the new one. */
export function changesByLabel({ labels, changes }: RunDifference): readonly ChangesOfLabel[] {
  const lists = new Map<string, MentionChange[]>(labels.map(({ label }) => [label, []]));
  for (const change of changes) {
    const label = change.after?.label ?? change.before?.label ?? '';
    const list = lists.get(label);
    if (list === undefined) lists.set(label, [change]);
    else list.push(change);
  }
  return [...lists]
    .filter(([, list]) => list.length > 0)
    .map(([label, list]) => ({ label, changes: list.toSorted((a, b) => startOf(a) - startOf(b)) }));
}

const startOf = ({ before, after }: MentionChange): number => after?.start ?? before?.start ?? 0;
