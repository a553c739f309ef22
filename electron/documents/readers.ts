// Every format that is read. A new one is one file (or folder) here, its extensions in the contract, and one line.
import type { AcceptedExtension } from '../contract/index.ts';
import { html } from './html/html.ts';
import { eml } from './eml.ts';
import { epub } from './epub.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf/pdf.ts';
import { plainText } from './plainText.ts';
import type { Reader } from './reader.ts';
import { rtf } from './rtf/rtf.ts';
import { csv } from './tables/csv.ts';
import { jsonLines } from './tables/jsonLines.ts';
import { xlsx } from './tables/xlsx.ts';
import { docx } from './word/docx.ts';
import { odt } from './word/odt.ts';
import { zip } from './zip/zip.ts';

const all: readonly Reader[] = [plainText, markdown, html, pdf, docx, odt, epub, rtf, eml, csv, xlsx, jsonLines, zip];

const byExtension = new Map(
  all.flatMap((reader) => reader.extensions.map((extension) => [extension, reader] as const)),
);

export function readerOf(extension: AcceptedExtension): Reader {
  const reader = byExtension.get(extension);
  if (reader === undefined) throw new Error(`No reader for ${extension}`);
  return reader;
}
