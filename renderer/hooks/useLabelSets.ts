// The label sets, the one that new documents are tagged with, and the colours of a set's labels by its name.
import { useMemo } from 'react';
import type { LabelSet } from '../../electron/contract/index.ts';
import { labelSetsQuery, settingsQuery } from '../api/program.ts';
import { useQuery } from '../api/useQuery.ts';

export interface LabelSets {
  readonly sets: readonly LabelSet[];
  /** The id of the set for new documents; null while nothing is loaded. */
  readonly chosenId: number | null;
  readonly colourOf: (setName: string, label: string) => string | undefined;
}

const noSets: readonly LabelSet[] = [];

export function useLabelSets(): LabelSets {
  const sets = useQuery(labelSetsQuery).data ?? noSets;
  const settings = useQuery(settingsQuery).data;
  const colours = useMemo(
    () => new Map(sets.map((set) => [set.name, new Map(set.labels.map(({ name, colour }) => [name, colour]))])),
    [sets],
  );
  const chosen = sets.find(({ id }) => id === settings?.labelSetId) ?? sets[0];
  return {
    sets,
    chosenId: chosen?.id ?? null,
    colourOf: (setName, label) => colours.get(setName)?.get(label),
  };
}
