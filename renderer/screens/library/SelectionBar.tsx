// What can be done with the selected documents, and with the whole library.
import { useState, type ReactElement } from 'react';
import type { DocumentSummary } from '../../../electron/contract/index.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { hashOf } from '../../core/route.ts';
import { go } from '../../hooks/navigation.ts';
import { t } from '../../messages/index.ts';
import { ExportDialog } from '../exports/ExportDialog.tsx';
import { RunAgainDialog } from '../document/RunAgainDialog.tsx';
import { BulkReviewDialog } from './BulkReviewDialog.tsx';
import { removeDocuments } from './removeDocuments.ts';
import { TagDialog } from './TagDialog.tsx';

interface SelectionBarProps {
  readonly documents: readonly DocumentSummary[];
  readonly selected: ReadonlySet<number>;
  readonly onClear: () => void;
}

export function SelectionBar({ documents, selected, onClear }: SelectionBarProps): ReactElement {
  const [open, setOpen] = useState<'run' | 'export' | 'tag' | 'review' | null>(null);
  const close = (): void => setOpen(null);
  const ids = [...selected];
  return (
    <section className="bar documents-bar" aria-label={t.selection.title}>
      <strong>{t.selection.count(ids.length)}</strong>
      <Button icon="again" onClick={() => setOpen('run')}>
        {t.runAgain.button}
      </Button>
      <Button icon="export" onClick={() => setOpen('export')}>
        {t.exports.button}
      </Button>
      <Button icon="tag" onClick={() => setOpen('tag')}>
        {t.tags.button}
      </Button>
      <Button icon="review" onClick={() => setOpen('review')}>
        {t.bulk.button}
      </Button>
      <Button icon="compare" onClick={() => go({ screen: 'comparison', documentIds: ids })}>
        {t.difference.button}
      </Button>
      <Button icon="trash" onClick={() => void removeDocuments(ids)}>
        {t.selection.remove}
      </Button>
      <IconButton className="end" icon="close" label={t.selection.clear} onClick={onClear} />
      {open === 'run' && <RunAgainDialog documentIds={ids} onClose={close} />}
      {open === 'export' && <ExportDialog documentId={null} selected={ids} onClose={close} />}
      {open === 'tag' && <TagDialog documents={documents} selected={selected} onClose={close} />}
      {open === 'review' && <BulkReviewDialog documentIds={ids} onClose={close} />}
    </section>
  );
}

export function WholeLibraryActions(): ReactElement {
  const [isExporting, setIsExporting] = useState(false);
  return (
    <div className="whole-library">
      <Button look="quiet" icon="export" onClick={() => setIsExporting(true)}>
        {t.library.exportAll}
      </Button>
      <a className="button quiet" href={hashOf({ screen: 'comparison', documentIds: null })}>
        {t.difference.button}
      </a>
      {isExporting && <ExportDialog documentId={null} selected={[]} onClose={() => setIsExporting(false)} />}
    </div>
  );
}
