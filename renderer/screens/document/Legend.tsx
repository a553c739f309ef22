// The legend: the slider for confidence, the labels, one more label, what is decided, and the switches of the view.
import { useMemo, type ReactElement } from 'react';
import type { Run } from '../../../electron/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { Switch } from '../../components/Switch.tsx';
import { keyLabels } from '../../core/labelKeys.ts';
import { isSolo, toggleLabel, toggleSolo } from '../../core/mentionFilter.ts';
import { completeness } from '../../core/recall.ts';
import { t } from '../../messages/index.ts';
import { AddLabelField } from './AddLabelField.tsx';
import { FilterFold } from './FilterFold.tsx';
import { LegendRow } from './LegendRow.tsx';
import type { TextViewState } from './useTextView.ts';

interface LegendProps {
  readonly documentId: number;
  readonly view: TextViewState;
  readonly run: Run | null;
  readonly undecided: number;
  readonly hasTags: boolean;
  readonly onTags: (hasTags: boolean) => void;
  readonly onBulk: (kind: 'accept' | 'reject') => void;
  readonly onSheet: () => void;
}

const noCount = { shown: 0, all: 0, reviewed: 0 } as const;

export function Legend({
  documentId,
  view,
  run,
  undecided,
  hasTags,
  onTags,
  onBulk,
  onSheet,
}: LegendProps): ReactElement {
  const { counts, colours, labelNames, filter, setFilter, hiddenCount, standing, select } = view;
  const isDone = run?.status === 'done';
  const windows = run?.windows;
  const sure = useMemo(
    () => (isDone && windows !== undefined ? completeness(windows) : new Map<string, number>()),
    [isDone, windows],
  );
  const percent = Math.round(filter.minConfidence * 100);
  const setHidden = (hidden: ReadonlySet<string>): void => setFilter({ ...filter, hidden });
  return (
    <aside className="legend" aria-label={t.legend.title}>
      <div className="slider">
        <label htmlFor="confidence">
          {t.legend.confidence} <output htmlFor="confidence">{t.legend.atLeast(percent)}</output>
        </label>
        <input
          id="confidence"
          type="range"
          min={0}
          max={100}
          value={percent}
          aria-valuetext={t.percent(percent / 100)}
          onChange={(event) => setFilter({ ...filter, minConfidence: Number(event.target.value) / 100 })}
        />
        <p className="hint" role="status">
          {t.legend.hides(hiddenCount, standing)}
        </p>
      </div>
      <div className="legend-head">
        <h2>{run?.labelSet.name ?? t.legend.labels}</h2>
        {filter.hidden.size > 0 && (
          <Button look="quiet" onClick={() => setHidden(new Set())}>
            {t.legend.showAll}
          </Button>
        )}
      </div>
      <ul className="legend-list">
        {keyLabels(labelNames).map(({ name, key }) => (
          <LegendRow
            key={name}
            documentId={documentId}
            name={name}
            names={labelNames}
            labelKey={key}
            colour={colours.get(name)}
            count={counts.get(name) ?? noCount}
            isHidden={filter.hidden.has(name)}
            isAlone={isSolo(filter.hidden, labelNames, name)}
            completeness={sure.get(name) ?? null}
            canLook={isDone && colours.has(name)}
            onToggle={() => setHidden(toggleLabel(filter.hidden, name))}
            onSolo={() => setHidden(toggleSolo(filter.hidden, labelNames, name))}
            onSelect={select}
          />
        ))}
      </ul>
      {isDone && <AddLabelField documentId={documentId} known={labelNames} colours={[...colours.values()]} />}
      <FilterFold filter={filter} onFilter={setFilter} undecided={undecided} onBulk={onBulk} />
      <div className="legend-foot">
        <Switch label={t.legend.tags} isOn={hasTags} onChange={onTags} />
        <Button look="quiet" icon="keyboard" onClick={onSheet}>
          {t.shortcuts.button}
        </Button>
      </div>
    </aside>
  );
}
