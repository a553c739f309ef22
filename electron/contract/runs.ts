// A run: one document tagged with one label set, and everything needed to read its result later.
import { z } from 'zod';
import { engineInfoSchema, mentionSchema, parametersSchema, windowResultSchema } from './engine.ts';
import { runStatusSchema } from './documents.ts';
import { labelSchema } from './labelSets.ts';
import { appErrorSchema } from './result.ts';
import { journalStateSchema } from './review.ts';

export const runSchema = z.object({
  id: z.number().int(),
  documentId: z.number().int(),
  /** The label set as it was when the run began. */
  labelSet: z.object({ name: z.string(), labels: z.array(labelSchema) }),
  parameters: parametersSchema,
  engine: engineInfoSchema.nullable(),
  status: runStatusSchema,
  coverage: z.number().nullable(),
  error: appErrorSchema.nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  windows: z.array(windowResultSchema),
  mentions: z.array(mentionSchema),
});
export type Run = z.infer<typeof runSchema>;

/** The state of the whole queue, pushed to the renderer whenever it changes. */
export const queueSchema = z.object({
  waiting: z.number().int(),
  /** A person stopped it for a while; the run in hand waits between two windows. It stays so over a restart. */
  isPaused: z.boolean(),
  /** The run in hand, or the one that a pause holds up on its way, or null. */
  running: z
    .object({
      runId: z.number().int(),
      documentId: z.number().int(),
      name: z.string(),
      windowsDone: z.number().int(),
      windowsAll: z.number().int(),
    })
    .nullable(),
  done: z.number().int(),
  /** Seconds until the queue is empty at the present pace, or null while unknown. */
  secondsLeft: z.number().nullable(),
  engine: z.discriminatedUnion('state', [
    z.object({ state: z.literal('loading') }),
    z.object({ state: z.literal('ready'), info: engineInfoSchema }),
    z.object({ state: z.literal('failed'), error: appErrorSchema }),
  ]),
});
export type Queue = z.infer<typeof queueSchema>;

/** Something changed; what to read again. */
export const changeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('queue'), queue: queueSchema }),
  z.object({ type: z.literal('document'), documentId: z.number().int() }),
  z.object({ type: z.literal('run'), runId: z.number().int(), documentId: z.number().int() }),
  /** The comparison of methods on a run: it began, went on or ended. */
  z.object({ type: z.literal('comparison'), runId: z.number().int() }),
  /** Decisions changed; documentIds null: in any document. */
  z.object({
    type: z.literal('review'),
    documentIds: z.array(z.number().int()).nullable(),
    journal: journalStateSchema,
  }),
  z.object({ type: z.literal('labelSets') }),
  z.object({ type: z.literal('settings') }),
]);
export type Change = z.infer<typeof changeSchema>;
