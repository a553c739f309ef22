// The text, block by block. Brings the selected mention into view.
import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import { cycle } from '../../core/mentionSteps.ts';
import type { Placed } from '../../core/place.ts';
import { TextBlock } from './TextBlock.tsx';
import type { TextViewState } from './useTextView.ts';

interface TextViewProps {
  readonly view: TextViewState;
  readonly hasTags: boolean;
}

export function TextView({ view, hasTags }: TextViewProps): ReactElement {
  const { selected, select, text, blocks, placedOf, colours } = view;
  const ref = useRef<HTMLDivElement>(null);
  const selectedKey = selected?.key ?? null;
  useEffect(() => {
    if (selectedKey === null) return;
    ref.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedKey]);
  const pick = useCallback(
    (covering: readonly Placed[]) => select(cycle(covering, selectedKey)?.key ?? null),
    [select, selectedKey],
  );
  return (
    <div ref={ref} className={hasTags ? 'text with-tags' : 'text'}>
      {blocks.map((block, at) => {
        const placed = placedOf[at] ?? [];
        const hasSelected =
          selected !== null && selected.mention.start < block.end && selected.mention.end > block.start;
        return (
          <TextBlock
            key={block.start}
            text={text}
            block={block}
            placed={placed}
            colours={colours}
            selectedKey={hasSelected ? selectedKey : null}
            isFirst={at < 4}
            onPick={pick}
          />
        );
      })}
    </div>
  );
}
