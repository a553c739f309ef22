// Labels over documents: a table whose cells are shaded by their counts, with a bar for the whole of each document.
import { useMemo, type CSSProperties, type ReactElement } from 'react';
import { matrixQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import { Notice } from '../../components/Notice.tsx';
import { chartOf, shadeOf, type MatrixChart, type MatrixRow } from '../../core/matrix.ts';
import { hashOf } from '../../core/route.ts';
import { copyTable } from '../../hooks/copyTable.ts';
import { useLabelColours, type ColourOf } from '../../hooks/useLabelColours.ts';
import { t } from '../../messages/index.ts';

const documentsShown = 200;

export function MatrixView(): ReactElement {
  const { data, error } = useQuery(matrixQuery({ documentIds: null, limit: documentsShown }));
  const chart = useMemo(() => (data === null ? null : chartOf(data)), [data]);
  if (chart === null || data === null) {
    return error === null ? (
      <p className="muted">{t.loading}</p>
    ) : (
      <Notice tone="error">
        <p>{error.message}</p>
      </Notice>
    );
  }
  if (chart.rows.length === 0 || chart.labels.length === 0) return <p className="empty">{t.entities.empty}</p>;
  const copy = (): void =>
    copyTable([
      [t.entities.chart.document, t.entities.chart.all, ...chart.labels],
      ...chart.rows.map(({ name, sum, counts }) => [name, sum, ...counts]),
    ]);
  return (
    <section className="matrix" aria-labelledby="matrix-title">
      <div className="section-head">
        <div>
          <h2 id="matrix-title">{t.entities.chart.title}</h2>
          <p className="hint">{t.entities.chart.explain(chart.rows.length, data.documentsAll)}</p>
        </div>
        <Button icon="copy" onClick={copy}>
          {t.entities.copy}
        </Button>
      </div>
      <MatrixTable chart={chart} />
    </section>
  );
}

function MatrixTable({ chart }: { readonly chart: MatrixChart }): ReactElement {
  const colourOf = useLabelColours();
  return (
    <div className="matrix-box" tabIndex={0} role="region" aria-labelledby="matrix-title">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.entities.chart.document}</th>
            <th scope="col">{t.entities.chart.all}</th>
            {chart.labels.map((label) => (
              <th key={label} scope="col" className="matrix-label" style={labelStyle(colourOf(label))}>
                <span title={label}>{label}</span>
              </th>
            ))}
          </tr>
          <tr className="matrix-sums">
            <th scope="row">{t.entities.chart.sum}</th>
            <td>{t.number(chart.sums.reduce((all, sum) => all + sum, 0))}</td>
            {chart.labels.map((label, at) => (
              <td key={label}>{t.number(chart.sums[at] ?? 0)}</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.rows.map((row) => (
            <MatrixLine key={row.documentId} row={row} chart={chart} colourOf={colourOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MatrixLineProps {
  readonly row: MatrixRow;
  readonly chart: MatrixChart;
  readonly colourOf: ColourOf;
}

function MatrixLine({ row: { documentId, name, counts, sum }, chart, colourOf }: MatrixLineProps): ReactElement {
  const styleOf = (label: string, more: Readonly<Record<string, string | number>>): CSSProperties => ({
    ...labelStyle(colourOf(label)),
    ...more,
  });
  return (
    <tr>
      <th scope="row">
        <a href={hashOf({ screen: 'document', documentId, tab: 'text' })} title={name}>
          {name}
        </a>
      </th>
      <td className="matrix-sum">
        <span className="matrix-whole">
          <span className="number">{t.number(sum)}</span>
          <span className="matrix-bar" aria-hidden="true">
            {chart.labels.map((label, at) => {
              const count = counts[at] ?? 0;
              const width = { inlineSize: `${(100 * count) / chart.largestSum}%` };
              return count === 0 ? null : <i key={label} style={styleOf(label, width)} />;
            })}
          </span>
        </span>
      </td>
      {chart.labels.map((label, at) => {
        const count = counts[at] ?? 0;
        const style = styleOf(label, { '--shade': shadeOf(count, chart.largest) });
        return (
          <td key={label} className={count === 0 ? 'matrix-none' : 'matrix-cell'} style={style}>
            {t.number(count)}
          </td>
        );
      })}
    </tr>
  );
}
