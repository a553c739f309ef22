// One document in the list: its name, how far it is, what was found, and what can be done with it.
import type { ReactElement } from 'react';
import type { DocumentSummary } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { IconButton } from '../../components/Button.tsx';
import { hashOf } from '../../core/route.ts';
import { ageOf } from '../../core/ages.ts';
import { useNow } from '../../hooks/useNow.ts';
import { t } from '../../messages/index.ts';
import { RowStatus } from './RowStatus.tsx';
import { removeDocuments } from './removeDocuments.ts';

interface DocumentRowProps {
  readonly document: DocumentSummary;
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
  readonly colourOf: (setName: string, label: string) => string | undefined;
}

export function DocumentRow(props: DocumentRowProps): ReactElement {
  const { document, isSelected, onToggle, colourOf } = props;
  const now = useNow();
  const { run } = document;
  const isOpen = run?.status === 'queued' || run?.status === 'running';
  return (
    <div
      role="row"
      className={isSelected ? 'table-row selected' : 'table-row'}
      aria-rowindex={props.rowIndex}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      <span role="cell" className="cell-check">
        <input type="checkbox" aria-label={t.library.select(document.name)} checked={isSelected} onChange={onToggle} />
      </span>
      <span role="cell" className="cell-name">
        <a
          className="row-name"
          href={hashOf({ screen: 'document', documentId: document.id, tab: 'text' })}
          title={document.name}
        >
          {document.name}
        </a>
        <span className="row-about">{t.library.about(run?.labelSet ?? null, document.length)}</span>
      </span>
      <span role="cell" className="cell-status">
        <RowStatus document={document} colourOf={colourOf} />
      </span>
      <span role="cell" className="cell-added">
        <time dateTime={document.addedAt} title={t.dateTime(new Date(document.addedAt))}>
          {t.age(ageOf(document.addedAt, now))}
        </time>
      </span>
      <span role="cell" className="cell-actions">
        {isOpen && (
          <IconButton
            label={t.library.cancelOne(document.name)}
            icon="stop"
            onClick={() => void perform('runs.cancel', { runIds: [run.id] })}
          />
        )}
        <IconButton
          label={t.library.removeOne(document.name)}
          icon="trash"
          onClick={() => void removeDocuments([document.id])}
        />
      </span>
    </div>
  );
}
