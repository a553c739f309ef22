// A whole number between two bounds; taken over on Enter and on leaving the field, bent to the bounds.
import { useId, useState, type ReactElement } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

export function NumberField({ label, hint, value, min, max, onChange }: NumberFieldProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const take = (): void => {
    const number = Math.round(Number(draft));
    setDraft(null);
    if (draft === null || draft.trim() === '' || Number.isNaN(number)) return;
    const bounded = Math.min(max, Math.max(min, number));
    if (bounded !== value) onChange(bounded);
  };
  return (
    <div className="number-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={min}
        max={max}
        value={draft ?? String(value)}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
    </div>
  );
}
