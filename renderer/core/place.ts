// Gives each mention an underline lane so that overlapping ones never share one; inner mentions lie nearest the text.
import type { Mention } from '../../electron/contract/index.ts';
import type { Block } from './blocks.ts';
import { mentionKey, type MentionKey } from './mentionKey.ts';

export interface Placed {
  readonly mention: Mention;
  readonly key: MentionKey;
  readonly lane: number;
}

/** In reading order: by start, the longer first. */
export function placeMentions(mentions: readonly Mention[]): readonly Placed[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : 1));
  const placed: Placed[] = [];
  let cluster: { mention: Mention; lane: number }[] = [];
  let laneEnds: number[] = [];
  let clusterEnd = 0;
  const flush = (): void => {
    const deepest = laneEnds.length - 1;
    for (const { mention, lane } of cluster) {
      placed.push({ mention, key: mentionKey(mention), lane: deepest - lane });
    }
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
