// Filters of the library's list, each with everything that it can be set to.
import type { ReactElement } from 'react';
import type { Tally } from '../../core/documentList.ts';
import {
  dayFilters,
  reviewFilters,
  statusFilters,
  type AddedFilter,
  type ConfidenceFilter,
  type LibraryView,
} from '../../core/libraryView.ts';
import { t } from '../../messages/index.ts';

interface FilterPanelProps {
  readonly view: LibraryView;
  readonly labels: readonly Tally[];
  readonly onChange: (some: Partial<LibraryView>) => void;
}

export function FilterPanel({ view, labels, onChange }: FilterPanelProps): ReactElement {
  const words = t.library.filters;
  return (
    <section className="filter-panel" id="library-filters" aria-label={words.title}>
      <Pick
        label={words.status}
        value={view.status}
        options={statusFilters.map((value) => ({ value, label: words.statuses[value] }))}
        onChange={(status) => onChange({ status })}
      />
      <Pick
        label={words.label}
        value={view.label}
        options={labels.map(({ name, count }) => ({ value: name, label: words.tally(name, count) }))}
        onChange={(label) => onChange({ label })}
      />
      <Pick
        label={words.reviewed}
        value={view.reviewed}
        options={reviewFilters.map((value) => ({ value, label: words.reviews[value] }))}
        onChange={(reviewed) => onChange({ reviewed })}
      />
      <ConfidencePick value={view.confidence} onChange={(confidence) => onChange({ confidence })} />
      <AddedPick value={view.added} onChange={(added) => onChange({ added })} />
    </section>
  );
}

interface PickProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T | null) => void;
}

function Pick<T extends string>({ label, value, options, onChange }: PickProps<T>): ReactElement {
  const isKnown = value === null || options.some((option) => option.value === value);
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find((option) => option.value === target.value)?.value ?? null)}
      >
        <option value="">{t.library.filters.any}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

const firstPercent = 60;

interface ConfidencePickProps {
  readonly value: ConfidenceFilter | null;
  readonly onChange: (value: ConfidenceFilter | null) => void;
}

function ConfidencePick({ value, onChange }: ConfidencePickProps): ReactElement {
  const words = t.library.filters;
  return (
    <div className="field" role="group" aria-label={words.confidence}>
      <span>{words.confidence}</span>
      <div className="field-row">
        <select
          aria-label={words.confidence}
          value={value?.side ?? ''}
          onChange={({ target }) =>
            onChange(
              target.value === 'below' || target.value === 'above'
                ? { side: target.value, percent: value?.percent ?? firstPercent }
                : null,
            )
          }
        >
          <option value="">{words.any}</option>
          <option value="below">{words.below}</option>
          <option value="above">{words.above}</option>
        </select>
        {value !== null && (
          <input
            type="number"
            min={0}
            max={100}
            aria-label={words.percent}
            value={value.percent}
            onChange={({ target }) => {
              const percent = Math.round(Number(target.value));
              if (percent >= 0 && percent <= 100) onChange({ ...value, percent });
            }}
          />
        )}
      </div>
    </div>
  );
}

interface AddedPickProps {
  readonly value: AddedFilter | null;
  readonly onChange: (value: AddedFilter | null) => void;
}

function AddedPick({ value, onChange }: AddedPickProps): ReactElement {
  const words = t.library.filters;
  const chosen = value === null ? '' : value.kind === 'days' ? String(value.days) : 'range';
  const choose = (text: string): void => {
    const days = dayFilters.find((one) => String(one) === text);
    if (days !== undefined) onChange({ kind: 'days', days });
    else onChange(text === 'range' ? { kind: 'range', from: '', to: '' } : null);
  };
  return (
    <div className="field" role="group" aria-label={words.added}>
      <span>{words.added}</span>
      <div className="field-row">
        <select aria-label={words.added} value={chosen} onChange={({ target }) => choose(target.value)}>
          <option value="">{words.any}</option>
          {dayFilters.map((days) => (
            <option key={days} value={days}>
              {words.days(days)}
            </option>
          ))}
          <option value="range">{words.range}</option>
        </select>
        {value?.kind === 'range' && (
          <>
            <input
              type="date"
              aria-label={words.from}
              value={value.from}
              onChange={({ target }) => onChange({ ...value, from: target.value })}
            />
            <input
              type="date"
              aria-label={words.to}
              value={value.to}
              onChange={({ target }) => onChange({ ...value, to: target.value })}
            />
          </>
        )}
      </div>
    </div>
  );
}
