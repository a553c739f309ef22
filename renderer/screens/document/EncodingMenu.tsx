// Reads a text whose letters came out wrong in another encoding. Only for files whose text is their bytes.
import { useState, type ReactElement } from 'react';
import { readableEncodings, type Document, type Encoding } from '../../../electron/contract/index.ts';
import { t } from '../../messages/index.ts';
import { readAs } from './documentActions.ts';

const fromBytes = new Set(['text/plain', 'text/markdown', 'text/csv', 'text/tab-separated-values']);

export function EncodingMenu({ document }: { readonly document: Document }): ReactElement | null {
  const [isReading, setReading] = useState(false);
  if (!fromBytes.has(document.mediaType)) return null;
  const current = readableEncodings.find((one) => one === document.encoding.toLowerCase());
  const read = async (encoding: Encoding): Promise<void> => {
    setReading(true);
    await readAs(document, encoding);
    setReading(false);
  };
  return (
    <label className="field-inline encoding">
      <span>{t.document.encoding}</span>
      <select
        value={current ?? ''}
        disabled={isReading}
        title={t.document.encodingHint}
        onChange={(event) => {
          const encoding = readableEncodings.find((one) => one === event.target.value);
          if (encoding !== undefined) void read(encoding);
        }}
      >
        {current === undefined && <option value="">{document.encoding}</option>}
        {readableEncodings.map((encoding) => (
          <option key={encoding}>{encoding}</option>
        ))}
      </select>
    </label>
  );
}
