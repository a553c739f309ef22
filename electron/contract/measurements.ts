// A comparison that a person asked for in the app: the methods on a document of theirs, on their machine. It is kept until
// the program ends and never stored, since it holds for this machine as it was at that time.
import { z } from 'zod';
import { comparisonSchema } from './comparison.ts';
import { engineInfoSchema } from './engine.ts';
import { appErrorSchema } from './result.ts';

export const measurementSchema = z.object({
  /** UTF-16 code units that were read, from the document's first, and those that it has. */
  characters: z.number().int(),
  charactersAll: z.number().int(),
  labels: z.number().int(),
  /** Counted samples of each method. */
  rounds: z.number().int(),
  /** How long all of it took. */
  seconds: z.number(),
  /** null: the engine did not say. */
  engine: engineInfoSchema.nullable(),
  measuredAt: z.string(),
  comparison: comparisonSchema,
});
export type Measurement = z.infer<typeof measurementSchema>;

/** How the comparison on one run stands. */
export const measurementStateSchema = z.object({
  /** `done` of `of` passes over the text, 0 of 0 until it is known; seconds until the last, null until known. */
  running: z.object({ done: z.number().int(), of: z.number().int(), secondsLeft: z.number().nullable() }).nullable(),
  /** Why the newest attempt gave nothing; null too when a person cancelled it. */
  error: appErrorSchema.nullable(),
  /** The newest that was finished. */
  last: measurementSchema.nullable(),
});
export type MeasurementState = z.infer<typeof measurementStateSchema>;
