// Two runs of a document side by side, mention by mention.
import { z } from 'zod';
import { mentionSchema } from './engine.ts';

export const runSummarySchema = z.object({
  id: z.number().int(),
  labelSet: z.string(),
  labels: z.array(z.string()),
  status: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  mentions: z.number().int(),
  model: z.string().nullable(),
  threshold: z.number(),
});
export type RunSummary = z.infer<typeof runSummarySchema>;

export const mentionChangeSchema = z.object({
  /** label: the same place under another label; bounds: the same label, an overlapping place. */
  kind: z.enum(['added', 'lost', 'label', 'bounds']),
  before: mentionSchema.nullable(),
  after: mentionSchema.nullable(),
});
export type MentionChange = z.infer<typeof mentionChangeSchema>;

/** How many mentions a run had and the one after it has, and what became of them. */
export const changeFiguresSchema = z.object({
  before: z.number().int(),
  after: z.number().int(),
  added: z.number().int(),
  lost: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
});
export type ChangeFigures = z.infer<typeof changeFiguresSchema>;

export const noChanges: ChangeFigures = { before: 0, after: 0, added: 0, lost: 0, changed: 0, same: 0 };

export const addFigures = (a: ChangeFigures, b: ChangeFigures): ChangeFigures => ({
  before: a.before + b.before,
  after: a.after + b.after,
  added: a.added + b.added,
  lost: a.lost + b.lost,
  changed: a.changed + b.changed,
  same: a.same + b.same,
});

export const runDifferenceSchema = z.object({
  changes: z.array(mentionChangeSchema),
  same: z.number().int(),
  /**
   * By label, of the labels that either run looked for. A mention under another label now is lost under the old one and
   * added under the new one; changed are the bounds.
   */
  labels: z.array(
    z.object({
      label: z.string(),
      ...changeFiguresSchema.shape,
    }),
  ),
});
export type RunDifference = z.infer<typeof runDifferenceSchema>;

/** The newest finished run of each document beside the one before it. */
export const corpusDifferenceSchema = z.object({
  documents: z.array(
    z.object({
      documentId: z.number().int(),
      name: z.string(),
      ...changeFiguresSchema.shape,
    }),
  ),
  labels: runDifferenceSchema.shape.labels,
  /** Documents with one finished run or none. */
  without: z.number().int(),
});
export type CorpusDifference = z.infer<typeof corpusDifferenceSchema>;
