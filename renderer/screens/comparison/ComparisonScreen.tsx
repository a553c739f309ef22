// What the newest runs found beside the runs before them: by label and by document, over a selection or the library.
import { useMemo, type ReactElement } from 'react';
import type { ChangeFigures, CorpusDifference } from '../../../electron/contract/index.ts';
import { differenceQuery } from '../../api/program.ts';
import { useKept, useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import { Notice } from '../../components/Notice.tsx';
import { VirtualTable, type Column } from '../../components/VirtualTable.tsx';
import { agreementOf, mostChangedFirst, sumOf } from '../../core/corpusDifference.ts';
import { hashOf } from '../../core/route.ts';
import { copyTable } from '../../hooks/copyTable.ts';
import { useLabelSets } from '../../hooks/useLabelSets.ts';
import { hashOfLibrary } from '../../hooks/navigation.ts';
import { useVirtualRows } from '../../hooks/useVirtualRows.ts';
import { t } from '../../messages/index.ts';
import { ChangeBar } from './ChangeBar.tsx';

interface ComparisonScreenProps {
  readonly documentIds: readonly number[] | null;
}

export function ComparisonScreen({ documentIds }: ComparisonScreenProps): ReactElement {
  const { data, error } = useQuery(differenceQuery({ documentIds: documentIds === null ? null : [...documentIds] }));
  const difference = useKept(data);
  return (
    <main className="screen comparison-screen">
      <header className="screen-head">
        <div className="document-title">
          <a className="icon-button" href={hashOfLibrary()} aria-label={t.document.back} title={t.document.back}>
            <Icon name="back" />
          </a>
          <div>
            <h1>{t.difference.title}</h1>
            <p className="muted">
              {documentIds === null ? t.difference.ofAll : t.difference.ofSome(documentIds.length)}
            </p>
          </div>
        </div>
      </header>
      {error !== null && (
        <Notice tone="error">
          <p>{error.message}</p>
        </Notice>
      )}
      {difference === null ? (
        error === null && <p className="muted">{t.difference.comparing}</p>
      ) : difference.documents.length === 0 ? (
        <div className="empty">
          <p>{t.difference.none}</p>
          <p className="hint">{t.difference.teach}</p>
        </div>
      ) : (
        <Difference difference={difference} />
      )}
    </main>
  );
}

const figures = ['before', 'after', 'added', 'lost', 'changed', 'same'] as const;
const rowRem = 2.5;

function Difference({ difference }: { readonly difference: CorpusDifference }): ReactElement {
  const { colourOf } = useLabelSets();
  const documents = useMemo(() => mostChangedFirst(difference.documents), [difference]);
  const labels = useMemo(() => mostChangedFirst(difference.labels), [difference]);
  const sum = useMemo(() => sumOf(difference.documents), [difference]);
  const agreement = agreementOf(sum);
  const rows = useVirtualRows(documents.length, rowRem);
  const words = t.difference.columns;
  const columns: readonly Column<CorpusDifference['documents'][number]>[] = [
    {
      id: 'name',
      heading: words.document,
      cell: ({ documentId, name }) => (
        <a className="row-name" href={hashOf({ screen: 'document', documentId, tab: 'text' })} title={name}>
          {name}
        </a>
      ),
    },
    { id: 'bar', heading: words.bar, cell: (row) => <ChangeBar changes={row} /> },
    ...figures.map((figure) => ({
      id: `figure figure-${figure}`,
      heading: words[figure],
      cell: (row: ChangeFigures) => <span className="number">{t.number(row[figure])}</span>,
    })),
  ];
  const copy = (): void => {
    const line = (row: ChangeFigures): number[] => figures.map((figure) => row[figure]);
    copyTable([
      ['', ...figures.map((figure) => words[figure])],
      ...labels.map((row) => [row.label, ...line(row)]),
      [t.difference.sum, ...line(sum)],
      ...documents.map((row) => [row.name, ...line(row)]),
    ]);
  };
  return (
    <>
      <div className="difference-sum">
        <p>
          {t.difference.summary(sum.added, sum.lost, sum.changed, sum.same)}
          {agreement !== null && ` ${t.difference.agreement(agreement)}`}
        </p>
        <Button icon="copy" onClick={copy}>
          {t.entities.copy}
        </Button>
        <ul className="difference-key" aria-hidden="true">
          {(['same', 'changed', 'lost', 'added'] as const).map((kind) => (
            <li key={kind} className={kind}>
              {words[kind]}
            </li>
          ))}
        </ul>
        {difference.without > 0 && <p className="hint">{t.difference.without(difference.without)}</p>}
      </div>
      <section className="difference-labels" aria-labelledby="difference-labels">
        <h2 id="difference-labels">{t.difference.byLabel}</h2>
        <div className="difference-box" tabIndex={0} role="region" aria-labelledby="difference-labels">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.label}</th>
                <th scope="col">{words.bar}</th>
                {figures.map((figure) => (
                  <th key={figure} scope="col" className="number">
                    {words[figure]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labels.map((row) => (
                <tr key={row.label}>
                  <th scope="row" style={labelStyle(colourOf(null, row.label))}>
                    <span className="swatch" aria-hidden="true" /> {row.label}
                  </th>
                  <td>
                    <ChangeBar changes={row} />
                  </td>
                  {figures.map((figure) => (
                    <td key={figure} className="number">
                      {t.number(row[figure])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="difference-documents" aria-labelledby="difference-documents">
        <h2 id="difference-documents">{t.difference.byDocument}</h2>
        <VirtualTable
          label={t.difference.byDocument}
          className="difference-table"
          columns={columns}
          count={documents.length}
          rows={rows}
          rowAt={(at) => documents[at] ?? null}
          keyOf={({ documentId }) => documentId}
        />
      </section>
    </>
  );
}
