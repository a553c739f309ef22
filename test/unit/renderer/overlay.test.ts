// The overlay: blocks and pieces join to exactly the text, every piece knows its mentions, lanes never collide.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../../renderer/core/blocks.ts';
import { assignToBlocks, placeMentions, reusePlaced } from '../../../renderer/core/place.ts';
import { segmentBlock } from '../../../renderer/core/segments.ts';
import { markedTextArbitrary, mention, textArbitrary } from './arbitraries.ts';

describe('blocks', () => {
  it('join to exactly the text and never part a surrogate pair', () => {
    fc.assert(
      fc.property(
        textArbitrary,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 90 }),
        (text, target, longest) => {
          const blocks = splitBlocks(text, target, longest);
          expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
          for (const { start, end } of blocks) {
            expect(end).toBeGreaterThan(start);
            expect(/^[\uDC00-\uDFFF]/.test(text.slice(end)) && /[\uD800-\uDBFF]$/.test(text.slice(start, end))).toBe(
              false,
            );
          }
        },
      ),
    );
  });

  it('end at line ends where there are any', () => {
    const text = `${'word '.repeat(30)}\n`.repeat(20);
    for (const { start, end } of splitBlocks(text, 200)) expect(text.slice(start, end).endsWith('\n')).toBe(true);
  });
});

describe('lanes', () => {
  it('differ for mentions that overlap', () => {
    fc.assert(
      fc.property(markedTextArbitrary, ({ mentions }) => {
        const placed = placeMentions(mentions);
        expect(placed).toHaveLength(mentions.length);
        placed.forEach((a, at) => {
          expect(a.lane).toBeGreaterThanOrEqual(0);
          for (const b of placed.slice(at + 1)) {
            const overlap = a.mention.start < b.mention.end && b.mention.start < a.mention.end;
            if (overlap) expect(a.lane).not.toBe(b.lane);
          }
        });
      }),
    );
  });

  it('put the inner mention nearest the text', () => {
    const lanes = placeMentions([mention(14, 23, 'place'), mention(0, 23, 'organisation')]);
    expect(lanes.map(({ mention: { label }, lane }) => [label, lane])).toEqual([
      ['organisation', 1],
      ['place', 0],
    ]);
  });

  it('are one where nothing overlaps, side by side included', () => {
    expect(placeMentions([mention(0, 4), mention(4, 9), mention(12, 14)]).map(({ lane }) => lane)).toEqual([0, 0, 0]);
  });
});

describe('pieces', () => {
  it('join to the text, and each is covered by exactly the mentions that overlap it', () => {
    fc.assert(
      fc.property(markedTextArbitrary, fc.integer({ min: 1, max: 50 }), ({ text, mentions }, target) => {
        const blocks = splitBlocks(text, target, target * 2);
        const placed = placeMentions(mentions);
        const lists = assignToBlocks(blocks, placed);
        const pieces = blocks.flatMap((block, at) => segmentBlock(block, lists[at] ?? []));
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end, covering } of pieces) {
          const wanted = placed.filter(({ mention: m }) => m.start < end && m.end > start).map(({ key }) => key);
          expect(covering.map(({ key }) => key).sort()).toEqual(wanted.sort());
          // Nothing begins or ends inside a piece.
          for (const { mention: m } of placed) {
            expect(m.start > start && m.start < end).toBe(false);
            expect(m.end > start && m.end < end).toBe(false);
          }
        }
        const endings = pieces.flatMap(({ ending }) => ending.map(({ key }) => key));
        expect(endings.sort()).toEqual(placed.map(({ key }) => key).sort());
      }),
    );
  });

  it('take linear time: 20,000 mentions in a megabyte', () => {
    const text = 'Ada Lovelace wrote to Babbage about the engine. \n'.repeat(20_000);
    const mentions = Array.from({ length: 20_000 }, (_, at) => mention(at * 49, at * 49 + 12));
    const blocks = splitBlocks(text);
    const lists = assignToBlocks(blocks, placeMentions(mentions));
    const pieces = blocks.reduce((sum, block, at) => sum + segmentBlock(block, lists[at] ?? []).length, 0);
    expect(pieces).toBeGreaterThanOrEqual(40_000);
    expect(pieces).toBeLessThanOrEqual(40_000 + blocks.length);
  });
});

describe('after a decision', () => {
  const text = 'Ada met Babbage in London. \n'.repeat(400);
  const blocks = splitBlocks(text);
  const mentions = Array.from({ length: 400 }, (_, at) => mention(at * 28, at * 28 + 3));

  it('only the blocks that it touches are drawn again', () => {
    const before = assignToBlocks(blocks, placeMentions(mentions));
    const changed = mentions.map((m, at) => (at === 150 ? { ...m, verdict: 'accepted' as const } : { ...m }));
    const after = reusePlaced(before, assignToBlocks(blocks, placeMentions(changed)));
    const drawn = after.flatMap((list, at) => (list === before[at] ? [] : [at]));
    expect(drawn).toEqual([Math.floor((150 * 28) / (blocks[0]?.end ?? 1))]);
  });

  it('nothing is lost by using earlier lists again', () => {
    fc.assert(
      fc.property(fc.subarray(mentions), fc.subarray(mentions), (some, others) => {
        const before = assignToBlocks(blocks, placeMentions(some));
        const after = assignToBlocks(blocks, placeMentions(others));
        expect(reusePlaced(before, after)).toEqual(after);
      }),
    );
  });
});
