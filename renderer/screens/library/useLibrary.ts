// The library's list as the address asks for it: searched by the program, filtered and sorted here.
import { useMemo } from 'react';
import type { AppError, DocumentSummary, SearchHit } from '../../../electron/contract/index.ts';
import { searchQuery } from '../../api/program.ts';
import { useKept, useQueries } from '../../api/useQuery.ts';
import { sortDocuments } from '../../core/documentList.ts';
import { filterDocuments, hitsByDocument } from '../../core/libraryFilter.ts';
import { readView, writeView, type LibraryView } from '../../core/libraryView.ts';
import { amend } from '../../hooks/navigation.ts';
import { useNow } from '../../hooks/useNow.ts';

const mostHits = 10_000;

export interface Library {
  readonly view: LibraryView;
  readonly change: (some: Partial<LibraryView>) => void;
  readonly listed: readonly DocumentSummary[];
  /** Where the words of the search were found; null where nothing is searched. */
  readonly hits: ReadonlyMap<number, SearchHit> | null;
  readonly isSearching: boolean;
  readonly searchError: AppError | null;
}

export function useLibrary(documents: readonly DocumentSummary[], query: string): Library {
  const view = useMemo(() => readView(query), [query]);
  const now = useNow();
  const search = view.search.trim().slice(0, 400);
  const labels = view.mentionsOf === null ? null : view.mentionsOf.join('\n');
  const queries = useMemo(() => {
    if (search === '') return [];
    const mentionsOf = labels === null ? null : labels.split('\n').filter((label) => label !== '');
    return [searchQuery({ query: search, mentionsOf, limit: mostHits })];
  }, [search, labels]);
  const answer = useQueries(queries)[0];
  const found = useKept(answer?.data ?? null);
  const isIdle = answer === undefined;
  const hits = useMemo(() => (isIdle || found === null ? null : hitsByDocument(found.hits)), [isIdle, found]);
  const listed = useMemo(
    () => sortDocuments(filterDocuments(documents, view, hits, now), view.order),
    [documents, view, hits, now],
  );
  return {
    view,
    change: (some) => amend({ screen: 'library', query: writeView({ ...view, ...some }) }),
    listed,
    hits,
    isSearching: answer !== undefined && answer.data === null && answer.error === null,
    searchError: answer?.error ?? null,
  };
}
