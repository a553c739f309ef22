// Every format with one line that says who reads it.
import { useId, type ReactElement } from 'react';
import { t } from '../../messages/index.ts';
import { cards, type Card } from './choices.ts';

interface FormatListProps {
  readonly value: Card;
  readonly onChange: (card: Card) => void;
}

export function FormatList({ value, onChange }: FormatListProps): ReactElement {
  const id = useId();
  return (
    <fieldset className="format-list">
      <legend>{t.exports.format}</legend>
      <div className="format-cards">
        {cards.map((card) => (
          <label key={card} className="pick">
            <input
              type="radio"
              name={id}
              checked={card === value}
              aria-labelledby={`${id}-${card}`}
              aria-describedby={`${id}-${card}-readers`}
              onChange={() => onChange(card)}
            />
            <span className="format-words">
              <strong id={`${id}-${card}`}>{t.exports.formats[card].name}</strong>
              <span id={`${id}-${card}-readers`} className="hint">
                {t.exports.formats[card].readers}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
