// The list of documents: only the rows in view exist, so that thousands scroll smoothly.
import { useCallback, type ReactElement } from 'react';
import type { DocumentSummary } from '../../../electron/contract/index.ts';
import { Icon } from '../../components/Icon.tsx';
import { reorder, type ListOrder, type SortKey } from '../../core/documentList.ts';
import { useLabelSets } from '../../hooks/useLabelSets.ts';
import { useVirtualRows } from '../../hooks/useVirtualRows.ts';
import { t } from '../../messages/index.ts';
import { DocumentRow } from './DocumentRow.tsx';

const rowRem = 4;

interface DocumentTableProps {
  readonly documents: readonly DocumentSummary[];
  readonly order: ListOrder;
  readonly onOrder: (order: ListOrder) => void;
  readonly selected: ReadonlySet<number>;
  readonly onSelect: (selected: ReadonlySet<number>) => void;
}

export function DocumentTable({ documents, order, onOrder, selected, onSelect }: DocumentTableProps): ReactElement {
  const { ref, onScroll, range, rowHeight } = useVirtualRows(documents.length, rowRem);
  const { colourOf } = useLabelSets();
  const isAll = selected.size === documents.length;
  const markSome = useCallback(
    (box: HTMLInputElement | null) => {
      if (box !== null) box.indeterminate = selected.size > 0 && !isAll;
    },
    [selected.size, isAll],
  );
  const toggle = (id: number): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const heading = (by: SortKey, words: string): ReactElement => (
    <span
      role="columnheader"
      className={`cell-${by}`}
      aria-sort={order.by !== by ? 'none' : order.isDescending ? 'descending' : 'ascending'}
    >
      <button type="button" className="sort" onClick={() => onOrder(reorder(order, by))}>
        {words}
        {order.by === by && <Icon name={order.isDescending ? 'down' : 'up'} />}
      </button>
    </span>
  );
  return (
    <div className="table" role="table" aria-label={t.library.title} aria-rowcount={documents.length + 1}>
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
          <span role="columnheader" className="cell-status">
            {t.library.columns.status}
          </span>
          {heading('added', t.library.columns.added)}
          <span role="columnheader" className="cell-actions">
            <span className="unseen">{t.library.columns.actions}</span>
          </span>
        </div>
      </div>
      <div ref={ref} className="table-rows" role="rowgroup" onScroll={onScroll}>
        <div className="table-space" role="presentation" style={{ height: documents.length * rowHeight }}>
          {documents.slice(range.first, range.end).map((document, at) => (
            <DocumentRow
              key={document.id}
              document={document}
              rowIndex={range.first + at + 2}
              top={(range.first + at) * rowHeight}
              height={rowHeight}
              isSelected={selected.has(document.id)}
              onToggle={() => toggle(document.id)}
              colourOf={colourOf}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
