// Windows that an earlier attempt has read: used where they are exactly the first ones of the plan, otherwise passed over.
import type { ReadWindow, WindowResult } from '../contract/index.ts';
import type { Candidate } from './candidates.ts';
import type { WindowMentions } from './merge.ts';
import type { TextRange } from './windows.ts';

export interface ReadBefore {
  readonly windows: readonly WindowResult[];
  readonly mentions: readonly WindowMentions[];
}

const nothing: ReadBefore = { windows: [], mentions: [] };

/** @param labels those that are asked for, in their order */
export function readBefore(
  given: readonly ReadWindow[],
  ranges: readonly TextRange[],
  labels: readonly string[],
): ReadBefore {
  const windows: WindowResult[] = [];
  const mentions: WindowMentions[] = [];
  const indices = new Map(labels.map((label, i) => [label, i]));
  for (const [i, { found, ...window }] of given.entries()) {
    const range = ranges[i];
    const isOfPlan =
      range !== undefined &&
      window.index === i &&
      window.of === ranges.length &&
      window.start === range.start &&
      window.end === range.end;
    const hasSameLabels =
      window.trace.labels.length === labels.length && window.trace.labels.every(({ label }, k) => label === labels[k]);
    const candidates = found.flatMap(({ label, start, end, score }): Candidate[] => {
      const index = indices.get(label);
      return index === undefined ? [] : [{ start, end, label: index, score }];
    });
    if (!isOfPlan || !hasSameLabels || candidates.length !== found.length) return nothing;
    windows.push(window);
    mentions.push({ ...range, mentions: candidates });
  }
  return { windows, mentions };
}
