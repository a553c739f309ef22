// Documents as the store keeps them and the renderer shows them.
import { z } from 'zod';
import { appErrorSchema } from './result.ts';

export const maxDocumentBytes = 64 * 1024 * 1024;
export const acceptedExtensions = ['.txt', '.text', '.md', '.markdown'] as const;

/** What a reader has to say about how faithful the text is to the file: "decoded as windows-1252". */
export const fidelityNoteSchema = z.object({ level: z.enum(['info', 'warning']), message: z.string() });
export type FidelityNote = z.infer<typeof fidelityNoteSchema>;

export const readDocumentSchema = z.object({
  text: z.string(),
  mediaType: z.string(),
  encoding: z.string(),
  fidelity: z.array(fidelityNoteSchema),
});
export type ReadDocument = z.infer<typeof readDocumentSchema>;

export const runStatusSchema = z.enum(['queued', 'running', 'done', 'cancelled', 'failed']);
export type RunStatus = z.infer<typeof runStatusSchema>;

export const documentSummarySchema = z.object({
  id: z.number().int(),
  name: z.string(),
  /** UTF-16 code units. */
  length: z.number().int(),
  mediaType: z.string(),
  addedAt: z.string(),
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

export const documentSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  encoding: z.string(),
  text: z.string(),
  fidelity: z.array(fidelityNoteSchema),
  addedAt: z.string(),
});
export type Document = z.infer<typeof documentSchema>;

/** A file as a shell hands it over: its bytes in base64, or the text of a paste. */
export const incomingDocumentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: z.string().min(1).max(1_024), base64: z.string() }),
  z.object({ kind: z.literal('text'), name: z.string().min(1).max(1_024), text: z.string() }),
]);
export type IncomingDocument = z.infer<typeof incomingDocumentSchema>;

/** What became of one incoming document. A known one is not added twice: its id is given. */
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
