// The numbers of the chart as a table, to read and to copy.
import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { toTsv, type Latency } from '../../core/latency.ts';
import { showError, showInfo } from '../../hooks/toasts.ts';
import { t } from '../../messages/index.ts';

export function LatencyTable({ latency }: { readonly latency: Latency }): ReactElement {
  const head = t.latency.columns;
  const copy = (): void => {
    const round = (ms: number): number => Math.round(ms * 1_000) / 1_000;
    const rows = latency.labels.map((row) => [
      row.label,
      round(row.countMs),
      row.countTokens,
      round(row.writeMs),
      row.writeTokens,
      row.kept,
    ]);
    const shared = [t.latency.document, round(latency.sharedMs), latency.sharedTokens, '', '', ''];
    const copied = (): void => showInfo(t.latency.copied);
    const failed = (): void => showError(t.latency.notCopied);
    navigator.clipboard.writeText(toTsv([head, ...rows, shared])).then(copied, failed);
  };
  return (
    <div className="latency-table">
      <div className="section-head">
        <h2>{t.latency.numbers}</h2>
        <Button icon="copy" onClick={copy}>
          {t.latency.copy}
        </Button>
      </div>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {latency.labels.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{t.decimal(row.countMs)}</td>
              <td>{t.number(row.countTokens)}</td>
              <td>{t.decimal(row.writeMs)}</td>
              <td>{t.number(row.writeTokens)}</td>
              <td>{t.number(row.kept)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t.latency.document}</th>
            <td>{t.decimal(latency.sharedMs)}</td>
            <td>{t.number(latency.sharedTokens)}</td>
            <td />
            <td />
            <td />
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.latency.steps}</th>
            <td>{t.decimal(latency.countMs + latency.sharedMs)}</td>
            <td />
            <td>{t.decimal(latency.writeMs)}</td>
            <td />
            <td>{t.latency.other(latency.otherMs)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
