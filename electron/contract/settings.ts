// What a person can set, with its defaults.
import { z } from 'zod';
import { engineOptionsSchema, parametersSchema } from './engine.ts';

export const settingsSchema = z.object({
  engine: engineOptionsSchema.default({ provider: 'auto', threads: 0 }),
  parameters: parametersSchema.default(parametersSchema.parse({})),
  /** The label set that new documents are tagged with; null: the first one. */
  labelSetId: z.number().int().nullable().default(null),
  /** Of the interface; system: that of the machine, English where there is none of it. */
  language: z.enum(['system', 'en', 'de', 'fr', 'es', 'zh']).default('system'),
});
export type Settings = z.infer<typeof settingsSchema>;
