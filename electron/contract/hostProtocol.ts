// Messages between the owner of the engine host and the host process; the same over utilityProcess and child_process.
import { z } from 'zod';
import { comparisonSchema } from './comparison.ts';
import {
  engineInfoSchema,
  engineOptionsSchema,
  parametersSchema,
  readWindowSchema,
  tagResultSchema,
  windowResultSchema,
  mentionSchema,
} from './engine.ts';
import { appErrorSchema } from './result.ts';

export const hostRequestSchema = z.discriminatedUnion('type', [
  /** First message: where the model is and how to run it. Answered by `ready` or `failed` with seq 0. */
  z.object({ type: z.literal('load'), modelFolder: z.string(), options: engineOptionsSchema }),
  z.object({
    type: z.literal('tag'),
    seq: z.number().int().positive(),
    text: z.string(),
    labels: z.array(z.string()).min(1),
    parameters: parametersSchema,
    /** Windows that need not be read again, the first ones of the plan in their order. */
    read: z.array(readWindowSchema).default([]),
    /** Goes before everything that waits, and between two windows of what is in hand: somebody looks at the screen. */
    isUrgent: z.boolean().default(false),
  }),
  z.object({
    type: z.literal('compare'),
    seq: z.number().int().positive(),
    text: z.string(),
    labels: z.array(z.string()).min(1),
    parameters: parametersSchema,
    /** Counted samples of each method. */
    rounds: z.number().int().positive(),
  }),
  z.object({ type: z.literal('cancel'), seq: z.number().int().positive() }),
  z.object({ type: z.literal('shutdown') }),
]);
export type HostRequest = z.infer<typeof hostRequestSchema>;

export const hostResponseSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), info: engineInfoSchema }),
  /** An urgent request is worked on now, before or between two windows of another; were the process to die, it would be this one. */
  z.object({ type: z.literal('begun'), seq: z.number().int() }),
  /** A window is done: its cost, and the mentions that begin at `from` or later as they now stand; those before it stay. */
  z.object({
    type: z.literal('progress'),
    seq: z.number().int(),
    window: windowResultSchema,
    /** What the model found in this window alone, to be handed in again where the run is cut off. */
    found: z.array(mentionSchema),
    mentions: z.array(mentionSchema),
    from: z.number().int().nonnegative(),
  }),
  z.object({ type: z.literal('done'), seq: z.number().int(), result: tagResultSchema }),
  /** `done` passes of `of` of a comparison are over. */
  z.object({
    type: z.literal('compareProgress'),
    seq: z.number().int(),
    done: z.number().int().nonnegative(),
    of: z.number().int().positive(),
  }),
  z.object({ type: z.literal('compared'), seq: z.number().int(), comparison: comparisonSchema }),
  z.object({ type: z.literal('failed'), seq: z.number().int(), error: appErrorSchema }),
]);
export type HostResponse = z.infer<typeof hostResponseSchema>;
