// One of a few, each with a line that says what it does.
import { useId, type ReactElement } from 'react';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint: string;
}

interface OptionsProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

export function Options<T extends string>({ legend, value, options, onChange }: OptionsProps<T>): ReactElement {
  const name = useId();
  return (
    <fieldset className="options">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="option">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            <span className="hint">{option.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
