// What a person can set, with its defaults.
import { z } from 'zod';
import { engineOptionsSchema, parametersSchema } from './engine.ts';

export const settingsSchema = z.object({
  engine: engineOptionsSchema.default({ provider: 'auto', threads: 0 }),
  parameters: parametersSchema.default(parametersSchema.parse({})),
  /** The label set that new documents are tagged with; null: the first one. */
  labelSetId: z.number().int().nullable().default(null),
});
export type Settings = z.infer<typeof settingsSchema>;
