// Everything about the selected mention, the decision on it, and the ways to the others like it.
import { useMemo, type ReactElement } from 'react';
import { pageOf } from '../../../electron/contract/index.ts';
import { IconButton } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import type { DrawnMention } from '../../core/drawn.ts';
import { mentionKey } from '../../core/mentionKey.ts';
import { contextOf, occurrencesOf } from '../../core/mentionSteps.ts';
import { t } from '../../messages/index.ts';
import { ReviewButtons } from './ReviewButtons.tsx';
import type { ReviewActions } from './reviewActions.ts';
import type { TextViewState } from './useTextView.ts';

const occurrencesShown = 100;

interface MentionDetailsProps {
  readonly view: TextViewState;
  readonly mention: DrawnMention;
  readonly pages: readonly number[];
  readonly actions: ReviewActions;
  readonly isAdvancing: boolean;
  readonly onAdvancing: (isAdvancing: boolean) => void;
  readonly onLabel: () => void;
  readonly onAlike: () => void;
}

export function MentionDetails({ view, mention, pages, actions, ...review }: MentionDetailsProps): ReactElement {
  const { text, visible, colours, select, step, selectedIndex, placed } = view;
  const { label, start, end, score, origin } = mention;
  const key = mentionKey(mention);
  const others = useMemo(
    () => occurrencesOf(text, visible, { label, start, end }).filter((other) => mentionKey(other) !== key),
    [text, visible, label, start, end, key],
  );
  const overlapping = visible.filter((other) => other.start < end && other.end > start && mentionKey(other) !== key);
  const colour = colours.get(label);
  const page = pageOf(pages, start);
  const words = text.slice(start, end);
  const link = (other: DrawnMention, inner: ReactElement): ReactElement => (
    <li key={mentionKey(other)}>
      <button type="button" className="place" onClick={() => select(mentionKey(other))}>
        {inner}
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
      <Chip name={label} colour={colour} />
      <p className="details-text">{words}</p>
      <ReviewButtons mention={mention} words={words} actions={actions} {...review} />
      <dl className="facts">
        {score !== null && (
          <>
            <dt>{t.details.confidence}</dt>
            <dd>
              <span className="meter" aria-hidden="true">
                <span style={{ inlineSize: `${score * 100}%` }} />
              </span>
              {t.percent(score)}
            </dd>
          </>
        )}
        <dt>{t.details.origin}</dt>
        <dd title={t.details.originHint[origin]}>{t.details.origins[origin]}</dd>
        {page !== null && (
          <>
            <dt>{t.details.page}</dt>
            <dd>{t.details.pageOf(page, pages.length)}</dd>
          </>
        )}
        <dt>{t.details.position}</dt>
        <dd>{t.details.characters(start, end)}</dd>
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
