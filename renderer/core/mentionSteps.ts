// Going from mention to mention, and finding the other places of the same words under the same label.
import type { Mention } from '../../electron/contract/index.ts';
import type { MentionKey } from './mentionKey.ts';
import type { Placed } from './place.ts';

/** The next (1) or previous (-1) mention in reading order; from none, the first or the last. Goes round. */
export function stepMention(placed: readonly Placed[], selected: MentionKey | null, by: 1 | -1): Placed | null {
  if (placed.length === 0) return null;
  const at = placed.findIndex(({ key }) => key === selected);
  const to = at === -1 ? (by === 1 ? 0 : placed.length - 1) : (at + by + placed.length) % placed.length;
  return placed[to] ?? null;
}

/** Among mentions that cover one place: the first, or the one after the selected, so that clicks go through them. */
export function cycle(covering: readonly Placed[], selected: MentionKey | null): Placed | null {
  const at = covering.findIndex(({ key }) => key === selected);
  return covering[(at + 1) % Math.max(1, covering.length)] ?? null;
}

export function occurrencesOf(text: string, mentions: readonly Mention[], of: Mention): readonly Mention[] {
  const wanted = sameWords(text, of);
  return mentions
    .filter((m) => m.label === of.label && sameWords(text, m) === wanted)
    .toSorted((a, b) => a.start - b.start);
}

const sameWords = (text: string, { start, end }: Mention): string =>
  text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');

/** A few words on both sides, cut at spaces. */
export function contextOf(text: string, { start, end }: Mention, reach = 28): { before: string; after: string } {
  const left = text.slice(Math.max(0, start - reach), start).replace(/\s+/g, ' ');
  const right = text.slice(end, end + reach).replace(/\s+/g, ' ');
  const before = start > reach ? left.slice(left.indexOf(' ') + 1) : left;
  const lastSpace = right.lastIndexOf(' ');
  const after = end + reach < text.length && lastSpace > 0 ? right.slice(0, lastSpace) : right;
  return { before, after };
}
