// The head of a document: its name, how far its run is, and what can be done with it.
import { useState, type ReactElement } from 'react';
import type { Document, Run } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { hashOf, type DocumentTab } from '../../core/route.ts';
import { go, hashOfLibrary } from '../../hooks/navigation.ts';
import { t } from '../../messages/index.ts';
import { ExportDialog } from '../exports/ExportDialog.tsx';
import { RunAgainDialog } from './RunAgainDialog.tsx';
import { RunState } from './RunState.tsx';

interface DocumentHeadProps {
  readonly document: Document;
  readonly run: Run | null;
  /** Mentions that stand after the review. */
  readonly standing: number;
  readonly tab: DocumentTab;
  readonly isComparing: boolean;
  readonly onComparing: (isComparing: boolean) => void;
}

const tabs: readonly DocumentTab[] = ['text', 'latency'];

export function DocumentHead(props: DocumentHeadProps): ReactElement {
  const { document, run, standing, tab, isComparing, onComparing } = props;
  const [open, setOpen] = useState<'run' | 'export' | null>(null);
  const close = (): void => setOpen(null);
  const compare = (): void => {
    onComparing(!isComparing || tab !== 'text');
    if (tab !== 'text') go({ screen: 'document', documentId: document.id, tab: 'text' });
  };
  const isOpen = run?.status === 'queued' || run?.status === 'running';
  return (
    <header className="document-head">
      <div className="document-title">
        <a className="icon-button" href={hashOfLibrary()} aria-label={t.document.back} title={t.document.back}>
          <Icon name="back" />
        </a>
        <div className="document-names">
          <h1 title={document.name}>{document.name}</h1>
          <RunState run={run} standing={standing} />
        </div>
      </div>
      <div className="document-actions">
        <nav className="tabs" aria-label={t.document.views}>
          {tabs.map((one) => (
            <a
              key={one}
              href={hashOf({ screen: 'document', documentId: document.id, tab: one })}
              aria-current={one === tab ? 'page' : undefined}
            >
              {t.document.tabs[one]}
            </a>
          ))}
        </nav>
        {isOpen ? (
          <Button icon="stop" onClick={() => void perform('runs.cancel', { runIds: [run.id] })}>
            {t.document.cancel}
          </Button>
        ) : (
          <Button icon="again" onClick={() => setOpen('run')}>
            {t.runAgain.button}
          </Button>
        )}
        <Button icon="compare" aria-pressed={isComparing && tab === 'text'} onClick={compare}>
          {t.compare.button}
        </Button>
        <Button icon="export" onClick={() => setOpen('export')}>
          {t.exports.button}
        </Button>
        {tab === 'text' && <IconButton label={t.document.print} icon="print" onClick={() => window.print()} />}
      </div>
      {open === 'run' && <RunAgainDialog documentIds={[document.id]} onClose={close} />}
      {open === 'export' && <ExportDialog documentId={document.id} selected={[]} onClose={close} />}
    </header>
  );
}
