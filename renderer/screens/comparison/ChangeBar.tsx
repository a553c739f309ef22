// Shares of what is the same, changed, lost and added, as one bar; the figures beside it say the same.
import type { ReactElement } from 'react';
import type { ChangeFigures } from '../../../electron/contract/index.ts';
import { changesOf } from '../../core/corpusDifference.ts';

const kinds = ['same', 'changed', 'lost', 'added'] as const;

export function ChangeBar({ changes }: { readonly changes: ChangeFigures }): ReactElement {
  const all = changes.same + changesOf(changes);
  return (
    <span className="change-bar" aria-hidden="true">
      {kinds.map((kind) =>
        changes[kind] === 0 ? null : (
          <i key={kind} className={kind} style={{ inlineSize: `${(100 * changes[kind]) / all}%` }} />
        ),
      )}
    </span>
  );
}
