// Which labels an export writes.
import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { toggleLabel } from '../../core/mentionFilter.ts';
import { t } from '../../messages/index.ts';

interface LabelPickerProps {
  readonly names: readonly string[];
  readonly leftOut: ReadonlySet<string>;
  readonly onChange: (leftOut: ReadonlySet<string>) => void;
}

export const LabelPicker = ({ names, leftOut, onChange }: LabelPickerProps): ReactElement => (
  <details className="label-picker">
    <summary>
      {leftOut.size === 0
        ? t.exports.allLabels(names.length)
        : t.exports.someLabels(names.length - leftOut.size, names.length)}
    </summary>
    <div className="label-picker-buttons">
      <Button look="quiet" onClick={() => onChange(new Set())}>
        {t.exports.pickAll}
      </Button>
      <Button look="quiet" onClick={() => onChange(new Set(names))}>
        {t.exports.pickNone}
      </Button>
    </div>
    <div className="label-picker-list" role="group" aria-label={t.exports.labels}>
      {names.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={!leftOut.has(name)} onChange={() => onChange(toggleLabel(leftOut, name))} />
          {name}
        </label>
      ))}
    </div>
  </details>
);
