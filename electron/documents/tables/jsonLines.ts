// JSON Lines: one object a line, the field with the text chosen as a table's column is; each line a document.
import { documentLimits, fail, ok } from '../../contract/index.ts';
import { decodeText } from '../decode.ts';
import { emptyFile } from '../format.ts';
import type { ManyReader, Part } from '../reader.ts';
import type { TableRow } from './columns.ts';
import { tooManyRows } from './csv.ts';
import { rowsAsParts } from './rows.ts';

const mostDepth = 3;
const mostFields = 500;

/** Fields of an object with strings in them, those of objects inside by their way: `data.text`. */
function stringFields(value: unknown, path: string, depth: number, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(path, value);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > mostDepth) return;
  for (const [key, inside] of Object.entries(value)) {
    stringFields(inside, path === '' ? key : `${path}.${key}`, depth + 1, into);
  }
}

const lineOf = ({ name }: Part): number => Number(name.slice(name.lastIndexOf('#') + 1));

/** Of a line that is a text by itself. */
const onlyField = 'text';

export const jsonLines: ManyReader = {
  kind: 'many',
  extensions: ['.jsonl', '.ndjson'],
  parts: (name, bytes, { options }) => {
    const decoded = decodeText(name, bytes, { forced: options.encoding });
    if (!decoded.ok) return decoded;
    const titles = new Map<string, number>();
    const rows: TableRow[] = [];
    const broken: Part[] = [];
    let number = 0;
    for (const line of decoded.value.text.split('\n')) {
      number++;
      if (line.trim() === '') continue;
      if (rows.length + broken.length >= documentLimits.documents) return tooManyRows(name);
      const fields = new Map<string, string>();
      try {
        stringFields(JSON.parse(line) as unknown, '', 0, fields);
      } catch {
        const lineName = `${name}#${number}`;
        const read = fail('document-unreadable', `“${lineName}” could not be read: the line is not JSON.`);
        broken.push({ name: lineName, read });
        continue;
      }
      const cells: string[] = [];
      for (const [path, value] of fields) {
        const title = path === '' ? onlyField : path;
        const column = titles.get(title) ?? titles.size;
        if (column >= mostFields) continue;
        titles.set(title, column);
        cells[column] = value;
      }
      rows.push({ number, cells });
    }
    if (rows.length === 0) {
      return broken.length === 0
        ? emptyFile(name)
        : fail('document-unreadable', `“${name}” could not be read: no line of it is JSON.`);
    }
    // The names of the fields stand where a table has its titles.
    const table = [{ number: 0, cells: [...titles.keys()] }, ...rows];
    const source = {
      name,
      place: '',
      mediaType: 'application/x-ndjson',
      encoding: decoded.value.encoding,
      fidelity: decoded.value.fidelity,
    };
    const parts = rowsAsParts(source, table, options.textColumn, 'first');
    if (!parts.ok) return parts;
    return parts.value.length === 0
      ? emptyFile(name)
      : ok([...parts.value, ...broken].sort((a, b) => lineOf(a) - lineOf(b)));
  },
};
