// Messages between the owner of the engine host and the host process; the same over utilityProcess and child_process.
import { z } from 'zod';
import {
  engineInfoSchema,
  engineOptionsSchema,
  parametersSchema,
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
  }),
  z.object({ type: z.literal('cancel'), seq: z.number().int().positive() }),
  z.object({ type: z.literal('shutdown') }),
]);
export type HostRequest = z.infer<typeof hostRequestSchema>;

export const hostResponseSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), info: engineInfoSchema }),
  /** A window is done: its cost, and the mentions of the whole text as they stand now. */
  z.object({
    type: z.literal('progress'),
    seq: z.number().int(),
    window: windowResultSchema,
    mentions: z.array(mentionSchema),
  }),
  z.object({ type: z.literal('done'), seq: z.number().int(), result: tagResultSchema }),
  z.object({ type: z.literal('failed'), seq: z.number().int(), error: appErrorSchema }),
]);
export type HostResponse = z.infer<typeof hostResponseSchema>;
