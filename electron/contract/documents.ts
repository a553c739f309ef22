// Documents as the store keeps them and the renderer shows them.
import { z } from 'zod';
import { appErrorSchema, type Result } from './result.ts';

/** The largest file, and the largest part of a file, as it is and unpacked. */
export const maxDocumentBytes = 64 * 1024 * 1024;

/** What one file may hold, archives inside archives counted together. */
export const documentLimits = {
  /** Everything that is unpacked from it. */
  inflatedBytes: 512 * 1024 * 1024,
  /** Entries of an archive. */
  entries: 20_000,
  /** Archives and mails inside one another. */
  depth: 4,
  /** Documents: rows of tables, files of archives, attachments. */
  documents: 50_000,
  pages: 20_000,
} as const;

/** A table, a mail or an archive holds several documents; every other file is one. */
export const acceptedExtensions = [
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.pdf',
  '.docx',
  '.odt',
  '.epub',
  '.rtf',
  '.eml',
  '.csv',
  '.tsv',
  '.xlsx',
  '.jsonl',
  '.ndjson',
  '.zip',
] as const;
export type AcceptedExtension = (typeof acceptedExtensions)[number];

/** Encodings that a person can force, by the names of the WHATWG Encoding Standard. */
export const readableEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

/** How files are read; what a format does not know is passed over. */
export const readOptionsSchema = z.object({
  /** null: the mark, else UTF-8, else what the file declares, else a guess. For text, HTML and tables. */
  encoding: z.enum(readableEncodings).nullable().default(null),
  /** The column or field that holds the text, by its title, number (from 1) or letter; null: the one with most words. */
  textColumn: z.string().min(1).max(200).nullable().default(null),
  /** Footnotes and endnotes, behind the body. */
  notes: z.boolean().default(true),
  headersAndFooters: z.boolean().default(true),
  /** What reviewers wrote beside the text, behind it. */
  comments: z.boolean().default(false),
  /** Attachments of a mail, each a document of its own. */
  attachments: z.boolean().default(true),
});
export type Encoding = (typeof readableEncodings)[number];
export type ReadOptions = z.infer<typeof readOptionsSchema>;

/** What a reader has to say about how faithful the text is to the file: "decoded as windows-1252". */
export const fidelityNoteSchema = z.object({ level: z.enum(['info', 'warning']), message: z.string() });
export type FidelityNote = z.infer<typeof fidelityNoteSchema>;

/** Where each page begins, in UTF-16 code units, ascending from 0; empty for a document without pages. */
const pagesSchema = z.array(z.number().int().nonnegative());

export const readDocumentSchema = z.object({
  text: z.string(),
  mediaType: z.string(),
  encoding: z.string(),
  fidelity: z.array(fidelityNoteSchema),
  pages: pagesSchema,
});
export type ReadDocument = z.infer<typeof readDocumentSchema>;

/** One of the documents that a file holds, or why it is none: `mails.zip/offer.eml`, `abstracts.csv#12`. */
export interface ReadNamedDocument {
  readonly name: string;
  readonly read: Result<ReadDocument>;
}

/** The page of a place, counted from 1; null where the document has no pages. An empty page holds no place. */
export function pageOf(pages: readonly number[], offset: number): number | null {
  if (pages.length === 0) return null;
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}

export const runStatusSchema = z.enum(['queued', 'running', 'done', 'cancelled', 'failed']);
export type RunStatus = z.infer<typeof runStatusSchema>;

export const documentSummarySchema = z.object({
  id: z.number().int(),
  name: z.string(),
  /** UTF-16 code units. */
  length: z.number().int(),
  mediaType: z.string(),
  addedAt: z.string(),
  /** In the order of the alphabet. */
  tags: z.array(z.string()),
  /** Mentions that stand, of the newest finished run and of a person's hand. */
  mentions: z.number().int(),
  /** Of these, those that a person has accepted or added. */
  reviewed: z.number().int(),
  /** Mean confidence of these, where the model has one. */
  confidence: z.number().nullable(),
  /** The newest run, or null. */
  run: z
    .object({
      id: z.number().int(),
      status: runStatusSchema,
      labelSet: z.string(),
      windowsDone: z.number().int(),
      /** 0 until it is known. */
      windowsAll: z.number().int(),
      error: appErrorSchema.nullable(),
      /** Mentions a label, by name. */
      counts: z.record(z.string(), z.number().int()),
    })
    .nullable(),
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const tagSchema = z.string().trim().min(1, 'A tag needs a name').max(60, 'A tag has at most 60 characters');

export const documentSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  /** Of the text in UTF-8: the same text is kept once, whatever file it came in. */
  sha256: z.string(),
  mediaType: z.string(),
  encoding: z.string(),
  text: z.string(),
  fidelity: z.array(fidelityNoteSchema),
  pages: pagesSchema,
  addedAt: z.string(),
});
export type Document = z.infer<typeof documentSchema>;

/** A file as a shell hands it over: its bytes in base64, or the text of a paste. */
export const incomingDocumentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: z.string().min(1).max(1_024), base64: z.string() }),
  z.object({ kind: z.literal('text'), name: z.string().min(1).max(1_024), text: z.string() }),
]);
export type IncomingDocument = z.infer<typeof incomingDocumentSchema>;

/**
 * What became of one document. A file that holds several has an answer for each of them.
 * A known one is not added twice: its id is given.
 */
export const addedDocumentSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('added'),
    name: z.string(),
    documentId: z.number().int(),
    runId: z.number().int().nullable(),
  }),
  z.object({ status: z.literal('known'), name: z.string(), documentId: z.number().int(), message: z.string() }),
  z.object({ status: z.literal('refused'), name: z.string(), error: appErrorSchema }),
]);
export type AddedDocument = z.infer<typeof addedDocumentSchema>;
