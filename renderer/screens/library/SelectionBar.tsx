// What can be done with the selected documents.
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';
import { ExportDialog } from '../exports/ExportDialog.tsx';
import { RunAgainDialog } from '../document/RunAgainDialog.tsx';
import { removeDocuments } from './removeDocuments.ts';

interface SelectionBarProps {
  readonly selected: readonly number[];
  readonly onClear: () => void;
}

export function SelectionBar({ selected, onClear }: SelectionBarProps): ReactElement {
  const [open, setOpen] = useState<'run' | 'export' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <section className="bar selection-bar" aria-label={t.selection.title}>
      <strong>{t.selection.count(selected.length)}</strong>
      <Button icon="again" onClick={() => setOpen('run')}>
        {t.runAgain.button}
      </Button>
      <Button icon="export" onClick={() => setOpen('export')}>
        {t.exports.button}
      </Button>
      <Button icon="trash" onClick={() => void removeDocuments([...selected])}>
        {t.selection.remove}
      </Button>
      <Button look="quiet" className="end" onClick={onClear}>
        {t.selection.clear}
      </Button>
      {open === 'run' && <RunAgainDialog documentIds={selected} onClose={close} />}
      {open === 'export' && <ExportDialog documentId={null} selected={selected} onClose={close} />}
    </section>
  );
}
