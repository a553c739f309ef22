// A finished comparison: a row a method, how it was measured, and both as Markdown to take along.
import type { ReactElement } from 'react';
import type { Measurement } from '../../../electron/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { comparisonRows, markdownTable } from '../../core/comparison.ts';
import { showError, showInfo } from '../../hooks/toasts.ts';
import { t } from '../../messages/index.ts';

export function ComparisonTable({ measurement }: { readonly measurement: Measurement }): ReactElement {
  const words = t.latency.comparison;
  const rows = comparisonRows(measurement.comparison).map((row) => ({
    method: row.method,
    cells: [
      words.methods[row.method] ?? row.method,
      t.decimal(row.medianMs),
      words.range(...row.quartilesMs),
      t.number(row.prefilledTokens),
      t.number(row.decodedTokens),
      t.number(row.forwards),
      row.times === null ? '–' : words.times(row.times),
    ],
  }));
  const { engine } = measurement;
  const machine =
    engine === null ? null : t.latency.machine(engine.model, engine.modelVersion, engine.provider, engine.threads);
  const how = [words.read(measurement), machine].filter((sentence) => sentence !== null).join(' ');
  const copy = (): void => {
    const table = markdownTable(
      words.columns,
      rows.map(({ cells }) => cells),
    );
    const copied = (): void => showInfo(t.latency.copied);
    const failed = (): void => showError(t.latency.notCopied);
    navigator.clipboard.writeText(`${table}\n\n${how}\n\n${words.forced}\n`).then(copied, failed);
  };
  return (
    <>
      <div className="latency-table">
        <table aria-label={words.title}>
          <thead>
            <tr>
              {words.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ method, cells: [name, ...numbers] }) => (
              <tr key={method} className={method === 'ours' ? 'ours' : undefined}>
                <th scope="row">{name}</th>
                {numbers.map((cell, at) => (
                  <td key={words.columns[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{how}</p>
      <p className="hint">{words.forced}</p>
      <div>
        <Button icon="copy" onClick={copy}>
          {words.copy}
        </Button>
      </div>
    </>
  );
}
