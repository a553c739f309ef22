// CSV (RFC 4180): CRLF line ends. Offsets are UTF-16 code units into the document's text.
// A cell that a spreadsheet would run as a formula gets one leading apostrophe; `restoreCell` takes it off again.
import { pageOf, type ExportItem } from '../contract/index.ts';
import { oneFile, type ExportOptions, type Exporter } from './exporter.ts';
import type { Span } from './order.ts';
import { splitsPair } from './unicode.ts';

export const csvType = 'text/csv; charset=utf-8';
export const csvHeader = ['document', 'label', 'text', 'start', 'end', 'confidence', 'context', 'page'] as const;

const contextUnits = 40;

// Apostrophes in front are looked through, so that neutralising stays reversible; the full-width signs run in some locales.
const formula = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;
const neutralised = /^''*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

export const neutraliseCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
export const restoreCell = (cell: string): string => (neutralised.test(cell) ? cell.slice(1) : cell);

/** Both separators are quoted whichever is used: some programs guess it. */
const quoteCell = (cell: string): string => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const separators = { comma: ',', semicolon: ';' } as const;

export const writeRow = (cells: readonly string[], separator: ExportOptions['separator'] = 'comma'): string =>
  `${cells.map((cell) => quoteCell(neutraliseCell(cell))).join(separators[separator])}\r\n`;

export const writeTable = (
  rows: readonly (readonly string[])[],
  { bom, separator }: Pick<ExportOptions, 'bom' | 'separator'>,
): string => (bom ? '\ufeff' : '') + rows.map((row) => writeRow(row, separator)).join('');

/** The mention with about 40 characters on each side, on one line. */
export function contextOf(text: string, { start, end }: Span): string {
  let from = Math.max(0, start - contextUnits);
  let to = Math.min(text.length, end + contextUnits);
  if (splitsPair(text, from)) from--;
  if (splitsPair(text, to)) to++;
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}

const rowsOf = ({ document, mentions }: ExportItem): string[][] =>
  mentions.map((mention) => [
    document.name,
    mention.label,
    document.text.slice(mention.start, mention.end),
    String(mention.start),
    String(mention.end),
    mention.score === null ? '' : mention.score.toFixed(4),
    contextOf(document.text, mention),
    String(pageOf(document.pages, mention.start) ?? ''),
  ]);

/** One row a mention. */
export const csv: Exporter = {
  extension: '.csv',
  write: (items, options) =>
    oneFile('mentions.csv', csvType, writeTable([csvHeader, ...items.flatMap(rowsOf)], options)),
};
