// The state of the text view: what is filtered out, which mention is selected, and what follows from both.
import { useDeferredValue, useMemo, useState } from 'react';
import type { Document, Label, Mention, Run } from '../../../electron/contract/index.ts';
import { splitBlocks, type Block } from '../../core/blocks.ts';
import {
  countByLabel,
  everything,
  filterMentions,
  hiddenByConfidence,
  type LabelCount,
  type MentionFilter,
} from '../../core/mentionFilter.ts';
import type { MentionKey } from '../../core/mentionKey.ts';
import { stepMention } from '../../core/mentionSteps.ts';
import { assignToBlocks, placeMentions, type Placed } from '../../core/place.ts';

export interface TextViewState {
  readonly text: string;
  readonly labels: readonly Label[];
  readonly colours: ReadonlyMap<string, string>;
  readonly filter: MentionFilter;
  readonly setFilter: (filter: MentionFilter) => void;
  readonly counts: ReadonlyMap<string, LabelCount>;
  readonly hiddenCount: number;
  readonly visible: readonly Mention[];
  readonly placed: readonly Placed[];
  readonly blocks: readonly Block[];
  readonly placedOf: readonly (readonly Placed[])[];
  readonly selected: Placed | null;
  readonly selectedIndex: number;
  readonly select: (key: MentionKey | null) => void;
  readonly step: (by: 1 | -1) => void;
}

const noMentions: readonly Mention[] = [];
const noLabels: readonly Label[] = [];

export function useTextView({ text }: Document, run: Run | null): TextViewState {
  const [filter, setFilter] = useState(everything);
  const [selectedKey, select] = useState<MentionKey | null>(null);
  const mentions = run?.mentions ?? noMentions;
  const labels = run?.labelSet.labels ?? noLabels;
  const blocks = useMemo(() => splitBlocks(text), [text]);
  // In a long document the marks may lag behind the slider, the slider never behind the hand.
  const settledFilter = useDeferredValue(filter);
  const visible = useMemo(() => filterMentions(mentions, settledFilter), [mentions, settledFilter]);
  const placed = useMemo(() => placeMentions(visible), [visible]);
  const placedOf = useMemo(() => assignToBlocks(blocks, placed), [blocks, placed]);
  const counts = useMemo(
    () =>
      countByLabel(
        labels.map(({ name }) => name),
        mentions,
        filter.minConfidence,
      ),
    [labels, mentions, filter.minConfidence],
  );
  const hiddenCount = useMemo(
    () => hiddenByConfidence(mentions, filter.minConfidence),
    [mentions, filter.minConfidence],
  );
  const colours = useMemo(() => new Map(labels.map(({ name, colour }) => [name, colour])), [labels]);
  const selectedIndex = useMemo(() => placed.findIndex(({ key }) => key === selectedKey), [placed, selectedKey]);
  return {
    text,
    labels,
    colours,
    filter,
    setFilter,
    counts,
    hiddenCount,
    visible,
    placed,
    blocks,
    placedOf,
    selected: placed[selectedIndex] ?? null,
    selectedIndex,
    select,
    step: (by) => select(stepMention(placed, selectedKey, by)?.key ?? null),
  };
}
