// How sure it is that every mention of a label was found, from what each window of a run said of its counts.
import type { WindowResult } from '../../electron/contract/index.ts';

/**
 * By label: the chance that no window has more mentions than were kept in it. Labels of which a window says nothing
 * (older versions kept no such figure) are left out.
 */
export function completeness(windows: readonly WindowResult[]): ReadonlyMap<string, number> {
  const chances = new Map<string, { chance: number; windows: number }>();
  for (const { trace } of windows) {
    for (const { label, pComplete } of trace.labels) {
      if (pComplete === undefined) continue;
      const known = chances.get(label);
      if (known === undefined) chances.set(label, { chance: pComplete, windows: 1 });
      else {
        known.chance *= pComplete;
        known.windows += 1;
      }
    }
  }
  return new Map(
    [...chances].filter(([, known]) => known.windows === windows.length).map(([label, { chance }]) => [label, chance]),
  );
}
