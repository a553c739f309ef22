// The rows of a table as documents: `file#row`, each with the report of what was read of the table.
import { ok, type FidelityNote, type Result } from '../../contract/index.ts';
import { counted, info, listed, noteIf } from '../notes.ts';
import type { Part } from '../reader.ts';
import { chooseColumn, widthOf, type ChosenColumn, type TableRow } from './columns.ts';

export interface TableSource {
  readonly name: string;
  /** In front of the row's number: `Sheet2!`, or nothing. */
  readonly place: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly fidelity: readonly FidelityNote[];
}

const columnName = ({ index, title }: ChosenColumn): string =>
  title === null || title === '' ? `column ${index + 1}` : `column “${title}”`;

function report(column: ChosenColumn, width: number, emptyRows: number): readonly FidelityNote[] {
  const others = column.otherTitles;
  const count = others.length > 0 ? others.length : width - 1;
  const named = others.length > 0 ? ` (${listed(others)})` : '';
  const left = count > 0 ? `, ${counted(count, 'other column')}${named} left out` : '';
  return [
    info(`${columnName(column)} was read${left}`),
    ...noteIf(emptyRows, (empty) => info(`${counted(empty, 'empty row')} left out`)),
  ];
}

export function rowsAsParts(
  source: TableSource,
  rows: readonly TableRow[],
  wanted: string | null,
  titlesAre: 'first' | 'unknown' = 'unknown',
): Result<Part[]> {
  const chosen = chooseColumn(source.name, rows, wanted, titlesAre);
  if (!chosen.ok) return chosen;
  const column = chosen.value;
  const below = column.hasTitles ? rows.slice(1) : rows;
  const full = below.filter(({ cells }) => (cells[column.index] ?? '').trim() !== '');
  const fidelity = [...source.fidelity, ...report(column, widthOf(rows), below.length - full.length)];
  return ok(
    full.map(({ number, cells }) => ({
      name: `${source.name}#${source.place}${number}`,
      read: ok({
        text: cells[column.index] ?? '',
        mediaType: source.mediaType,
        encoding: source.encoding,
        fidelity,
      }),
    })),
  );
}
