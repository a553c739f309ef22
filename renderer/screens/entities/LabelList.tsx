// Every label that has mentions, with how many and how many different ones; choosing one shows its entities alone.
import type { ReactElement } from 'react';
import type { EntityList } from '../../../electron/contract/index.ts';
import { labelStyle } from '../../components/labelStyle.ts';
import { useLabelColours } from '../../hooks/useLabelColours.ts';
import { t } from '../../messages/index.ts';

interface LabelListProps {
  readonly labels: EntityList['labels'];
  readonly chosen: string | null;
  readonly onChange: (label: string | null) => void;
}

export function LabelList({ labels, chosen, onChange }: LabelListProps): ReactElement {
  const colourOf = useLabelColours();
  const sum = labels.reduce((all, { entities }) => all + entities, 0);
  return (
    <nav className="entity-labels" aria-label={t.entities.labels}>
      <ul>
        <li>
          <button
            type="button"
            className="entity-label"
            aria-current={chosen === null ? 'true' : undefined}
            onClick={() => onChange(null)}
          >
            <span className="clamp">{t.entities.allLabels}</span>
            <span className="count">{t.number(sum)}</span>
          </button>
        </li>
        {labels.map(({ label, mentions, entities, documents }) => (
          <li key={label}>
            <button
              type="button"
              className="entity-label"
              style={labelStyle(colourOf(label))}
              aria-current={chosen === label ? 'true' : undefined}
              title={t.entities.labelHint(label, mentions, entities, documents)}
              onClick={() => onChange(label)}
            >
              <span className="swatch" aria-hidden="true" />
              <span className="clamp">{label}</span>
              <span className="count">{t.number(entities)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
