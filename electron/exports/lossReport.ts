// The report that lies beside the files whenever a format could not hold something.
import type { ExportLoss, LossReason } from '../contract/index.ts';
import { csvType, writeRow } from './csv.ts';
import type { TextFile } from './exporter.ts';

const sentences: Readonly<Record<LossReason, string>> = {
  overlap: 'left out: it overlaps another mention, and the format has one label a token',
  trimmed: 'written without the blanks or line breaks at its ends',
  blank: 'left out: it is nothing but blanks or line breaks',
};

export const lossReportName = 'not-expressed.csv';

/** Offsets are UTF-16 code units into the document's text. */
export const lossReport = (losses: readonly ExportLoss[]): TextFile => ({
  name: lossReportName,
  mediaType: csvType,
  content: [
    ['document', 'label', 'text', 'start', 'end', 'what happened'],
    ...losses.map(({ document, label, text, start, end, reason }) => [
      document,
      label,
      text,
      String(start),
      String(end),
      sentences[reason],
    ]),
  ]
    .map((row) => writeRow(row))
    .join(''),
});
