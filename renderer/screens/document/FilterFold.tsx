// What is on screen by what was decided, and decisions on everything that is.
import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Switch } from '../../components/Switch.tsx';
import type { MentionFilter } from '../../core/mentionFilter.ts';
import { t } from '../../messages/index.ts';

interface FilterFoldProps {
  readonly filter: MentionFilter;
  readonly onFilter: (filter: MentionFilter) => void;
  /** Undecided mentions on screen. */
  readonly undecided: number;
  readonly onBulk: (kind: 'accept' | 'reject') => void;
}

export function FilterFold({ filter, onFilter, undecided, onBulk }: FilterFoldProps): ReactElement {
  const percent = Math.round(filter.uncertainBelow * 100);
  return (
    <section className="filters" aria-label={t.review.filters}>
      <Switch
        label={t.review.onlyUndecided}
        isOn={filter.onlyUndecided}
        onChange={(onlyUndecided) => onFilter({ ...filter, onlyUndecided })}
      />
      <Switch
        label={t.review.onlyUncertain(percent)}
        isOn={filter.onlyUncertain}
        onChange={(onlyUncertain) => onFilter({ ...filter, onlyUncertain })}
      />
      <input
        type="range"
        min={1}
        max={100}
        value={percent}
        aria-label={t.review.uncertainBelow}
        aria-valuetext={t.percent(filter.uncertainBelow)}
        onChange={(event) => onFilter({ ...filter, uncertainBelow: Number(event.target.value) / 100 })}
      />
      <Switch
        label={t.review.showRejected}
        isOn={filter.showRejected}
        onChange={(showRejected) => onFilter({ ...filter, showRejected })}
      />
      <div className="bulk">
        <Button icon="check" disabled={undecided === 0} onClick={() => onBulk('accept')}>
          {t.review.bulk.accept(undecided)}
        </Button>
        <Button icon="close" disabled={undecided === 0} onClick={() => onBulk('reject')}>
          {t.review.bulk.reject(undecided)}
        </Button>
      </div>
    </section>
  );
}
