// Workbooks (.xlsx): the sheets that hold texts, the column with the text chosen in each; each row a document.
import { documentLimits, ok, type FidelityNote, type Result } from '../../contract/index.ts';
import { damaged, emptyFile } from '../format.ts';
import { counted, info, listed, noteIf } from '../notes.ts';
import type { ManyReader, Part } from '../reader.ts';
import { openPackage, resolvePath, type Package } from '../zip/package.ts';
import { parseRelationships } from '../word/docxNames.ts';
import { chooseColumn, type TableRow } from './columns.ts';
import { tooManyRows } from './csv.ts';
import { rowsAsParts } from './rows.ts';
import { parseSharedStrings, parseSheet, parseWorkbook } from './sheets.ts';

export const xlsx: ManyReader = {
  kind: 'many',
  extensions: ['.xlsx'],
  parts: (name, bytes, { options, budget }) => {
    const opened = openPackage(name, bytes, budget);
    if (!opened.ok) return opened;
    const sheets = readSheets(name, opened.value);
    if (!sheets.ok) return sheets;
    return chosenRows(name, sheets.value, options.textColumn);
  },
};

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sheets with less than so many words a cell are lists of codes and numbers, unless there is no other. */
const fewestWords = 3;

interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

interface Sheets {
  readonly full: readonly Sheet[];
  readonly hidden: number;
}

function readSheets(name: string, pack: Package): Result<Sheets> {
  const workbook = pack.part('xl/workbook.xml');
  if (workbook === null) return damaged(name, 'it is no workbook: its list of sheets is missing');
  if (!workbook.ok) return workbook;
  const relations = pack.part('xl/_rels/workbook.xml.rels');
  if (relations?.ok === false) return relations;
  const targets = new Map(
    (relations === null ? [] : parseRelationships(relations.value)).map((one) => [one.id, one] as const),
  );
  const strings = pack.part(
    resolvePath(
      'xl',
      [...targets.values()].find(({ type }) => type === 'sharedStrings')?.target ?? 'sharedStrings.xml',
    ),
  );
  if (strings?.ok === false) return strings;
  const shared = strings === null ? [] : parseSharedStrings(strings.value);
  const references = parseWorkbook(workbook.value);
  const full: Sheet[] = [];
  for (const reference of references) {
    const target = targets.get(reference.relation)?.target;
    if (reference.isHidden || target === undefined) continue;
    const part = pack.part(resolvePath('xl', target));
    if (part === null) continue;
    if (!part.ok) return part;
    const rows = parseSheet(part.value, shared, documentLimits.documents);
    if (rows.length > documentLimits.documents) return tooManyRows(name);
    if (rows.length > 0) full.push({ name: reference.name, rows });
  }
  return ok({ full, hidden: references.filter(({ isHidden }) => isHidden).length });
}

/** The sheets with a column of that name; without a name those with texts, and always the one with most words. */
function withTexts(name: string, sheets: readonly Sheet[], wanted: string | null): Result<readonly Sheet[]> {
  const chosen = sheets.map((sheet) => ({ sheet, column: chooseColumn(name, sheet.rows, wanted) }));
  const possible = chosen.flatMap(({ sheet, column }) =>
    column.ok ? [{ sheet, words: column.value.wordsPerCell }] : [],
  );
  const refused = chosen.find(({ column }) => !column.ok)?.column;
  if (possible.length === 0 && refused?.ok === false) return refused;
  const most = Math.max(...possible.map(({ words }) => words));
  return ok(
    possible.filter(({ words }) => wanted !== null || words >= Math.min(fewestWords, most)).map(({ sheet }) => sheet),
  );
}

function chosenRows(name: string, { full, hidden }: Sheets, wanted: string | null): Result<Part[]> {
  if (full.length === 0) return emptyFile(name);
  const sheets = withTexts(name, full, wanted);
  if (!sheets.ok) return sheets;
  const others = full.filter((sheet) => !sheets.value.includes(sheet)).map((sheet) => `“${sheet.name}”`);
  const fidelity: readonly FidelityNote[] = [
    ...(others.length > 0 ? [info(`sheets left out: ${listed(others)}`)] : []),
    ...noteIf(hidden, (count) => info(`${counted(count, 'hidden sheet')} left out`)),
  ];
  const parts: Part[] = [];
  for (const sheet of sheets.value) {
    const place = sheets.value.length > 1 ? `${sheet.name}!` : '';
    const rows = rowsAsParts({ name, place, mediaType, encoding: '', fidelity }, sheet.rows, wanted);
    if (!rows.ok) return rows;
    parts.push(...rows.value);
  }
  return parts.length === 0 ? emptyFile(name) : ok(parts);
}
