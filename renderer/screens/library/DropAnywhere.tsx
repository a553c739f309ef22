// Files may be dropped on the window wherever the person is.
import { useEffect, useState, type ReactElement } from 'react';
import { showError } from '../../hooks/toasts.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../messages/index.ts';
import { pickFiles } from './addDocuments.ts';
import { filesOfDrop } from './droppedFiles.ts';
import { standingChoices } from './readChoices.ts';

export function DropAnywhere(): ReactElement | null {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // dragenter of a child comes before dragleave of its parent: only the balance tells when the pointer left.
    let depth = 0;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const end = new AbortController();
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', heed: (event: DragEvent) => void): void =>
      window.addEventListener(
        type,
        (event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          heed(event);
        },
        { signal: end.signal },
      );
    on('dragenter', () => {
      depth += 1;
      setIsOver(true);
    });
    on('dragover', () => undefined);
    on('dragleave', () => {
      depth -= 1;
      if (depth <= 0) setIsOver(false);
    });
    on('drop', (event) => {
      depth = 0;
      setIsOver(false);
      if (event.dataTransfer === null) return;
      filesOfDrop(event.dataTransfer)
        .then((files) => pickFiles(files, standingChoices()))
        .catch(() => showError(t.add.unreadableDrop));
    });
    return () => end.abort();
  }, []);
  if (!isOver) return null;
  return (
    <div className="drop-cover" aria-hidden="true">
      <div className="drop-cover-card">
        <Icon name="document" />
        <p>{t.add.dropHere}</p>
      </div>
    </div>
  );
}
