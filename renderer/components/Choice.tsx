// One of a few, side by side: radio buttons that look like a row of buttons.
import { useId, type ReactElement } from 'react';

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly isDisabled?: boolean }[];
  readonly onChange: (value: T) => void;
}

export function Choice<T extends string>({ legend, value, options, onChange }: ChoiceProps<T>): ReactElement {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={option.isDisabled === true}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
