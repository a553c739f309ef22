// What can be chosen about the format that is picked.
import type { ReactElement } from 'react';
import { Choice } from '../../components/Choice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { t } from '../../messages/index.ts';
import type { FormChoices } from './choices.ts';

interface FormatOptionsProps {
  readonly form: FormChoices;
  readonly onChange: (changed: Partial<FormChoices>) => void;
}

export function FormatOptions({ form, onChange }: FormatOptionsProps): ReactElement | null {
  switch (form.card) {
    case 'csv':
      return (
        <>
          <Choice
            legend={t.exports.rows}
            value={form.rows}
            options={[
              { value: 'mention', label: t.exports.rowsOf.mention },
              { value: 'document', label: t.exports.rowsOf.document },
            ]}
            onChange={(rows) => onChange({ rows })}
          />
          <Choice
            legend={t.exports.separator}
            value={form.separator}
            options={[
              { value: 'comma', label: t.exports.separators.comma },
              { value: 'semicolon', label: t.exports.separators.semicolon },
            ]}
            onChange={(separator) => onChange({ separator })}
          />
          <Switch
            label={t.exports.bom}
            hint={t.exports.bomHint}
            isOn={form.bom}
            onChange={(bom) => onChange({ bom })}
          />
        </>
      );
    case 'json':
      return (
        <Choice
          legend={t.exports.layout}
          value={form.layout}
          options={[
            { value: 'one', label: t.exports.layouts.one },
            { value: 'lines', label: t.exports.layouts.lines },
          ]}
          onChange={(layout) => onChange({ layout })}
        />
      );
    case 'spacy':
    case 'label-studio':
    case 'brat':
    case 'conll':
    case 'web-annotation': {
      const { label, hint } = t.exports.companions[form.card];
      return (
        <Switch label={label} hint={hint} isOn={form.companions} onChange={(companions) => onChange({ companions })} />
      );
    }
    case 'html':
      return null;
  }
}
