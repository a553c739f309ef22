// The list of documents: only the rows in view exist, so that thousands scroll smoothly.
import { useCallback, useRef, type ReactElement } from 'react';
import type { DocumentSummary, SearchHit } from '../../../electron/contract/index.ts';
import { SortButton } from '../../components/SortButton.tsx';
import { reorder, type ListOrder, type SortKey } from '../../core/documentList.ts';
import { toggleIn } from '../../core/selection.ts';
import { useLabelSets } from '../../hooks/useLabelSets.ts';
import { useVirtualRows } from '../../hooks/useVirtualRows.ts';
import { t } from '../../messages/index.ts';
import { DocumentRow } from './DocumentRow.tsx';

const rowRem = 4;

interface DocumentTableProps {
  readonly documents: readonly DocumentSummary[];
  readonly hits: ReadonlyMap<number, SearchHit> | null;
  readonly order: ListOrder;
  readonly onOrder: (order: ListOrder) => void;
  readonly selected: ReadonlySet<number>;
  readonly onSelect: (selected: ReadonlySet<number>) => void;
}

export function DocumentTable(props: DocumentTableProps): ReactElement {
  const { documents, hits, order, onOrder, selected, onSelect } = props;
  const { attach, onScroll, range, rowHeight } = useVirtualRows(documents.length, rowRem);
  const { colourOf } = useLabelSets();
  const isAll = selected.size === documents.length;
  const markSome = useCallback(
    (box: HTMLInputElement | null) => {
      if (box !== null) box.indeterminate = selected.size > 0 && !isAll;
    },
    [selected.size, isAll],
  );
  // Where a range begins that is chosen with Shift.
  const anchor = useRef<number | null>(null);
  const toggle = useCallback(
    (id: number, isRange: boolean): void => {
      const ids = documents.map((document) => document.id);
      onSelect(toggleIn(ids, selected, id, isRange ? anchor.current : null));
      anchor.current = id;
    },
    [documents, selected, onSelect],
  );
  const heading = (by: SortKey, words: string): ReactElement => (
    <span
      role="columnheader"
      className={`cell-${by}`}
      aria-sort={order.by !== by ? 'none' : order.isDescending ? 'descending' : 'ascending'}
    >
      <SortButton
        isSorted={order.by === by}
        isDescending={order.isDescending}
        onSort={() => onOrder(reorder(order, by))}
      >
        {words}
      </SortButton>
    </span>
  );
  return (
    <div
      className={hits === null ? 'table documents' : 'table documents searched'}
      role="table"
      aria-label={t.library.title}
      aria-rowcount={documents.length + 1}
    >
      <div role="rowgroup">
        <div className="table-head" role="row" aria-rowindex={1}>
          <span role="columnheader" className="cell-check">
            <input
              ref={markSome}
              type="checkbox"
              aria-label={t.library.selectAll}
              checked={isAll}
              onChange={() => onSelect(isAll ? new Set() : new Set(documents.map(({ id }) => id)))}
            />
          </span>
          {heading('name', t.library.columns.name)}
          {heading('status', t.library.columns.status)}
          {heading('mentions', t.library.columns.mentions)}
          {heading('confidence', t.library.columns.confidence)}
          {heading('added', t.library.columns.added)}
          <span role="columnheader" className="cell-actions">
            <span className="unseen">{t.library.columns.actions}</span>
          </span>
        </div>
      </div>
      <div ref={attach} className="table-rows" role="rowgroup" onScroll={onScroll}>
        <div className="table-space" role="presentation" style={{ height: documents.length * rowHeight }}>
          {documents.slice(range.first, range.end).map((document, at) => (
            <DocumentRow
              key={document.id}
              document={document}
              hit={hits?.get(document.id) ?? null}
              rowIndex={range.first + at + 2}
              top={(range.first + at) * rowHeight}
              height={rowHeight}
              isSelected={selected.has(document.id)}
              onToggle={toggle}
              colourOf={colourOf}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
