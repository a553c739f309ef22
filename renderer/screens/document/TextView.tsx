// The text, block by block, on its sheet. Brings the selected mention, or the place that was asked for, into view.
import { useEffect, type ReactElement, type ReactNode, type RefObject } from 'react';
import type { Bounds } from '../../core/bounds.ts';
import type { Placed } from '../../core/place.ts';
import { TextBlock } from './TextBlock.tsx';
import { paint, rangeOf } from './textOffsets.ts';
import type { TextViewState } from './useTextView.ts';

interface TextViewProps {
  readonly view: TextViewState;
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly hasTags: boolean;
  /** Everything is drawn, however far from the screen. */
  readonly isPrinted: boolean;
  /** A place where nothing is marked; shown until something is selected. */
  readonly place: Bounds | null;
  /** What lies over the text. */
  readonly children: ReactNode;
}

export function TextView({ view, sheet, hasTags, isPrinted, place, children }: TextViewProps): ReactElement {
  const { selected, pick, text, blocks, placedOf, colours } = view;
  const selectedKey = selected?.key ?? null;
  useEffect(() => {
    if (selectedKey === null) return;
    sheet.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [sheet, selectedKey]);
  useEffect(() => {
    if (place === null || sheet.current === null) return undefined;
    const range = rangeOf(sheet.current, place);
    const element = range?.startContainer.parentElement;
    element?.closest('.text-block')?.scrollIntoView({ block: 'start' });
    // Only a block near the screen is laid out: then the place itself is known.
    const frame = window.requestAnimationFrame(() => {
      const scroller = element?.closest('[data-scroller]');
      if (range === null || scroller === null || scroller === undefined) return;
      const below = range.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      scroller.scrollBy({ top: below - scroller.clientHeight / 3 });
    });
    return () => window.cancelAnimationFrame(frame);
  }, [sheet, place]);
  useEffect(() => {
    if (place === null || sheet.current === null) return undefined;
    // Again whenever marks change: they may take the pieces of text with them.
    paint('place', rangeOf(sheet.current, place));
    return () => paint('place', null);
  }, [sheet, place, placedOf]);
  return (
    <div ref={sheet} className="sheet">
      <div className={hasTags || isPrinted ? 'text with-tags' : 'text'}>
        {blocks.map((block, at) => {
          const hasSelected = holds(block, selected?.mention ?? null);
          return (
            <TextBlock
              key={block.start}
              text={text}
              block={block}
              placed={placedOf[at] ?? none}
              colours={colours}
              selectedKey={hasSelected ? selectedKey : null}
              isFirst={at < 4 || isPrinted || holds(block, place)}
              onPick={pick}
            />
          );
        })}
      </div>
      {children}
    </div>
  );
}

const none: readonly Placed[] = [];

const holds = (block: Bounds, place: Bounds | null): boolean =>
  place !== null && place.start < block.end && place.end > block.start;
