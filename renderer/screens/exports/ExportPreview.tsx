// The first rows of the file as it will be saved.
import type { ReactElement } from 'react';
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
  const isTable = file.mediaType.includes('csv');
  return (
    <section className={isFresh ? 'preview' : 'preview stale'} aria-label={t.exports.preview}>
      <h3>{t.exports.previewOf(file.fileName)}</h3>
      <div className="preview-box" tabIndex={0} role="region" aria-label={t.exports.previewOf(file.fileName)}>
        {isTable ? <PreviewTable content={file.content} /> : <pre>{firstLines(file.content, linesShown)}</pre>}
      </div>
    </section>
  );
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
