// The legend: labels with counts to hide or show alone, and the slider for confidence.
import type { ReactElement } from 'react';
import type { Run } from '../../../electron/contract/index.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import { Switch } from '../../components/Switch.tsx';
import { isSolo, toggleLabel, toggleSolo } from '../../core/mentionFilter.ts';
import { t } from '../../messages/index.ts';
import type { TextViewState } from './useTextView.ts';

interface LegendProps {
  readonly view: TextViewState;
  readonly run: Run | null;
  readonly hasTags: boolean;
  readonly onTags: (hasTags: boolean) => void;
  readonly onSheet: () => void;
}

export function Legend({ view, run, hasTags, onTags, onSheet }: LegendProps): ReactElement {
  const { counts, colours, filter, setFilter, hiddenCount } = view;
  const names = [...counts.keys()];
  const percent = Math.round(filter.minConfidence * 100);
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
          {t.legend.hides(hiddenCount, run?.mentions.length ?? 0)}
        </p>
      </div>
      <div className="legend-head">
        <h2>{run?.labelSet.name ?? t.legend.labels}</h2>
        {filter.hidden.size > 0 && (
          <Button look="quiet" onClick={() => setFilter({ ...filter, hidden: new Set() })}>
            {t.legend.showAll}
          </Button>
        )}
      </div>
      <ul className="legend-list">
        {names.map((name) => {
          const isHidden = filter.hidden.has(name);
          const isAlone = isSolo(filter.hidden, names, name);
          const count = counts.get(name);
          return (
            <li key={name} className={isHidden ? 'legend-row off' : 'legend-row'} style={labelStyle(colours.get(name))}>
              <button
                type="button"
                className="legend-label"
                aria-pressed={!isHidden}
                title={isHidden ? t.legend.show(name) : t.legend.hide(name)}
                onClick={() => setFilter({ ...filter, hidden: toggleLabel(filter.hidden, name) })}
              >
                <span className="swatch" aria-hidden="true" />
                <span className="legend-name">{name}</span>
                <span className="count">{t.number(count?.shown ?? 0)}</span>
              </button>
              <IconButton
                className={isAlone ? 'solo on' : 'solo'}
                label={isAlone ? t.legend.showAll : t.legend.solo(name)}
                icon={isAlone ? 'eyeOff' : 'eye'}
                onClick={() => setFilter({ ...filter, hidden: toggleSolo(filter.hidden, names, name) })}
              />
            </li>
          );
        })}
      </ul>
      <div className="legend-foot">
        <Switch label={t.legend.tags} isOn={hasTags} onChange={onTags} />
        <Button look="quiet" icon="keyboard" onClick={onSheet}>
          {t.shortcuts.button}
        </Button>
      </div>
    </aside>
  );
}
