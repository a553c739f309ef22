// A slider for whole per cents, with what is chosen in words beside its name.
import { useId, type ReactElement } from 'react';
import { t } from '../messages/index.ts';

interface PercentSliderProps {
  readonly label: string;
  /** 0..100 */
  readonly value: number;
  readonly words: string;
  readonly onChange: (value: number) => void;
  readonly className?: string;
}

export function PercentSlider({
  label,
  value,
  words,
  onChange,
  className = 'field',
}: PercentSliderProps): ReactElement {
  // By its id: the first that a label could be of is the output in it.
  const id = useId();
  return (
    <label className={className} htmlFor={id}>
      <span>
        {label} <output htmlFor={id}>{words}</output>
      </span>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        value={value}
        aria-valuetext={t.percent(value / 100)}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </label>
  );
}
