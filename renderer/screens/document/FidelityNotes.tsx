// What the reader of the file had to say about how faithful the text is; folded away unless it is a warning.
import type { ReactElement } from 'react';
import type { FidelityNote } from '../../../electron/contract/index.ts';
import { Notice } from '../../components/Notice.tsx';
import { t } from '../../messages/index.ts';

export const FidelityNotes = ({ notes }: { readonly notes: readonly FidelityNote[] }): ReactElement | null =>
  notes.length === 0 ? null : (
    <details className="fidelity" open={notes.some(({ level }) => level === 'warning')}>
      <summary>{t.document.fidelity(notes.length)}</summary>
      <div className="fidelity-notes">
        {notes.map(({ level, message }) => (
          <Notice key={message} tone={level}>
            <p>{message}</p>
          </Notice>
        ))}
      </div>
    </details>
  );
