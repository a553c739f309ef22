// What an export is made of, for every format, and what comes back when such files are read in again.
import { z } from 'zod';
import type { Document } from './documents.ts';
import type { Mention } from './engine.ts';
import type { Latency } from './latency.ts';
import type { Run } from './runs.ts';

/** csv: one row a mention; csv-documents: one row a document; jsonl: one document a line. */
export const exportFormats = [
  'csv',
  'csv-documents',
  'json',
  'jsonl',
  'spacy',
  'brat',
  'label-studio',
  'conll',
  'web-annotation',
  'html',
] as const;
export const exportFormatSchema = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** The formats that are read back. CSV and the HTML report hold too little of the text's positions, or are for the eye. */
export const importFormats = [
  'json',
  'jsonl',
  'spacy',
  'brat',
  'label-studio',
  'conll',
  'web-annotation',
] as const satisfies readonly ExportFormat[];
export type ImportFormat = (typeof importFormats)[number];

export const exportRequestSchema = z.object({
  format: exportFormatSchema,
  /** null: every document of the library. */
  documentIds: z.array(z.number().int()).nullable(),
  /** Mentions below this confidence are left out; what a person has confirmed or added stays. */
  minConfidence: z.number().min(0).max(1).default(0),
  /** null: every label. */
  labels: z.array(z.string()).nullable().default(null),
  /** Only mentions that a person has confirmed, corrected or added. */
  reviewedOnly: z.boolean().default(false),
  /** CSV: a byte order mark, for spreadsheet programs that need one. */
  bom: z.boolean().default(false),
  /** CSV: what stands between cells. Excel expects semicolons where numbers have a decimal comma. */
  separator: z.enum(['comma', 'semicolon']).default('comma'),
  /** The files that some formats need beside their main one: texts, label lists, a script. */
  companions: z.boolean().default(true),
  /** Only the heads of the files are wanted; `content` stays empty. */
  preview: z.boolean().default(false),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** Why a mention is not, or not exactly, in a file. */
export const lossReasonSchema = z.enum([
  /** It overlaps a surer or longer mention, and the format has one label a token. */
  'overlap',
  /** It begins or ends with blanks or line breaks, and is written without them. */
  'trimmed',
  /** Nothing but blanks or line breaks. */
  'blank',
]);
export type LossReason = z.infer<typeof lossReasonSchema>;

/** A mention that a format cannot hold as it is. Offsets are UTF-16 code units. */
export const exportLossSchema = z.object({
  document: z.string(),
  label: z.string(),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  reason: lossReasonSchema,
});
export type ExportLoss = z.infer<typeof exportLossSchema>;

export const mostLossesShown = 100;

export const exportFileSchema = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  /** How `content` is to be read: as the file's text (UTF-8), or as its bytes in base64 (a zip of several files). */
  encoding: z.enum(['text', 'base64']),
  content: z.string(),
  /** What is inside: the one file, or the first files of the zip, each with its first lines. */
  heads: z.array(z.object({ name: z.string(), mediaType: z.string(), text: z.string(), isWhole: z.boolean() })),
  files: z.number().int(),
  /** What the format cannot hold, the first `mostLossesShown` of it; all of it is in a report beside the files. */
  losses: z.array(exportLossSchema),
  lossesAll: z.number().int(),
  mentions: z.number().int(),
  /** Of these mentions, those that a person has looked at. */
  reviewed: z.number().int(),
  documents: z.number().int(),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

/** A mention as it is written: what the model said and what a person decided, kept apart. */
export interface ExportMention extends Pick<Mention, 'label' | 'start' | 'end'> {
  /** The model's confidence, 0..1; null: the model did not find it, a person added it. */
  readonly score: number | null;
  readonly origin: Mention['origin'] | 'added';
  /** A person has confirmed, corrected or added it. */
  readonly isReviewed: boolean;
}

/** One document with the mentions that are written of it, already filtered, and the run they come from. */
export interface ExportItem {
  readonly document: Document;
  readonly run: Omit<Run, 'mentions' | 'windows'>;
  /** What the run cost; not there where nothing was measured. */
  readonly latency?: Latency;
  readonly mentions: readonly ExportMention[];
}

/** A file to read mentions from; a zip is handed over as the files inside it, names with forward slashes. */
export interface ImportFile {
  readonly name: string;
  readonly content: string;
}

/** Offsets are UTF-16 code units, whatever the file counts in. */
export interface ImportedMention extends Pick<Mention, 'label' | 'start' | 'end'> {
  /** 0..1, or null where the file says nothing. */
  readonly score: number | null;
  readonly isReviewed: boolean;
}

export interface ImportedDocument {
  readonly name: string;
  readonly text: string;
  readonly mentions: readonly ImportedMention[];
}

export interface Imported {
  readonly documents: readonly ImportedDocument[];
  /** What could not be taken over, one sentence each; nothing is passed over in silence. */
  readonly notes: readonly string[];
}
