// Every way out of the library, and back in. A new format is one file and one line here.
import {
  mostLossesShown,
  ok,
  type ExportFile,
  type ExportFormat,
  type ExportItem,
  type ImportFormat,
  type Result,
} from '../contract/index.ts';
import { brat, readBrat } from './brat.ts';
import { conll, readConll } from './conll.ts';
import { csv } from './csv.ts';
import { csvDocuments } from './csvDocuments.ts';
import type { Exporter, ExportFiles, ExportOptions, TextFile } from './exporter.ts';
import { headOf, mostHeads } from './heads.ts';
import { html } from './html.ts';
import type { Importer } from './importer.ts';
import { json, jsonl, readJson, readJsonLines } from './json.ts';
import { labelStudio, readLabelStudio } from './labelStudio.ts';
import { lossReport } from './lossReport.ts';
import { inReadingOrder } from './order.ts';
import { packFiles } from './pack.ts';
import { readSpacy, spacy } from './spacy.ts';
import { readWebAnnotation, webAnnotation } from './webAnnotation.ts';

export { detectFormat } from './detect.ts';
export { safeStem } from './fileNames.ts';

export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  csv,
  'csv-documents': csvDocuments,
  json,
  jsonl,
  spacy,
  brat,
  'label-studio': labelStudio,
  conll,
  'web-annotation': webAnnotation,
  html,
};

export const importers: Readonly<Record<ImportFormat, Importer>> = {
  json: readJson,
  jsonl: readJsonLines,
  spacy: readSpacy,
  brat: readBrat,
  'label-studio': readLabelStudio,
  conll: readConll,
  'web-annotation': readWebAnnotation,
};

/** Half characters cannot be written in UTF-8; each becomes U+FFFD, so that every offset stays. */
const prepared = (item: ExportItem): ExportItem => ({
  ...item,
  document: {
    ...item.document,
    name: item.document.name.toWellFormed(),
    text: item.document.text.toWellFormed(),
  },
  mentions: inReadingOrder(item.mentions),
});

/** The files of an export, with the report of what they could not hold beside them where there is any of it. */
export function writeExport(format: ExportFormat, items: readonly ExportItem[], options: ExportOptions): ExportFiles {
  const { files, losses } = exporters[format].write(items.map(prepared), options);
  return { files: losses.length === 0 ? files : [...files, lossReport(losses)], losses };
}

type PackedExport = Omit<ExportFile, 'mentions' | 'reviewed' | 'documents'>;

export interface Packing {
  readonly format: ExportFormat;
  /** What the file is called, without its extension. */
  readonly stem: string;
  /** Of the files in a zip. */
  readonly now: Date;
  /** Leaves the content out. */
  readonly isPreview: boolean;
}

const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');

/** One file as it is, several as a zip. */
export function packExport(
  { files, losses }: ExportFiles,
  { format, stem, now, isPreview }: Packing,
): Result<PackedExport> {
  const shared = {
    files: files.length,
    losses: losses.slice(0, mostLossesShown),
    lossesAll: losses.length,
  };
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    const file: TextFile = { ...only, name: `${stem}${exporters[format].extension}` };
    return ok({
      ...shared,
      fileName: file.name,
      mediaType: file.mediaType,
      encoding: 'text',
      content: isPreview ? '' : file.content,
      heads: [headOf(file)],
    });
  }
  const packed = isPreview ? ok(new Uint8Array()) : packFiles(files, now);
  if (!packed.ok) return packed;
  return ok({
    ...shared,
    fileName: `${stem}-${format}.zip`,
    mediaType: 'application/zip',
    encoding: 'base64',
    content: toBase64(packed.value),
    heads: files.slice(0, mostHeads).map(headOf),
  });
}
