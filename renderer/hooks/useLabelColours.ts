// The colour of a label over the whole library: that of a label set, else that of the runs that found it.
import { createContext, use, useMemo } from 'react';
import type { EntityList } from '../../electron/contract/index.ts';
import { useLabelSets } from './useLabelSets.ts';

export type ColourOf = (label: string) => string | undefined;

export const LabelColours = createContext<ColourOf>(() => undefined);

export const useLabelColours = (): ColourOf => use(LabelColours);

const noLabels: EntityList['labels'] = [];

export function useColoursOf(labels: EntityList['labels'] | null): ColourOf {
  const { colourOf } = useLabelSets();
  const known = labels ?? noLabels;
  return useMemo(() => {
    const ofRuns = new Map(known.map(({ label, colour }) => [label, colour]));
    return (label) => colourOf(null, label) ?? ofRuns.get(label) ?? undefined;
  }, [colourOf, known]);
}
