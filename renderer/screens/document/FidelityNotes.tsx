// What the reader of the file had to say about how faithful the text is.
import type { ReactElement } from 'react';
import type { FidelityNote } from '../../../electron/contract/index.ts';
import { Notice } from '../../components/Notice.tsx';

export const FidelityNotes = ({ notes }: { readonly notes: readonly FidelityNote[] }): ReactElement | null =>
  notes.length === 0 ? null : (
    <div className="fidelity">
      {notes.map(({ level, message }) => (
        <Notice key={message} tone={level}>
          <p>{message}</p>
        </Notice>
      ))}
    </div>
  );
