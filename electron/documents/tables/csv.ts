// Tables as text (.csv, .tsv): the column with the text is chosen, each of its rows is a document.
import Papa from 'papaparse';
import { documentLimits, fail, ok, type FidelityNote } from '../../contract/index.ts';
import { decodeText } from '../decode.ts';
import { emptyFile, extensionOf } from '../format.ts';
import { warning } from '../notes.ts';
import type { ManyReader } from '../reader.ts';
import { rowsAsParts } from './rows.ts';

export const csv: ManyReader = {
  kind: 'many',
  extensions: ['.csv', '.tsv'],
  parts: (name, bytes, { options }) => {
    const decoded = decodeText(name, bytes, { forced: options.encoding });
    if (!decoded.ok) return decoded;
    const isTabbed = extensionOf(name) === '.tsv';
    const { data, errors } = Papa.parse<string[]>(decoded.value.text, {
      delimiter: isTabbed ? '\t' : findDelimiter(decoded.value.text),
      preview: documentLimits.documents + 2,
    });
    if (data.length > documentLimits.documents + 1) return tooManyRows(name);
    // The line end of the last row is no row.
    if (data.at(-1)?.every((cell) => cell === '') === true) data.pop();
    const rows = data.map((cells, at) => ({ number: at + 1, cells }));
    const openQuote = errors.find(({ type }) => type === 'Quotes');
    const fidelity: FidelityNote[] = [...decoded.value.fidelity];
    if (openQuote !== undefined) {
      const row = (openQuote.row ?? 0) + 1;
      fidelity.push(
        warning(`a quotation mark in row ${row} is not closed or stands alone: rows may have run together`),
      );
    }
    const source = {
      name,
      place: '',
      mediaType: isTabbed ? 'text/tab-separated-values' : 'text/csv',
      encoding: decoded.value.encoding,
      fidelity,
    };
    const parts = rowsAsParts(source, rows, options.textColumn);
    return parts.ok && parts.value.length === 0 ? emptyFile(name) : parts.ok ? ok(parts.value) : parts;
  },
};

const delimiters = [',', ';', '\t', '|'] as const;
/** Where nothing parts the cells: a sign that no text has. */
const noDelimiter = '\x1f';
const rowsTried = 200;
/** Share of the rows that must have the same number of cells. */
const leastEven = 0.9;

/** The sign that parts most rows into the same number of cells, more than one; a comma where rows are uneven. */
export function findDelimiter(text: string): string {
  let best: { readonly sign: string; readonly even: number; readonly cells: number } | null = null;
  for (const sign of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter: sign, preview: rowsTried, skipEmptyLines: true });
    const byCells = new Map<number, number>();
    for (const { length } of data) if (length > 1) byCells.set(length, (byCells.get(length) ?? 0) + 1);
    for (const [cells, rows] of byCells) {
      const even = rows / data.length;
      if (best === null || even > best.even || (even === best.even && cells > best.cells)) best = { sign, even, cells };
    }
  }
  if (best !== null && best.even >= leastEven) return best.sign;
  const [first] = Papa.parse<string[]>(text, { delimiter: ',', preview: 1, skipEmptyLines: true }).data;
  // A first row of one cell above rows with commas: sentences, one a line.
  return (first?.length ?? 1) > 1 ? ',' : noDelimiter;
}

export const tooManyRows = (name: string): ReturnType<typeof fail> => {
  const most = documentLimits.documents.toLocaleString('en');
  return fail('document-too-large', `“${name}” has more than ${most} rows; split it into smaller files.`);
};
