// What the format cannot hold of these mentions, before the file is saved.
import type { ReactElement } from 'react';
import type { ExportFile } from '../../../electron/contract/index.ts';
import { Notice } from '../../components/Notice.tsx';
import { t } from '../../messages/index.ts';

const mostShown = 20;

interface LossesProps {
  readonly file: Pick<ExportFile, 'losses' | 'lossesAll'>;
}

export function Losses({ file: { losses, lossesAll } }: LossesProps): ReactElement | null {
  if (lossesAll === 0) return null;
  const shown = losses.slice(0, mostShown);
  return (
    <Notice tone="warning">
      <details className="losses">
        <summary>{t.exports.losses(lossesAll)}</summary>
        <ul>
          {shown.map(({ document, label, text, start, reason }, index) => (
            <li key={index}>
              <bdi>{text.trim() === '' ? t.exports.blanks : text}</bdi>{' '}
              <span className="muted">
                {label}, {document}, {start}: {t.exports.lossReasons[reason]}
              </span>
            </li>
          ))}
        </ul>
        {lossesAll > shown.length && <p>{t.andMore(lossesAll - shown.length)}</p>}
      </details>
    </Notice>
  );
}
