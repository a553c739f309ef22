// Removing documents from the library, with a way back.
import { perform } from '../../api/perform.ts';
import { showInfo } from '../../hooks/toasts.ts';
import { t } from '../../messages/index.ts';

export async function removeDocuments(documentIds: number[]): Promise<void> {
  const answer = await perform('documents.remove', { documentIds });
  if (answer === null) return;
  showInfo(t.library.removed(answer.removed), {
    label: t.undo,
    run: () => void perform('documents.restore', { documentIds }),
  });
}
