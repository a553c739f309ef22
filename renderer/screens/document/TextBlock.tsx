// One block of text with its mentions. Far from the screen it is plain text: a megabyte stays light.
import { memo, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactElement } from 'react';
import type { Block } from '../../core/blocks.ts';
import type { MentionKey } from '../../core/mentionKey.ts';
import type { Placed } from '../../core/place.ts';
import { segmentBlock } from '../../core/segments.ts';
import { signsOf } from './markSigns.ts';
import { markStyle } from './markStyle.ts';
import { whenNear } from './whenNear.ts';

interface TextBlockProps {
  readonly text: string;
  readonly block: Block;
  readonly placed: readonly Placed[];
  readonly colours: ReadonlyMap<string, string>;
  /** Null unless the selected mention touches this block. */
  readonly selectedKey: MentionKey | null;
  /** Drawn with its marks at once, not only when it comes near the screen. */
  readonly isFirst: boolean;
  readonly onPick: (covering: readonly Placed[]) => void;
}

// A guess of the height, before the block was ever laid out, so that the scroll bar hardly moves.
const charactersALine = 75;
const lineRem = 2;

export const TextBlock = memo(function TextBlock(props: TextBlockProps): ReactElement {
  const { text, block, placed, colours, selectedKey, isFirst, onPick } = props;
  const [wasNear, setWasNear] = useState(false);
  const isNear = wasNear || isFirst || selectedKey !== null;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNear || ref.current === null) return undefined;
    return whenNear(ref.current, () => setWasNear(true));
  }, [isNear]);
  const segments = useMemo(() => (isNear ? segmentBlock(block, placed) : []), [isNear, block, placed]);
  const pickAt = (event: MouseEvent<HTMLElement>): void => {
    if (window.getSelection()?.isCollapsed === false || !(event.target instanceof Element)) return;
    const at = event.target.closest<HTMLElement>('mark')?.dataset.at;
    const segment = at === undefined ? undefined : segments[Number(at)];
    if (segment !== undefined) onPick(segment.covering);
  };
  const guess = `auto ${Math.ceil((block.end - block.start) / charactersALine) * lineRem}rem`;
  return (
    // The keyboard reaches mentions by arrows, for the whole screen; a tab stop for each would be thousands.
    <div
      ref={ref}
      className="text-block"
      data-start={block.start}
      style={{ containIntrinsicBlockSize: guess }}
      onClick={pickAt}
    >
      {isNear
        ? segments.map(({ start, end, covering, ending }, at) => {
            const piece = text.slice(start, end);
            const inner = covering[0];
            if (inner === undefined) return piece;
            const { verdict, change, tag, sign } = signsOf(covering, ending);
            return (
              <mark
                key={start}
                data-at={at}
                data-label={inner.mention.label}
                data-origin={inner.mention.origin}
                data-verdict={verdict}
                data-change={change}
                data-tag={tag}
                data-sign={sign}
                data-selected={covering.some(({ key }) => key === selectedKey) ? '' : undefined}
                style={markStyle(covering, colours)}
              >
                {piece}
              </mark>
            );
          })
        : text.slice(block.start, block.end)}
    </div>
  );
});
