// The distinct entities; pages of them are asked for as they come into view.
import { useMemo, type ReactElement } from 'react';
import type { Entity, EntityList } from '../../../electron/contract/index.ts';
import { entityListQuery } from '../../api/program.ts';
import type { Query } from '../../api/query.ts';
import { useQueries } from '../../api/useQuery.ts';
import { labelStyle } from '../../components/labelStyle.ts';
import { VirtualTable, type Column } from '../../components/VirtualTable.tsx';
import {
  entitiesPage,
  entityRequest,
  pagesOf,
  sortEntities,
  type EntitiesView,
  type EntitySort,
} from '../../core/entitiesView.ts';
import { useLabelColours } from '../../hooks/useLabelColours.ts';
import { useVirtualRows } from '../../hooks/useVirtualRows.ts';
import { t } from '../../messages/index.ts';

interface EntityTableProps {
  readonly view: EntitiesView;
  readonly all: number;
  readonly onChange: (some: Partial<EntitiesView>) => void;
}

const rowRem = 3;
/** The same array of queries as long as they ask the same. */
function usePages(view: EntitiesView, pages: readonly number[]): readonly Query<EntityList>[] {
  const wanted = JSON.stringify(pages.map((offset) => entityRequest(view, offset)));
  return useMemo(() => queriesOf(wanted), [wanted]);
}

const queriesOf = (requests: string): readonly Query<EntityList>[] =>
  (JSON.parse(requests) as ReturnType<typeof entityRequest>[]).map((request) => entityListQuery(request));

const keyOf = ({ label, key }: Pick<Entity, 'label' | 'key'>): string => `${label}\n${key}`;

export function EntityTable({ view, all, onChange }: EntityTableProps): ReactElement {
  const rows = useVirtualRows(all, rowRem);
  const colourOf = useLabelColours();
  const pages = pagesOf(rows.range.first, rows.range.end);
  const queries = usePages(view, pages);
  const answers = useQueries(queries);
  const byPage = new Map(pages.map((offset, at) => [offset, answers[at]?.data?.entities ?? null]));
  const rowAt = (at: number): Entity | null => {
    const offset = Math.floor(at / entitiesPage) * entitiesPage;
    return byPage.get(offset)?.[at - offset] ?? null;
  };
  const sortOf = (by: EntitySort): NonNullable<Column<Entity>['sort']> => ({
    isSorted: view.sort === by,
    isDescending: view.isDescending,
    onSort: () => onChange(sortEntities(view, by)),
  });
  const columns: readonly Column<Entity>[] = [
    {
      id: 'entity',
      heading: t.entities.columns.text,
      sort: sortOf('text'),
      cell: (entity) => (
        <button
          type="button"
          className="entity-name"
          style={labelStyle(colourOf(entity.label))}
          aria-expanded={view.open !== null && keyOf(view.open) === keyOf(entity)}
          title={entity.text}
          onClick={() => onChange({ open: { label: entity.label, key: entity.key } })}
        >
          <span className="swatch" aria-hidden="true" />
          <span className="entity-words">
            <span className="clamp">{entity.text}</span>
            <span className="row-about">
              {[view.label === null ? entity.label : null, ...entity.forms].filter((one) => one !== null).join(' · ')}
            </span>
          </span>
        </button>
      ),
    },
    {
      id: 'count',
      heading: t.entities.columns.count,
      sort: sortOf('count'),
      cell: ({ count, reviewed }) => (
        <>
          <span className="number">{t.number(count)}</span>
          {reviewed > 0 && <span className="row-about">{t.library.reviewed(reviewed, count)}</span>}
        </>
      ),
    },
    {
      id: 'documents',
      heading: t.entities.columns.documents,
      sort: sortOf('documents'),
      cell: ({ documents }) => <span className="number">{t.number(documents)}</span>,
    },
    {
      id: 'confidence',
      heading: t.entities.columns.confidence,
      sort: sortOf('confidence'),
      cell: ({ confidence }) => (confidence === null ? t.entities.byHand : t.percent(confidence)),
    },
  ];
  return (
    <VirtualTable
      label={t.entities.list}
      className="entity-table"
      columns={columns}
      count={all}
      rows={rows}
      rowAt={rowAt}
      keyOf={keyOf}
      isSelected={(entity) => view.open !== null && keyOf(view.open) === keyOf(entity)}
    />
  );
}
