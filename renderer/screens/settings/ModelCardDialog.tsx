// The model's card: what it was made from and for, and where it fails.
import type { ReactElement } from 'react';
import { call } from '../../api/program.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { t } from '../../messages/index.ts';
import { MarkdownText } from './MarkdownText.tsx';

export function ModelCardDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { data, error } = useAnswer('card', () => call('about.modelCard', {}));
  return (
    <Dialog isWide title={t.about.card} onClose={onClose}>
      {error !== null ? (
        <Notice tone="info">
          <p>{error.message}</p>
        </Notice>
      ) : data === null ? (
        <p className="muted">{t.loading}</p>
      ) : (
        <MarkdownText markdown={data.markdown} />
      )}
    </Dialog>
  );
}
