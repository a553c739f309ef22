// With nothing selected: what was found in the document, each once, and how to go through it.
import { useMemo, type ReactElement } from 'react';
import type { Run } from '../../../electron/contract/index.ts';
import { labelStyle } from '../../components/labelStyle.ts';
import { distinctMentions } from '../../core/distinct.ts';
import { mentionKey } from '../../core/mentionKey.ts';
import { t } from '../../messages/index.ts';
import type { TextViewState } from './useTextView.ts';

const entriesShown = 100;

interface MentionListProps {
  readonly view: TextViewState;
  readonly run: Run | null;
}

export function MentionList({ view, run }: MentionListProps): ReactElement {
  const { text, placed, colours, select } = view;
  const entries = useMemo(
    () =>
      distinctMentions(
        text,
        placed.map(({ mention }) => mention),
      ),
    [text, placed],
  );
  const isOpen = run?.status === 'queued' || run?.status === 'running';
  if (entries.length === 0) {
    const all = run?.mentions.length ?? 0;
    return <p className="empty-side">{isOpen ? t.details.coming : all > 0 ? t.details.allHidden : t.details.none}</p>;
  }
  return (
    <div className="details-body">
      <h2>{t.details.inThis}</h2>
      <p className="hint">{t.details.teach}</p>
      <ul className="places">
        {entries.slice(0, entriesShown).map(({ label, words, count, first }) => (
          <li key={mentionKey(first)} style={labelStyle(colours.get(label))}>
            <button type="button" className="place entry" onClick={() => select(mentionKey(first))}>
              <span className="swatch" aria-hidden="true" />
              <span className="entry-words">
                <b>{words}</b> <span className="muted">{label}</span>
              </span>
              {count > 1 && <span className="count">{t.times(count)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {entries.length > entriesShown && <p className="muted">{t.andMore(entries.length - entriesShown)}</p>}
    </div>
  );
}
