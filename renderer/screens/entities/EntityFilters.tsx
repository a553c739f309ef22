// Above the entities: search, least confidence, only what was reviewed; how many there are, and a way to take them along.
import type { ReactElement } from 'react';
import type { EntityList } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { Button } from '../../components/Button.tsx';
import { PercentSlider } from '../../components/PercentSlider.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { Switch } from '../../components/Switch.tsx';
import { entityRequest, type EntitiesView } from '../../core/entitiesView.ts';
import { copyTable } from '../../hooks/copyTable.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { t } from '../../messages/index.ts';

interface EntityFiltersProps {
  readonly view: EntitiesView;
  readonly list: EntityList;
  readonly isFresh: boolean;
  readonly onChange: (some: Partial<EntitiesView>) => void;
}

const mostCopied = 1_000;

export function EntityFilters({ view, list, isFresh, onChange }: EntityFiltersProps): ReactElement {
  const copy = async (): Promise<void> => {
    const rows: (string | number)[][] = [];
    for (let offset = 0; offset < list.all; offset += mostCopied) {
      const page = await perform('entities.list', { ...entityRequest(view, offset), limit: mostCopied });
      if (page === null) return;
      for (const { text, label, forms, count, documents, confidence, reviewed } of page.entities) {
        rows.push([text, label, forms.join('; '), count, documents, confidence ?? '', reviewed]);
      }
    }
    copyTable([t.entities.copyColumns, ...rows]);
  };
  return (
    <div className="entity-filters">
      <SearchField label={t.entities.search} value={view.search} onSearch={(search) => onChange({ search })} isKey />
      <ConfidenceSlider value={view.minPercent} onChange={(minPercent) => onChange({ minPercent })} />
      <Switch
        label={t.entities.reviewedOnly}
        isOn={view.reviewedOnly}
        onChange={(reviewedOnly) => onChange({ reviewedOnly })}
      />
      <p className="entity-sum muted" role="status">
        {isFresh ? t.entities.count(list.all) : t.entities.counting}
      </p>
      <Button look="quiet" icon="copy" disabled={list.all === 0} onClick={() => void copy()}>
        {t.entities.copy}
      </Button>
    </div>
  );
}

interface ConfidenceSliderProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Follows the hand at once; the list follows when the hand rests. */
function ConfidenceSlider({ value, onChange }: ConfidenceSliderProps): ReactElement {
  const { draft, setDraft } = useDraft(onChange);
  const shown = draft ?? value;
  return (
    <PercentSlider
      className="entity-confidence"
      label={t.entities.confidence}
      value={shown}
      words={t.legend.atLeast(shown)}
      onChange={setDraft}
    />
  );
}
