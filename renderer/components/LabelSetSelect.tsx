// The choice of a label set by name.
import type { ReactElement } from 'react';
import type { LabelSet } from '../../electron/contract/index.ts';

interface LabelSetSelectProps {
  readonly label: string;
  readonly sets: readonly LabelSet[];
  readonly value: number | null;
  readonly onChange: (labelSetId: number) => void;
}

export const LabelSetSelect = ({ label, sets, value, onChange }: LabelSetSelectProps): ReactElement => (
  <label className="field-inline">
    <span>{label}</span>
    <select value={value ?? sets[0]?.id ?? ''} onChange={(event) => onChange(Number(event.target.value))}>
      {sets.map((set) => (
        <option key={set.id} value={set.id}>
          {set.name}
        </option>
      ))}
    </select>
  </label>
);
