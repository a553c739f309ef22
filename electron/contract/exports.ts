// What an export is made of, for every format.
import { z } from 'zod';
import type { Document } from './documents.ts';
import type { Run } from './runs.ts';

export const exportRequestSchema = z.object({
  format: z.enum(['csv', 'json']),
  /** null: every document of the library. */
  documentIds: z.array(z.number().int()).nullable(),
  /** Mentions below this confidence are left out. */
  minConfidence: z.number().min(0).max(1).default(0),
  /** null: every label. */
  labels: z.array(z.string()).nullable().default(null),
  /** A byte order mark, for spreadsheet programs that need one. */
  bom: z.boolean().default(false),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

export const exportFileSchema = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  content: z.string(),
  mentions: z.number().int(),
  documents: z.number().int(),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

/** One document with the run whose mentions are written; mentions already filtered. */
export interface ExportItem {
  readonly document: Document;
  readonly run: Run;
}
