// Label sets: the phrases that a person looks for.
import { z } from 'zod';

/** Phrases are asked of the model as they are written; spaces at the ends carry no meaning. */
export const labelNameSchema = z
  .string()
  .trim()
  .min(1, 'A label needs a name')
  .max(120, 'A label has at most 120 characters');
export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour is written as #rrggbb');

export const labelSchema = z.object({
  name: labelNameSchema,
  /** For the person; not sent to the model. */
  description: z.string().max(500).default(''),
  colour: colourSchema,
});
export type Label = z.infer<typeof labelSchema>;

export const labelsSchema = z
  .array(labelSchema)
  .max(2_000)
  .refine((labels) => new Set(labels.map((l) => l.name)).size === labels.length, 'Two labels have the same name');

export const labelSetNameSchema = z.string().trim().min(1, 'A label set needs a name').max(120);

export const labelSetSchema = z.object({
  id: z.number().int(),
  name: labelSetNameSchema,
  /** Made from a starter set that ships with the app (its file name), or null. */
  starter: z.string().nullable(),
  labels: z.array(labelSchema),
});
export type LabelSet = z.infer<typeof labelSetSchema>;

/** A label set as a file: import, export and the starter sets in resources/label-sets. Colours may be left out. */
export const labelSetFileSchema = z.object({
  format: z.literal('padellm-label-set'),
  version: z.literal(1),
  name: labelSetNameSchema,
  labels: z
    .array(labelSchema.extend({ colour: colourSchema.optional() }))
    .max(2_000)
    .refine((labels) => new Set(labels.map((l) => l.name)).size === labels.length, 'Two labels have the same name'),
});
export type LabelSetFile = z.infer<typeof labelSetFileSchema>;
