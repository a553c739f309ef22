// Turns mentions that may overlap into a flat row of text pieces, each with the mentions that cover it.
import type { Block } from './blocks.ts';
import type { Placed } from './place.ts';

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The shortest mention first: it gives the background. */
  readonly covering: readonly Placed[];
  /** The mentions whose last piece this is. */
  readonly ending: readonly Placed[];
}

/** `placed` in reading order; pieces join to exactly the block. */
export function segmentBlock(block: Block, placed: readonly Placed[]): readonly Segment[] {
  const segments: Segment[] = [];
  let active: Placed[] = [];
  let at = block.start;
  let next = 0;
  while (at < block.end) {
    active = active.filter(({ mention }) => mention.end > at);
    let item = placed[next];
    while (item !== undefined && item.mention.start <= at) {
      if (item.mention.end > at) active.push(item);
      next += 1;
      item = placed[next];
    }
    let end = Math.min(block.end, item?.mention.start ?? block.end);
    for (const { mention } of active) end = Math.min(end, mention.end);
    segments.push({
      start: at,
      end,
      covering: active.toSorted((a, b) => lengthOf(a) - lengthOf(b) || a.lane - b.lane),
      ending: active.filter(({ mention }) => mention.end === end),
    });
    at = end;
  }
  return segments;
}

const lengthOf = ({ mention }: Placed): number => mention.end - mention.start;
