// The label sets, the one that new documents are tagged with, and the colours of labels.
import { useCallback, useMemo } from 'react';
import type { LabelSet } from '../../electron/contract/index.ts';
import { labelSetsQuery, settingsQuery } from '../api/program.ts';
import { useQuery } from '../api/useQuery.ts';

export interface LabelSets {
  readonly sets: readonly LabelSet[];
  /** The id of the set for new documents; null while nothing is loaded. */
  readonly chosenId: number | null;
  /** Of the set by its name, otherwise of the first set that has such a label. The same function until a set changes. */
  readonly colourOf: (setName: string | null, label: string) => string | undefined;
}

const noSets: readonly LabelSet[] = [];

export function useLabelSets(): LabelSets {
  const sets = useQuery(labelSetsQuery).data ?? noSets;
  const settings = useQuery(settingsQuery).data;
  const colours = useMemo(() => {
    const inSets = new Map(
      sets.map((set) => [set.name, new Map(set.labels.map(({ name, colour }) => [name, colour]))]),
    );
    const anywhere = new Map<string, string>();
    for (const { name, colour } of sets.flatMap(({ labels }) => labels)) {
      if (!anywhere.has(name)) anywhere.set(name, colour);
    }
    return { inSets, anywhere };
  }, [sets]);
  const colourOf = useCallback(
    (setName: string | null, label: string) =>
      (setName === null ? undefined : colours.inSets.get(setName)?.get(label)) ?? colours.anywhere.get(label),
    [colours],
  );
  const chosen = sets.find(({ id }) => id === settings?.labelSetId) ?? sets[0];
  return { sets, chosenId: chosen?.id ?? null, colourOf };
}
