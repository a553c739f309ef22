// One list of mentions from the windows of a document. What two windows both read is decided by the one that saw more
// context on both sides.
import type { Dedup } from '../contract/index.ts';
import { byPlace, clashes, type Candidate } from './candidates.ts';
import type { TextRange } from './windows.ts';

/** A window with its mentions, in offsets of the document. */
export interface WindowMentions extends TextRange {
  readonly mentions: readonly Candidate[];
}

/** Windows before the newest whose mentions may still change when it is merged. */
const unsettled = 3;

/** What the newest window changes: mentions that begin at `from` or later, as they now stand; those before it stay. */
export function mergeNewest(windows: readonly WindowMentions[], dedup: Dedup): { from: number; mentions: Candidate[] } {
  const first = Math.max(0, windows.length - 1 - unsettled);
  const from = first === 0 ? 0 : (windows[first + 1]?.start ?? 0);
  return { from, mentions: mergeWindows(windows, dedup, first).filter(({ start }) => start >= from) };
}

/**
 * @param first windows before it give no mentions
 * @returns mentions in offsets of the document, sorted by start, end, label; no two alike.
 */
export function mergeWindows(windows: readonly WindowMentions[], dedup: Dedup, first = 0): Candidate[] {
  const owned = windows.slice(first).flatMap(({ mentions }, k) => {
    const i = first + k;
    return mentions.filter((m) => ownerOf(windows, i, m) === i).map((mention) => ({ mention, window: i }));
  });
  owned.sort((a, b) => byPlace(a.mention, b.mention));
  const kept: typeof owned = [];
  for (const next of owned) {
    // only mentions that cross a window's edge can still clash; they lie among the last ones
    let isKept = true;
    for (let i = kept.length - 1; i >= 0 && kept.length - i <= 64; i -= 1) {
      const before = kept[i];
      if (!before || before.window === next.window || !clashes(before.mention, next.mention, dedup)) continue;
      if (before.mention.score >= next.mention.score) isKept = false;
      else kept.splice(i, 1);
    }
    if (isKept) kept.push(next);
  }
  return kept.map(({ mention }) => mention);
}

/** The window that sees the whole mention with the most context on its poorer side; the earlier one of two alike. */
function ownerOf(windows: readonly WindowMentions[], home: number, mention: Candidate): number {
  let owner = home;
  let most = -1;
  for (let i = Math.max(0, home - 3); i <= Math.min(windows.length - 1, home + 3); i += 1) {
    const window = windows[i];
    if (!window || window.start > mention.start || window.end < mention.end) continue;
    const left = i === 0 ? Infinity : mention.start - window.start; // the document's own edges hide nothing
    const right = i === windows.length - 1 ? Infinity : window.end - mention.end;
    const context = Math.min(left, right);
    if (context > most) {
      most = context;
      owner = i;
    }
  }
  return owner;
}
