// What every format offers: tagged documents -> one or several files, and what the format could not hold.
import type { ExportItem, ExportLoss, ExportRequest } from '../contract/index.ts';

export type ExportOptions = Pick<ExportRequest, 'bom' | 'separator' | 'companions'>;

export interface TextFile {
  /** Safe on every file system; folders with forward slashes. Its name inside a zip; alone it is named by the caller. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

export interface ExportFiles {
  readonly files: readonly TextFile[];
  /** Every mention that is not, or not exactly, in the files. */
  readonly losses: readonly ExportLoss[];
}

export interface Exporter {
  /** Of the one file, or of the main one; with its dot. */
  readonly extension: string;
  readonly write: (items: readonly ExportItem[], options: ExportOptions) => ExportFiles;
}

export const jsonType = 'application/json';
export const textType = 'text/plain; charset=utf-8';

/** Enough for tools, and short to read. */
export const roundScore = (score: number): number => Number(score.toFixed(4));

export const oneFile = (name: string, mediaType: string, content: string): ExportFiles => ({
  files: [{ name, mediaType, content }],
  losses: [],
});
