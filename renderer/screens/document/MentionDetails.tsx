// Everything about the selected mention, and the ways to the others like it.
import type { ReactElement } from 'react';
import type { Mention } from '../../../electron/contract/index.ts';
import { IconButton } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import { mentionKey } from '../../core/mentionKey.ts';
import { contextOf, occurrencesOf } from '../../core/mentionSteps.ts';
import { t } from '../../messages/index.ts';
import type { TextViewState } from './useTextView.ts';

const occurrencesShown = 100;

interface MentionDetailsProps {
  readonly view: TextViewState;
  readonly mention: Mention;
}

export function MentionDetails({ view, mention }: MentionDetailsProps): ReactElement {
  const { text, visible, colours, select, step, selectedIndex, placed } = view;
  const others = occurrencesOf(text, visible, mention).filter((other) => other !== mention);
  const overlapping = visible.filter(
    (other) => other !== mention && other.start < mention.end && other.end > mention.start,
  );
  const colour = colours.get(mention.label);
  const link = (other: Mention, words: ReactElement): ReactElement => (
    <li key={mentionKey(other)}>
      <button type="button" className="place" onClick={() => select(mentionKey(other))}>
        {words}
      </button>
    </li>
  );
  return (
    <div className="details-body" style={labelStyle(colour)}>
      <div className="details-head">
        <span className="muted">{t.details.nth(selectedIndex + 1, placed.length)}</span>
        <span className="end">
          <IconButton label={t.details.previous} icon="back" onClick={() => step(-1)} />
          <IconButton label={t.details.next} icon="next" onClick={() => step(1)} />
          <IconButton label={t.details.deselect} icon="close" onClick={() => select(null)} />
        </span>
      </div>
      <Chip name={mention.label} colour={colour} />
      <p className="details-text">{text.slice(mention.start, mention.end)}</p>
      <dl className="facts">
        <dt>{t.details.confidence}</dt>
        <dd>
          <span className="meter" aria-hidden="true">
            <span style={{ inlineSize: t.percent(mention.score) }} />
          </span>
          {t.percent(mention.score)}
        </dd>
        <dt>{t.details.origin}</dt>
        <dd title={t.details.originHint[mention.origin]}>{t.details.origins[mention.origin]}</dd>
        <dt>{t.details.position}</dt>
        <dd>{t.details.characters(mention.start, mention.end)}</dd>
      </dl>
      {overlapping.length > 0 && (
        <>
          <h3>{t.details.overlapping}</h3>
          <ul className="places">
            {overlapping.map((other) =>
              link(
                other,
                <>
                  <Chip name={other.label} colour={colours.get(other.label)} /> {text.slice(other.start, other.end)}
                </>,
              ),
            )}
          </ul>
        </>
      )}
      <h3>{t.details.occurrences(others.length)}</h3>
      <ul className="places">
        {others.slice(0, occurrencesShown).map((other) => {
          const { before, after } = contextOf(text, other);
          return link(
            other,
            <>
              <span className="muted">{before}</span>
              <b>{text.slice(other.start, other.end)}</b>
              <span className="muted">{after}</span>
            </>,
          );
        })}
      </ul>
      {others.length > occurrencesShown && <p className="muted">{t.andMore(others.length - occurrencesShown)}</p>}
    </div>
  );
}
