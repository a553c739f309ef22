// The library: every document, its state and what was found in it.
import { useState, type ReactElement } from 'react';
import type { DocumentSummary } from '../../../electron/contract/index.ts';
import { documentsQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Icon } from '../../components/Icon.tsx';
import { LabelSetSelect } from '../../components/LabelSetSelect.tsx';
import { Notice } from '../../components/Notice.tsx';
import { listDocuments, newestFirst } from '../../core/documentList.ts';
import { changeSettings } from '../../hooks/changeSettings.ts';
import { useLabelSets } from '../../hooks/useLabelSets.ts';
import { t } from '../../messages/index.ts';
import { AddButtons } from './AddButtons.tsx';
import { AddingBar } from './AddingBar.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { FirstStart } from './FirstStart.tsx';
import { QueueBar } from './QueueBar.tsx';
import { SelectionBar } from './SelectionBar.tsx';

export function LibraryScreen(): ReactElement {
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
  return <FilledLibrary documents={data} />;
}

function FilledLibrary({ documents }: { readonly documents: readonly DocumentSummary[] }): ReactElement {
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState(newestFirst);
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const { sets, chosenId } = useLabelSets();
  const listed = listDocuments(documents, search, order);
  // Removed documents are no longer picked, nor are those that the search hides.
  const selected = new Set(listed.filter(({ id }) => picked.has(id)).map(({ id }) => id));
  return (
    <main className="screen library">
      <header className="screen-head">
        <div>
          <h1>{t.library.title}</h1>
          <p className="muted">{t.documents(documents.length)}</p>
        </div>
        <AddButtons />
      </header>
      <div className="library-tools">
        <label className="search">
          <Icon name="search" />
          <span className="unseen">{t.library.search}</span>
          <input
            type="search"
            value={search}
            placeholder={t.library.search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <LabelSetSelect
          label={t.library.newDocuments}
          sets={sets}
          value={chosenId}
          onChange={(labelSetId) => void changeSettings({ labelSetId })}
        />
      </div>
      <AddingBar />
      <QueueBar />
      {selected.size > 0 && <SelectionBar selected={[...selected]} onClear={() => setPicked(new Set())} />}
      {listed.length === 0 ? (
        <p className="empty">{t.library.noneFound(search)}</p>
      ) : (
        <DocumentTable documents={listed} order={order} onOrder={setOrder} selected={selected} onSelect={setPicked} />
      )}
    </main>
  );
}
