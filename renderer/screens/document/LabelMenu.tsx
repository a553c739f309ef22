// A searchable list of labels, by keyboard alone or by hand. A name that is not in it can be used as well.
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import { findLabels, keyLabels, type KeyedLabel } from '../../core/labelKeys.ts';
import { longestName } from '../../core/labelEdits.ts';
import { t } from '../../messages/index.ts';

interface LabelMenuProps {
  readonly title: string;
  readonly labels: readonly string[];
  readonly colours: ReadonlyMap<string, string>;
  /** The label that the mention has. */
  readonly current: string | null;
  readonly onPick: (label: string) => void;
  readonly onClose: () => void;
}

export function LabelMenu({ title, labels, colours, current, onPick, onClose }: LabelMenuProps): ReactElement {
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  useEffect(() => input.current?.focus(), []);
  const name = search.trim();
  const found = findLabels(keyLabels(labels), search);
  const isNew = name !== '' && !labels.includes(name);
  const options: readonly KeyedLabel[] = isNew ? [...found, { name, key: null }] : found;
  const at = Math.min(active, options.length - 1);
  const pick = (label: string | undefined): void => {
    if (label === undefined) return;
    onClose();
    onPick(label);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive((at + 1) % Math.max(1, options.length));
    else if (event.key === 'ArrowUp') setActive((at - 1 + options.length) % Math.max(1, options.length));
    else if (event.key === 'Enter') pick(options[at]?.name);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <label className="field">
        <span>{t.review.searchLabel}</span>
        <input
          ref={input}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
          value={search}
          maxLength={longestName}
          onChange={(event) => {
            setSearch(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKey}
        />
      </label>
      <ul id={listId} className="label-menu" role="listbox" aria-label={title}>
        {options.map((option, index) => (
          <li
            key={option.name}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className="label-option"
            style={labelStyle(colours.get(option.name))}
            onPointerMove={() => setActive(index)}
            onClick={() => pick(option.name)}
          >
            <span className="swatch" aria-hidden="true" />
            <span className="legend-name">
              {isNew && index === options.length - 1 ? t.review.useNew(option.name) : option.name}
            </span>
            {option.name === current && <span className="muted">{t.review.currentLabel}</span>}
            {option.key !== null && <kbd aria-hidden="true">{option.key}</kbd>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
