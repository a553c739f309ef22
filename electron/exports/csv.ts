// CSV (RFC 4180): one row a mention, CRLF line ends. Offsets are UTF-16 code units into the document's text.
// A cell that a spreadsheet would run as a formula gets one leading apostrophe; `restoreCell` takes it off again.
import type { ExportItem, Mention } from '../contract/index.ts';
import { splitsPair } from './unicode.ts';

export const csvHeader = ['document', 'label', 'text', 'start', 'end', 'confidence', 'context'] as const;

const contextUnits = 40;

// Apostrophes in front are looked through, so that neutralising stays reversible; the full-width signs run in some locales.
const formula = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;
const neutralised = /^''*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

export const neutraliseCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
export const restoreCell = (cell: string): string => (neutralised.test(cell) ? cell.slice(1) : cell);

const quoteCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const writeRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoteCell(neutraliseCell(cell))).join(',')}\r\n`;

/** The mention with about 40 characters on each side, on one line. */
export function contextOf(text: string, { start, end }: Pick<Mention, 'start' | 'end'>): string {
  let from = Math.max(0, start - contextUnits);
  let to = Math.min(text.length, end + contextUnits);
  if (splitsPair(text, from)) from--;
  if (splitsPair(text, to)) to++;
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}

export function writeCsv(items: readonly ExportItem[]): string {
  const rows = items.flatMap(({ document, run }) =>
    run.mentions.map((mention) =>
      writeRow([
        document.name,
        mention.label,
        document.text.slice(mention.start, mention.end),
        String(mention.start),
        String(mention.end),
        mention.score.toFixed(4),
        contextOf(document.text, mention),
      ]),
    ),
  );
  return writeRow(csvHeader) + rows.join('');
}
