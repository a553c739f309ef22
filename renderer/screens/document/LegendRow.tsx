// One label of the legend: counts, hide, show alone; and unfolded, how sure it is that all were found, and renaming.
import { useId, useState, type ReactElement } from 'react';
import { perform } from '../../api/perform.ts';
import { documentQuery, journalQuery } from '../../api/program.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import { mentionKey, type MentionKey } from '../../core/mentionKey.ts';
import type { LabelCount } from '../../core/mentionFilter.ts';
import { t } from '../../messages/index.ts';
import { RenameField } from './RenameField.tsx';

interface LegendRowProps {
  readonly documentId: number;
  readonly name: string;
  readonly names: readonly string[];
  readonly colour: string | undefined;
  readonly count: LabelCount;
  readonly labelKey: string | null;
  readonly isHidden: boolean;
  readonly isAlone: boolean;
  /** Chance that every mention was found; null: the run does not say. */
  readonly completeness: number | null;
  /** The run is finished and looked for this label. */
  readonly canLook: boolean;
  readonly onToggle: () => void;
  readonly onSolo: () => void;
  readonly onSelect: (key: MentionKey) => void;
}

export function LegendRow(props: LegendRowProps): ReactElement {
  const { documentId, name, names, colour, count, labelKey, isHidden, isAlone, completeness, canLook } = props;
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const bodyId = useId();
  const lookForMore = async (): Promise<void> => {
    setSaid(t.legend.looking(name));
    const answer = await perform('runs.lookForMore', { documentId, label: name });
    if (answer === null) setSaid('');
    else if (answer.mention === null) setSaid(t.legend.noMore);
    else {
      setSaid(t.legend.oneMore(answer.mention.score));
      documentQuery(documentId).refresh();
      props.onSelect(mentionKey(answer.mention));
    }
  };
  const rename = async (to: string): Promise<void> => {
    const journal = await perform('review.renameLabel', { documentId, from: name, to });
    if (journal === null) return;
    journalQuery.set(journal);
    documentQuery(documentId).refresh();
  };
  return (
    <li className={isHidden ? 'legend-item off' : 'legend-item'} style={labelStyle(colour)}>
      <div className={isHidden ? 'legend-row off' : 'legend-row'}>
        <button
          type="button"
          className="legend-label"
          aria-pressed={!isHidden}
          title={isHidden ? t.legend.show(name) : t.legend.hide(name)}
          onClick={props.onToggle}
        >
          <span className="swatch" aria-hidden="true" />
          <span className="legend-name">{name}</span>
          {labelKey !== null && (
            <kbd className="legend-key" aria-hidden="true">
              {labelKey}
            </kbd>
          )}
          <span className="count" title={t.legend.counts(count.shown, count.all, count.reviewed)}>
            {t.legend.shownOf(count.shown, count.all)}
          </span>
        </button>
        <span className="legend-buttons">
          <IconButton
            className={isAlone ? 'solo on' : 'solo'}
            label={isAlone ? t.legend.showAll : t.legend.solo(name)}
            icon={isAlone ? 'eyeOff' : 'eye'}
            onClick={props.onSolo}
          />
          <IconButton
            className={isOpen ? 'solo on' : 'solo'}
            label={t.legend.more(name)}
            icon="more"
            aria-expanded={isOpen}
            aria-controls={bodyId}
            onClick={() => setOpen(!isOpen)}
          />
        </span>
      </div>
      {(count.reviewed > 0 || (completeness !== null && !isOpen)) && (
        <p className="legend-note">
          {completeness !== null && !isOpen && <span>{t.legend.complete(completeness)}</span>}
          {count.reviewed > 0 && (
            <span title={t.legend.reviewedHint(count.reviewed)}>{t.legend.reviewed(count.reviewed)}</span>
          )}
        </p>
      )}
      <div id={bodyId} className="legend-more" hidden={!isOpen}>
        {completeness !== null && <p className="hint">{t.legend.recall(count.all, completeness)}</p>}
        <RenameField name={name} names={names} onRename={(to) => void rename(to)} />
        {canLook && (
          <Button look="quiet" icon="search" onClick={() => void lookForMore()}>
            {t.legend.lookForMore}
          </Button>
        )}
        <p className="hint" role="status">
          {said}
        </p>
      </div>
    </li>
  );
}
