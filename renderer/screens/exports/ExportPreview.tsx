// The beginning of each file as it will be saved.
import { useState, type ReactElement } from 'react';
import type { ExportFile } from '../../../electron/contract/index.ts';
import { firstCsvRows, firstLines } from '../../core/csvRows.ts';
import { t } from '../../messages/index.ts';

const rowsShown = 8;
const linesShown = 28;

interface ExportPreviewProps {
  readonly file: ExportFile;
  readonly isFresh: boolean;
}

export function ExportPreview({ file, isFresh }: ExportPreviewProps): ReactElement {
  const [picked, setPicked] = useState<string | null>(null);
  const head = file.heads.find(({ name }) => name === picked) ?? file.heads[0];
  if (head === undefined) return <p className="hint">{t.exports.noFiles}</p>;
  return (
    <section className={isFresh ? 'preview' : 'preview stale'} aria-label={t.exports.preview}>
      <div className="preview-head">
        <h3>{t.exports.previewOf(file.fileName)}</h3>
        {file.files > 1 && (
          <label className="field-inline">
            <span>{t.exports.inside(file.files)}</span>
            <select value={head.name} onChange={(event) => setPicked(event.target.value)}>
              {file.heads.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div className="preview-box" tabIndex={0} role="region" aria-label={t.exports.previewOf(head.name)}>
        {head.mediaType.includes('csv') ? (
          <PreviewTable content={head.text} />
        ) : (
          <pre dir="auto">{head.text === '' ? t.exports.emptyFile : linesOf(head)}</pre>
        )}
      </div>
    </section>
  );
}

function linesOf({ text, isWhole }: ExportFile['heads'][number]): string {
  const lines = firstLines(text, linesShown);
  return isWhole || lines.endsWith('…') ? lines : `${lines}\n…`;
}

function PreviewTable({ content }: { readonly content: string }): ReactElement {
  const [head = [], ...rows] = firstCsvRows(content, rowsShown + 1);
  return (
    <table>
      <thead>
        <tr>
          {head.map((name, at) => (
            <th key={at} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
