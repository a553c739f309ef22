// A table of equally high rows of which only those in view exist. Columns say what they show; rows may still be loading.
import type { ReactElement, ReactNode } from 'react';
import type { VirtualRows } from '../hooks/useVirtualRows.ts';
import { SortButton } from './SortButton.tsx';

export interface Column<Row> {
  /** The class of its cells is `cell-` and this. */
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sort?: { readonly isSorted: boolean; readonly isDescending: boolean; readonly onSort: () => void };
}

interface VirtualTableProps<Row> {
  readonly label: string;
  readonly className: string;
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  readonly rows: VirtualRows;
  /** null: not loaded yet. */
  readonly rowAt: (at: number) => Row | null;
  readonly keyOf: (row: Row) => string | number;
  readonly isSelected?: (row: Row) => boolean;
}

export function VirtualTable<Row>(props: VirtualTableProps<Row>): ReactElement {
  const { label, className, columns, count, rows, rowAt, keyOf, isSelected } = props;
  const { attach, onScroll, range, rowHeight } = rows;
  const indices = Array.from({ length: range.end - range.first }, (_, at) => range.first + at);
  return (
    <div className={`table ${className}`} role="table" aria-label={label} aria-rowcount={count + 1}>
      <div role="rowgroup">
        <div className="table-head" role="row" aria-rowindex={1}>
          {columns.map(({ id, heading, sort }) => (
            <span
              key={id}
              role="columnheader"
              className={`cell-${id}`}
              aria-sort={sort?.isSorted !== true ? undefined : sort.isDescending ? 'descending' : 'ascending'}
            >
              {sort === undefined ? heading : <SortButton {...sort}>{heading}</SortButton>}
            </span>
          ))}
        </div>
      </div>
      <div ref={attach} className="table-rows" role="rowgroup" onScroll={onScroll} tabIndex={-1}>
        <div className="table-space" role="presentation" style={{ height: count * rowHeight }}>
          {indices.map((at) => {
            const row = rowAt(at);
            return (
              <div
                key={row === null ? `at ${at}` : keyOf(row)}
                role="row"
                className={row !== null && isSelected?.(row) === true ? 'table-row selected' : 'table-row'}
                aria-rowindex={at + 2}
                style={{ height: rowHeight, transform: `translateY(${at * rowHeight}px)` }}
              >
                {columns.map(({ id, cell }) => (
                  <span key={id} role="cell" className={`cell-${id}`}>
                    {row === null ? <span className="row-waits" /> : cell(row)}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
