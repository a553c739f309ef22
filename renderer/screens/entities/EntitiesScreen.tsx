// Entities: what all documents speak of, by label; each can be read in every place where it stands.
import { useMemo, type ReactElement } from 'react';
import { entityListQuery } from '../../api/program.ts';
import { useKept, useQuery } from '../../api/useQuery.ts';
import { Choice } from '../../components/Choice.tsx';
import { Notice } from '../../components/Notice.tsx';
import {
  allEntities,
  entityRequest,
  readEntitiesView,
  writeEntitiesView,
  type EntitiesView,
} from '../../core/entitiesView.ts';
import { hashOf } from '../../core/route.ts';
import { LabelColours, useColoursOf } from '../../hooks/useLabelColours.ts';
import { amend } from '../../hooks/navigation.ts';
import { t } from '../../messages/index.ts';
import { EntityDetails } from './EntityDetails.tsx';
import { EntityFilters } from './EntityFilters.tsx';
import { EntityTable } from './EntityTable.tsx';
import { LabelList } from './LabelList.tsx';
import { MatrixView } from './MatrixView.tsx';

export function EntitiesScreen({ query }: { readonly query: string }): ReactElement {
  const view = useMemo(() => readEntitiesView(query), [query]);
  const change = (some: Partial<EntitiesView>): void =>
    amend({ screen: 'entities', query: writeEntitiesView({ ...view, ...some }) });
  const { data, error } = useQuery(entityListQuery(entityRequest(view, 0)));
  const list = useKept(data);
  const colourOf = useColoursOf(list?.labels ?? null);
  const isUnfiltered = view.label === null && view.search === '' && view.minPercent === 0 && !view.reviewedOnly;
  const isEmpty = isUnfiltered && data?.all === 0;
  return (
    <LabelColours value={colourOf}>
      <main className="screen entities">
        <header className="screen-head">
          <div>
            <h1>{t.entities.title}</h1>
            <p className="muted">{t.entities.explain}</p>
          </div>
          {!isEmpty && (
            <Choice
              legend={t.entities.faces.title}
              value={view.face}
              options={[
                { value: 'list', label: t.entities.faces.list },
                { value: 'chart', label: t.entities.faces.chart },
              ]}
              onChange={(face) => change({ face })}
            />
          )}
        </header>
        {error !== null && (
          <Notice tone="error">
            <p>{error.message}</p>
          </Notice>
        )}
        {isEmpty ? (
          <div className="empty">
            <p>{t.entities.empty}</p>
            <p>
              <a href={hashOf({ screen: 'library' })}>{t.entities.toLibrary}</a>
            </p>
          </div>
        ) : view.face === 'chart' ? (
          <MatrixView />
        ) : list === null ? (
          error === null && <p className="muted">{t.loading}</p>
        ) : (
          <div className={view.open === null ? 'entity-room' : 'entity-room has-details'}>
            <LabelList labels={list.labels} chosen={view.label} onChange={(label) => change({ label, open: null })} />
            <section className="entity-list" aria-label={t.entities.list}>
              <EntityFilters view={view} list={list} isFresh={data !== null} onChange={change} />
              {list.all === 0 ? (
                <div className="empty">
                  <p>{t.entities.noneFound}</p>
                  <button
                    type="button"
                    className="button"
                    onClick={() => change({ ...allEntities, face: view.face, label: view.label })}
                  >
                    {t.entities.clear}
                  </button>
                </div>
              ) : (
                <EntityTable view={view} all={list.all} onChange={change} />
              )}
            </section>
            {view.open !== null && (
              <EntityDetails
                key={`${view.open.label}\n${view.open.key}`}
                entity={view.open}
                list={list}
                onOpen={(open) => change({ open })}
              />
            )}
          </div>
        )}
      </main>
    </LabelColours>
  );
}
