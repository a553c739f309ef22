// The state of the text view: what is filtered out, which mention is selected, and what follows from both.
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Label } from '../../../electron/contract/index.ts';
import { splitBlocks, type Block } from '../../core/blocks.ts';
import { isUndecided, type DrawnMention } from '../../core/drawn.ts';
import {
  countByLabel,
  everything,
  filterMentions,
  hiddenByConfidence,
  isUncertain,
  type LabelCount,
  type MentionFilter,
} from '../../core/mentionFilter.ts';
import type { MentionKey } from '../../core/mentionKey.ts';
import { cycle, nextWhere, stepMention } from '../../core/mentionSteps.ts';
import { assignToBlocks, placeMentions, reusePlaced, type Placed } from '../../core/place.ts';

export interface TextViewState {
  readonly text: string;
  readonly colours: ReadonlyMap<string, string>;
  /** Of the label set, then those that only mentions name. */
  readonly labelNames: readonly string[];
  readonly filter: MentionFilter;
  readonly setFilter: (filter: MentionFilter) => void;
  readonly counts: ReadonlyMap<string, LabelCount>;
  readonly hiddenCount: number;
  /** How many stand. */
  readonly standing: number;
  readonly visible: readonly DrawnMention[];
  readonly placed: readonly Placed[];
  readonly blocks: readonly Block[];
  readonly placedOf: readonly (readonly Placed[])[];
  readonly selected: Placed | null;
  readonly selectedIndex: number;
  readonly select: (key: MentionKey | null) => void;
  /** Selects one of the mentions that cover a place, the next one each time. Never changes: every block holds it. */
  readonly pick: (covering: readonly Placed[]) => void;
  readonly step: (by: 1 | -1) => void;
  readonly nextUndecided: () => void;
  readonly nextUncertain: () => void;
}

type PlacedLists = readonly (readonly Placed[])[];

interface TextViewInput {
  readonly text: string;
  readonly labels: readonly Label[];
  readonly mentions: readonly DrawnMention[];
  /** Drawn in place of the mentions, unfiltered, while runs are compared. */
  readonly compared: readonly DrawnMention[] | null;
  readonly initialKey: MentionKey | null;
}

export function useTextView({ text, labels, mentions, compared, initialKey }: TextViewInput): TextViewState {
  const [filter, setFilter] = useState(everything);
  const [selectedKey, select] = useState(initialKey);
  const [reuse] = useState(createReuse);
  const blocks = useMemo(() => splitBlocks(text), [text]);
  // In a long document the marks may lag behind the slider, the slider never behind the hand.
  const settledFilter = useDeferredValue(filter);
  const visible = useMemo(
    () => compared ?? filterMentions(mentions, settledFilter),
    [compared, mentions, settledFilter],
  );
  const placed = useMemo(() => placeMentions(visible), [visible]);
  const placedOf = useMemo(() => reuse(assignToBlocks(blocks, placed)), [reuse, blocks, placed]);
  const counts = useMemo(
    () =>
      countByLabel(
        labels.map(({ name }) => name),
        mentions,
        filter,
      ),
    [labels, mentions, filter],
  );
  const labelNames = useMemo(() => [...counts.keys()], [counts]);
  const hiddenCount = useMemo(
    () => hiddenByConfidence(mentions, filter.minConfidence),
    [mentions, filter.minConfidence],
  );
  const standing = useMemo(() => [...counts.values()].reduce((sum, { all }) => sum + all, 0), [counts]);
  const colours = useMemo(() => new Map(labels.map(({ name, colour }) => [name, colour])), [labels]);
  const selectedIndex = useMemo(() => placed.findIndex(({ key }) => key === selectedKey), [placed, selectedKey]);
  const pick = useCallback((covering: readonly Placed[]) => select((key) => cycle(covering, key)?.key ?? null), []);
  const selectNext = (holds: (mention: DrawnMention) => boolean): void => {
    const next = nextWhere(placed, selectedKey, holds);
    if (next !== null) select(next.key);
  };
  return {
    text,
    colours,
    labelNames,
    filter,
    setFilter,
    counts,
    hiddenCount,
    standing,
    visible,
    placed,
    blocks,
    placedOf,
    selected: placed[selectedIndex] ?? null,
    selectedIndex,
    select,
    pick,
    step: (by) => select(stepMention(placed, selectedKey, by)?.key ?? null),
    nextUndecided: () => selectNext(isUndecided),
    nextUncertain: () => selectNext((mention) => isUncertain(mention, filter.uncertainBelow)),
  };
}

/** Remembers the lists of the blocks: those that stay the same are not drawn again. */
function createReuse(): (next: PlacedLists) => PlacedLists {
  let last: PlacedLists = [];
  return (next) => (last = reusePlaced(last, next));
}
