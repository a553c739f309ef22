// The library: every document, its state and what was found in it.
import { useMemo, useState, type ReactElement } from 'react';
import type { DocumentSummary } from '../../../electron/contract/index.ts';
import { documentsQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { LabelSetSelect } from '../../components/LabelSetSelect.tsx';
import { Notice } from '../../components/Notice.tsx';
import { labelTally, tagTally } from '../../core/documentList.ts';
import { filtersIn, withoutFilters } from '../../core/libraryView.ts';
import { changeSettings } from '../../hooks/changeSettings.ts';
import { useLabelSets } from '../../hooks/useLabelSets.ts';
import { t } from '../../messages/index.ts';
import { ActiveFilters, TagBar } from './ActiveFilters.tsx';
import { AddButtons } from './AddButtons.tsx';
import { AddingBar } from './AddingBar.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { FirstStart } from './FirstStart.tsx';
import { QueueBar } from './QueueBar.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SelectionBar, WholeLibraryActions } from './SelectionBar.tsx';
import { useLibrary, type Library } from './useLibrary.ts';

export function LibraryScreen({ query }: { readonly query: string }): ReactElement {
  const { data, error } = useQuery(documentsQuery);
  if (data === null) {
    return (
      <main className="screen">
        <h1 className="unseen">{t.library.title}</h1>
        {error === null ? <p className="muted">{t.loading}</p> : <Notice tone="error">{error.message}</Notice>}
      </main>
    );
  }
  if (data.length === 0) {
    return (
      <main className="screen">
        <AddingBar />
        <FirstStart />
      </main>
    );
  }
  return <FilledLibrary documents={data} query={query} />;
}

interface FilledLibraryProps {
  readonly documents: readonly DocumentSummary[];
  readonly query: string;
}

function FilledLibrary({ documents, query }: FilledLibraryProps): ReactElement {
  const library = useLibrary(documents, query);
  const { view, change, listed } = library;
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const [hasPanel, setHasPanel] = useState(false);
  const { sets, chosenId } = useLabelSets();
  const labels = useMemo(() => labelTally(documents), [documents]);
  const tags = useMemo(() => tagTally(documents), [documents]);
  // Removed documents are no longer picked, nor are those that the search hides.
  const selected = useMemo(
    () => new Set(listed.filter(({ id }) => picked.has(id)).map(({ id }) => id)),
    [listed, picked],
  );
  const filters = filtersIn(view);
  const isNarrowed = filters > 0 || view.search.trim() !== '';
  return (
    <main className="screen library">
      <header className="screen-head">
        <div>
          <h1>{t.library.title}</h1>
          <p className="muted" role="status">
            {isNarrowed ? t.library.some(listed.length, documents.length) : t.documents(documents.length)}
            {library.isSearching && ` · ${t.library.searching}`}
          </p>
        </div>
        <div className="library-adding">
          <AddButtons />
          <LabelSetSelect
            label={t.library.newDocuments}
            sets={sets}
            value={chosenId}
            onChange={(labelSetId) => void changeSettings({ labelSetId })}
          />
        </div>
      </header>
      <div className="library-tools">
        <SearchBox
          search={view.search}
          mentionsOf={view.mentionsOf}
          labels={labels.map(({ name }) => name)}
          onSearch={(search) => change({ search })}
          onMentionsOf={(mentionsOf) => change({ mentionsOf })}
        />
        <Button
          icon="filter"
          aria-expanded={hasPanel}
          aria-controls={hasPanel ? 'library-filters' : undefined}
          onClick={() => setHasPanel(!hasPanel)}
        >
          {t.library.filters.button(filters)}
        </Button>
        <WholeLibraryActions />
      </div>
      {hasPanel && <FilterPanel view={view} labels={labels} onChange={change} />}
      <TagBar tags={tags} chosen={view.tags} onChange={(chosen) => change({ tags: chosen })} />
      <ActiveFilters view={view} onChange={change} />
      <AddingBar />
      <QueueBar />
      {selected.size > 0 && (
        <SelectionBar documents={documents} selected={selected} onClear={() => setPicked(new Set())} />
      )}
      {library.searchError !== null && (
        <Notice tone="error">
          <p>{library.searchError.message}</p>
        </Notice>
      )}
      {listed.length === 0 ? (
        <NothingListed library={library} filters={filters} />
      ) : (
        <DocumentTable
          documents={listed}
          hits={library.hits}
          order={view.order}
          onOrder={(order) => change({ order })}
          selected={selected}
          onSelect={setPicked}
        />
      )}
    </main>
  );
}

/** An empty list says why it is empty, and offers what would fill it. */
function NothingListed({
  library: { view, change, isSearching },
  filters,
}: {
  readonly library: Library;
  readonly filters: number;
}): ReactElement {
  const search = view.search.trim();
  if (isSearching) return <p className="empty">{t.library.searching}</p>;
  return (
    <div className="empty">
      <p>{search === '' ? t.library.noneFiltered : t.library.noneFound(search)}</p>
      <p className="hint">{search === '' ? t.library.teachFilters : t.library.teachSearch}</p>
      <div className="empty-actions">
        {search !== '' && view.mentionsOf !== null && (
          <Button onClick={() => change({ mentionsOf: null })}>{t.library.searchTexts}</Button>
        )}
        {filters > 0 && <Button onClick={() => change(withoutFilters(view))}>{t.library.filters.clear}</Button>}
        {search !== '' && <Button onClick={() => change({ search: '' })}>{t.library.clearSearch}</Button>}
      </div>
    </div>
  );
}
