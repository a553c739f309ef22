// Two runs side by side: figures by label, and every mention that came, went or changed.
import type { ReactElement } from 'react';
import type { MentionChange, RunDifference } from '../../../electron/contract/index.ts';
import { IconButton } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import { Notice } from '../../components/Notice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { mentionKey } from '../../core/mentionKey.ts';
import { changesByLabel } from '../../core/runChanges.ts';
import { t } from '../../messages/index.ts';
import type { RunComparison } from './useComparison.ts';
import type { TextViewState } from './useTextView.ts';

interface ComparePanelProps {
  readonly comparison: RunComparison;
  readonly view: TextViewState;
  readonly onClose: () => void;
}

const sides = ['before', 'after'] as const;
const changesShown = 100;

export function ComparePanel({ comparison, view, onClose }: ComparePanelProps): ReactElement {
  const { runs, choose, difference, isDrawn, setDrawn } = comparison;
  return (
    <div className="details-body">
      <div className="details-head">
        <h2>{t.compare.title}</h2>
        <span className="end">
          <IconButton label={t.compare.close} icon="close" onClick={onClose} />
        </span>
      </div>
      {runs.length < 2 ? (
        <p className="empty-side">{t.compare.tooFew}</p>
      ) : (
        <>
          {sides.map((side) => (
            <label key={side} className="field">
              <span>{t.compare.sides[side]}</span>
              <select value={comparison[side] ?? ''} onChange={(event) => choose(side, Number(event.target.value))}>
                {runs.map((run) => (
                  <option key={run.id} value={run.id}>
                    {t.compare.run(run)}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <Switch label={t.compare.draw} hint={t.compare.drawHint} isOn={isDrawn} onChange={setDrawn} />
          {difference.error !== null && (
            <Notice tone="error">
              <p>{difference.error.message}</p>
            </Notice>
          )}
          {difference.isWaiting && <p className="muted">{t.compare.comparing}</p>}
          {difference.data !== null && (
            <Difference difference={difference.data} view={view} onJump={() => setDrawn(true)} />
          )}
        </>
      )}
    </div>
  );
}

interface DifferenceProps {
  readonly difference: RunDifference;
  readonly view: TextViewState;
  readonly onJump: () => void;
}

function Difference({ difference, view, onJump }: DifferenceProps): ReactElement {
  const { colours, text, select } = view;
  const jump = ({ after, before }: MentionChange): void => {
    const mention = after ?? before;
    if (mention === null) return;
    onJump();
    select(mentionKey(mention));
  };
  return (
    <>
      <p>{t.compare.sum(difference.same, difference.changes.length)}</p>
      <div className="table-scroll" role="region" aria-label={t.compare.figures} tabIndex={0}>
        <table className="compare-table">
          <thead>
            <tr>
              {t.compare.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {difference.labels.filter(hasMentions).map(({ label, before, after, added, lost, changed, same }) => (
              <tr key={label}>
                <th scope="row">
                  <Chip name={label} colour={colours.get(label)} />
                </th>
                {[before, after, added, lost, changed, same].map((figure, at) => (
                  <td key={t.compare.columns[at + 1]}>{t.number(figure)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changesByLabel(difference).map(({ label, changes }) => (
        <section key={label} className="compare-label" style={labelStyle(colours.get(label))}>
          <h3>{label}</h3>
          <ul className="places">
            {changes.slice(0, changesShown).map((change) => (
              <li key={`${change.before?.start}-${change.before?.label}-${change.after?.start}-${change.after?.end}`}>
                <button type="button" className="place" onClick={() => jump(change)}>
                  <span className={`change-kind ${change.kind}`}>{t.compare.kinds[change.kind]}</span>{' '}
                  {wordsOf(text, change)}
                </button>
              </li>
            ))}
          </ul>
          {changes.length > changesShown && <p className="muted">{t.andMore(changes.length - changesShown)}</p>}
        </section>
      ))}
    </>
  );
}

const hasMentions = ({ before, after }: RunDifference['labels'][number]): boolean => before + after > 0;

function wordsOf(text: string, { kind, before, after }: MentionChange): string {
  const words = (mention: MentionChange['before']): string =>
    mention === null ? '' : text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
  if (kind === 'label') return t.compare.relabelled(words(after), before?.label ?? '', after?.label ?? '');
  if (kind === 'bounds') return t.compare.resized(words(before), words(after));
  return words(after ?? before);
}
