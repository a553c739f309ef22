// Going from mention to mention, and finding the other places of the same words under the same label.
import type { Place } from '../../electron/contract/index.ts';
import type { DrawnMention } from './drawn.ts';
import type { MentionKey } from './mentionKey.ts';
import type { Placed } from './place.ts';
import { createWordsKeys } from './wordsKeys.ts';

/** The next (1) or previous (-1) mention in reading order; from none, the first or the last. Goes round. */
export function stepMention(placed: readonly Placed[], selected: MentionKey | null, by: 1 | -1): Placed | null {
  if (placed.length === 0) return null;
  const at = placed.findIndex(({ key }) => key === selected);
  const to = at === -1 ? (by === 1 ? 0 : placed.length - 1) : (at + by + placed.length) % placed.length;
  return placed[to] ?? null;
}

/** The next mention for which something holds, in reading order after the selected one; goes round, null where none. */
export function nextWhere(
  placed: readonly Placed[],
  selected: MentionKey | null,
  holds: (mention: DrawnMention) => boolean,
): Placed | null {
  const at = placed.findIndex(({ key }) => key === selected);
  for (let step = 1; step <= placed.length; step += 1) {
    const candidate = placed[(at + step) % placed.length];
    if (candidate !== undefined && candidate.key !== selected && holds(candidate.mention)) return candidate;
  }
  return null;
}

/** Among mentions that cover one place: the first, or the one after the selected, so that clicks go through them. */
export function cycle(covering: readonly Placed[], selected: MentionKey | null): Placed | null {
  const at = covering.findIndex(({ key }) => key === selected);
  return covering[(at + 1) % Math.max(1, covering.length)] ?? null;
}

export function occurrencesOf<M extends Place>(text: string, mentions: readonly M[], of: Place): readonly M[] {
  const keyOf = createWordsKeys(text);
  const wanted = keyOf(of);
  return mentions.filter((m) => m.label === of.label && keyOf(m) === wanted).toSorted((a, b) => a.start - b.start);
}

/** A few words on both sides, cut at spaces. */
export function contextOf(
  text: string,
  { start, end }: Omit<Place, 'label'>,
  reach = 28,
): { before: string; after: string } {
  const left = text.slice(Math.max(0, start - reach), start).replace(/\s+/g, ' ');
  const right = text.slice(end, end + reach).replace(/\s+/g, ' ');
  const before = start > reach ? left.slice(left.indexOf(' ') + 1) : left;
  const lastSpace = right.lastIndexOf(' ');
  const after = end + reach < text.length && lastSpace > 0 ? right.slice(0, lastSpace) : right;
  return { before, after };
}
