// Changes to the document itself: its tags, shown at once, and its encoding, which makes another document of it.
import type { Document, Encoding } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { documentQuery } from '../../api/program.ts';
import { go } from '../../hooks/navigation.ts';
import { showError, showInfo } from '../../hooks/toasts.ts';
import { t } from '../../messages/index.ts';

export async function changeTags(documentId: number, add: readonly string[], remove: readonly string[]): Promise<void> {
  const query = documentQuery(documentId);
  const { data } = query.getSnapshot();
  if (data !== null) {
    const tags = [...new Set([...data.tags.filter((tag) => !remove.includes(tag)), ...add])];
    query.set({ ...data, tags: tags.sort() });
  }
  const done = await perform('documents.tag', { documentIds: [documentId], add: [...add], remove: [...remove] });
  // Refused: what the program has is shown again.
  if (done === null) query.refresh();
}

export async function readAs(document: Document, encoding: Encoding): Promise<void> {
  const added = await perform('documents.setEncoding', { documentId: document.id, encoding });
  if (added === null) return;
  switch (added.status) {
    case 'refused':
      showError(added.error.message);
      break;
    case 'known':
      showInfo(added.documentId === document.id ? t.document.sameText(encoding) : added.message);
      if (added.documentId !== document.id) go({ screen: 'document', documentId: added.documentId, tab: 'text' });
      break;
    case 'added': {
      const { documentId } = added;
      go({ screen: 'document', documentId, tab: 'text' });
      const undo = async (): Promise<void> => {
        const restored = await perform('documents.restore', { documentIds: [document.id] });
        if (restored === null) return;
        go({ screen: 'document', documentId: document.id, tab: 'text' });
        await perform('documents.remove', { documentIds: [documentId] });
      };
      showInfo(t.document.readAs(encoding), { label: t.undo, run: () => void undo() });
    }
  }
}
