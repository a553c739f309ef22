// One document in the list: its name and tags, what was searched in it, how far it is, and what was found.
import { memo, type ReactElement } from 'react';
import type { DocumentSummary, SearchHit } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { IconButton } from '../../components/Button.tsx';
import { hashOf } from '../../core/route.ts';
import { ageOf } from '../../core/ages.ts';
import { snippetParts } from '../../core/libraryFilter.ts';
import { useNow } from '../../hooks/useNow.ts';
import { t } from '../../messages/index.ts';
import { RowStatus } from './RowStatus.tsx';
import { removeDocuments } from './removeDocuments.ts';

interface DocumentRowProps {
  readonly document: DocumentSummary;
  readonly hit: SearchHit | null;
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
  readonly isSelected: boolean;
  readonly onToggle: (id: number, isRange: boolean) => void;
  readonly colourOf: (setName: string, label: string) => string | undefined;
}

export const DocumentRow = memo(function DocumentRow(props: DocumentRowProps): ReactElement {
  const { document, hit, isSelected, onToggle, colourOf } = props;
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
        <input
          type="checkbox"
          aria-label={t.library.select(document.name)}
          checked={isSelected}
          onChange={(event) =>
            onToggle(document.id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
          }
        />
      </span>
      <span role="cell" className="cell-name">
        <span className="row-first">
          <a className="row-name" href={hrefOf(document.id, hit)} title={document.name}>
            {document.name}
          </a>
          <RowTags tags={document.tags} />
        </span>
        {hit !== null && hit.parts.length > 1 ? (
          <RowSnippet parts={hit.parts} />
        ) : (
          <span className="row-about">{t.library.about(run?.labelSet ?? null, document.length)}</span>
        )}
      </span>
      <span role="cell" className="cell-status">
        <RowStatus document={document} colourOf={colourOf} />
      </span>
      <span role="cell" className="cell-mentions">
        <RowMentions document={document} />
      </span>
      <span role="cell" className="cell-confidence">
        {document.confidence !== null && t.percent(document.confidence)}
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
});

/** To the place that was found, where there is one. */
function hrefOf(documentId: number, hit: SearchHit | null): string {
  const [, words = ''] = hit?.parts ?? [];
  const route = { screen: 'document', documentId, tab: 'text' } as const;
  if (hit?.start === null || hit === null || words === '') return hashOf(route);
  return hashOf({ ...route, at: { start: hit.start, end: hit.start + words.length } });
}

const RowSnippet = ({ parts }: { readonly parts: readonly string[] }): ReactElement => (
  <span className="row-about snippet">
    {snippetParts(parts).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}
  </span>
);

const tagsShown = 3;

function RowTags({ tags }: { readonly tags: readonly string[] }): ReactElement | null {
  if (tags.length === 0) return null;
  return (
    <span className="row-tags" title={tags.join(', ')}>
      <span className="unseen">{t.tags.title}: </span>
      {tags.slice(0, tagsShown).map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      {tags.length > tagsShown && <span className="tag">+{t.number(tags.length - tagsShown)}</span>}
    </span>
  );
}

function RowMentions({ document: { mentions, reviewed, run } }: { readonly document: DocumentSummary }): ReactElement {
  if (mentions === 0 && run?.status !== 'done') return <span className="unseen">{t.status.none}</span>;
  return (
    <>
      <span className="number">{t.number(mentions)}</span>
      {reviewed > 0 && <span className="row-about">{t.library.reviewed(reviewed, mentions)}</span>}
    </>
  );
}
