// Gives each mention an underline lane so that overlapping ones never share one; inner mentions lie nearest the text.
import type { Block } from './blocks.ts';
import type { DrawnMention } from './drawn.ts';
import { mentionKey, type MentionKey } from './mentionKey.ts';

export interface Placed {
  readonly mention: DrawnMention;
  readonly key: MentionKey;
  readonly lane: number;
}

const inReadingOrder = (a: DrawnMention, b: DrawnMention): number =>
  a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);

const isSorted = (mentions: readonly DrawnMention[]): boolean =>
  mentions.every((mention, at) => {
    const before = mentions[at - 1];
    return before === undefined || inReadingOrder(before, mention) <= 0;
  });

// Mentions keep their objects from decision to decision, and so do their places.
const known = new WeakMap<DrawnMention, Placed>();

function placedOf(mention: DrawnMention, lane: number): Placed {
  let placed = known.get(mention);
  if (placed?.lane !== lane) {
    placed = { mention, key: mentionKey(mention), lane };
    known.set(mention, placed);
  }
  return placed;
}

/** In reading order: by start, the longer first. */
export function placeMentions(mentions: readonly DrawnMention[]): readonly Placed[] {
  const sorted = isSorted(mentions) ? mentions : mentions.toSorted(inReadingOrder);
  const placed: Placed[] = [];
  let cluster: { mention: DrawnMention; lane: number }[] = [];
  let laneEnds: number[] = [];
  let clusterEnd = 0;
  const flush = (): void => {
    const deepest = laneEnds.length - 1;
    for (const { mention, lane } of cluster) placed.push(placedOf(mention, deepest - lane));
    cluster = [];
    laneEnds = [];
  };
  for (const mention of sorted) {
    if (mention.start >= clusterEnd) flush();
    let lane = laneEnds.findIndex((end) => end <= mention.start);
    if (lane === -1) lane = laneEnds.length;
    laneEnds[lane] = mention.end;
    cluster.push({ mention, lane });
    clusterEnd = Math.max(clusterEnd, mention.end);
  }
  flush();
  return placed;
}

const none: readonly Placed[] = [];

/** The mentions that touch each block, in one pass over both. */
export function assignToBlocks(blocks: readonly Block[], placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const lists: (Placed[] | undefined)[] = blocks.map(() => undefined);
  let first = 0;
  for (const item of placed) {
    while ((blocks[first]?.end ?? Infinity) <= item.mention.start) first += 1;
    for (let b = first; b < blocks.length && (blocks[b]?.start ?? Infinity) < item.mention.end; b += 1) {
      (lists[b] ??= []).push(item);
    }
  }
  return lists.map((list) => list ?? none);
}

/**
 * The same lists, made of earlier objects wherever nothing changed: after a decision in a megabyte of text, one block is
 * drawn again and not five hundred. Both in the same order of blocks.
 */
export function reusePlaced(
  before: readonly (readonly Placed[])[],
  after: readonly (readonly Placed[])[],
): readonly (readonly Placed[])[] {
  return after.map((list, at) => {
    const old = before[at];
    return old?.length === list.length && list.every((placed, n) => isSamePlaced(old[n], placed)) ? old : list;
  });
}

const isSamePlaced = (a: Placed | undefined, b: Placed): boolean =>
  a === b ||
  (a !== undefined &&
    a.lane === b.lane &&
    (a.mention === b.mention ||
      (a.key === b.key &&
        a.mention.score === b.mention.score &&
        a.mention.origin === b.mention.origin &&
        a.mention.verdict === b.mention.verdict &&
        a.mention.change === b.mention.change)));
