// Every way out of the library: tagged documents -> the content of one file. A new format is one file and one line here.
import type { ExportItem, ExportRequest } from '../contract/index.ts';
import { writeCsv } from './csv.ts';
import { writeJson } from './json.ts';

export interface Exporter {
  readonly extension: string;
  readonly mediaType: string;
  /** Whether a byte order mark may stand in front. JSON must not begin with one (RFC 8259). */
  readonly takesMark: boolean;
  readonly write: (items: readonly ExportItem[]) => string;
}

export const exporters: Readonly<Record<ExportRequest['format'], Exporter>> = {
  csv: { extension: '.csv', mediaType: 'text/csv; charset=utf-8', takesMark: true, write: writeCsv },
  json: { extension: '.json', mediaType: 'application/json', takesMark: false, write: writeJson },
};

export function writeExport(format: ExportRequest['format'], items: readonly ExportItem[], bom: boolean): string {
  const { takesMark, write } = exporters[format];
  return (bom && takesMark ? '\ufeff' : '') + write(items);
}
