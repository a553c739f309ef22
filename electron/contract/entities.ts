// The corpus as entities: distinct words under a label, over all documents as they stand (newest finished run, reviewed).
import { z } from 'zod';

/** Which documents count; null: all. */
const scope = z.array(z.number().int()).nullable().default(null);

export const entityListRequestSchema = z.object({
  /** null: every label. */
  label: z.string().nullable().default(null),
  /** Part of the words; case and accents do not count. Empty: all. */
  search: z.string().max(200).default(''),
  documentIds: scope,
  minConfidence: z.number().min(0).max(1).default(0),
  reviewedOnly: z.boolean().default(false),
  sort: z.enum(['count', 'documents', 'text', 'confidence']).default('count'),
  isDescending: z.boolean().default(true),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(1_000).default(100),
});

export const entitySchema = z.object({
  label: z.string(),
  /** What the forms have in common; names the entity in requests. */
  key: z.string(),
  /** The most frequent form. */
  text: z.string(),
  /** Other forms, the most frequent first; at most eight. */
  forms: z.array(z.string()),
  count: z.number().int(),
  documents: z.number().int(),
  /** Mean of what the model said; null where a person added all of them. */
  confidence: z.number().nullable(),
  reviewed: z.number().int(),
});
export type Entity = z.infer<typeof entitySchema>;

export const entityListSchema = z.object({
  entities: z.array(entitySchema),
  all: z.number().int(),
  /**
   * Mentions, distinct entities and documents of every label by the label's count, in the same documents and of the same
   * confidence and review as the entities; the label asked for and the search do not matter.
   */
  labels: z.array(
    z.object({
      label: z.string(),
      colour: z.string().nullable(),
      mentions: z.number().int(),
      entities: z.number().int(),
      documents: z.number().int(),
    }),
  ),
});
export type EntityList = z.infer<typeof entityListSchema>;

export const entityRequestSchema = z.object({
  label: z.string(),
  key: z.string(),
  documentIds: scope,
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(500).default(50),
});

/** Entities that stand in the same documents. */
export const companionSchema = z.object({
  label: z.string(),
  key: z.string(),
  text: z.string(),
  /** Documents that hold both. */
  documents: z.number().int(),
  /** Of these, those in which the two stand within 200 characters of each other. */
  near: z.number().int(),
});
export type Companion = z.infer<typeof companionSchema>;

/** Mentions of labels by document, for the chart: the documents with most mentions, in the order of the library. */
export const labelMatrixSchema = z.object({
  labels: z.array(z.string()),
  documents: z.array(z.object({ documentId: z.number().int(), name: z.string(), counts: z.array(z.number().int()) })),
  /** Documents that have any mention. */
  documentsAll: z.number().int(),
});
export type LabelMatrix = z.infer<typeof labelMatrixSchema>;
