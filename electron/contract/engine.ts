// What goes into the engine and what comes out. All offsets are UTF-16 code units into the one text.
import { z } from 'zod';

export const ruleSchema = z.enum(['marginal', 'paper']);
export const dedupSchema = z.enum(['paper', 'nested', 'off']);
export type Rule = z.infer<typeof ruleSchema>;
export type Dedup = z.infer<typeof dedupSchema>;

export const providerSchema = z.enum(['auto', 'cpu', 'cuda', 'dml', 'webgpu', 'coreml']);
export type Provider = z.infer<typeof providerSchema>;
export type ConcreteProvider = Exclude<Provider, 'auto'>;

/** How a text is tagged. Kept with every run. */
export const parametersSchema = z.object({
  rule: ruleSchema.default('marginal'),
  dedup: dedupSchema.default('paper'),
  /** Mentions that score less are not kept; 0..1. */
  threshold: z.number().min(0.01).max(1).default(0.25),
  /** Most tokens of text in one window. */
  windowTokens: z.number().int().min(32).max(1_024).default(224),
  /** Tokens of text that a window repeats of the one before. */
  overlapTokens: z.number().int().min(0).max(512).default(32),
  /** Link every other occurrence of a found mention. */
  allOccurrences: z.boolean().default(true),
});
export type Parameters = z.infer<typeof parametersSchema>;

export const mentionSchema = z.object({
  label: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** 0..1 */
  score: z.number(),
  /** found: the model named this place; repeated: the same string elsewhere, linked afterwards. */
  origin: z.enum(['found', 'repeated']),
});
export type Mention = z.infer<typeof mentionSchema>;

/** What one label cost in one window and what it gave. */
export const labelTraceSchema = z.object({
  label: z.string(),
  /** Milliseconds of the label's share of each forward, by its tokens. */
  countMs: z.number(),
  countTokens: z.number().int(),
  writeMs: z.number(),
  writeTokens: z.number().int(),
  /** Most likely number of mentions (argmax of P(n)). */
  predicted: z.number().int(),
  /** Expected number of mentions, sum over k of P(n >= k). */
  expected: z.number(),
  /** P(n = 0). */
  pNone: z.number(),
  kept: z.number().int(),
  /**
   * P(n <= found): how sure it is that no other mention is there; found are those kept and those that another label took.
   * Traces of older versions have none.
   */
  pComplete: z.number().optional(),
});
export type LabelTrace = z.infer<typeof labelTraceSchema>;

/** What one window cost: the shared encoding of its text, and each label. */
export const windowTraceSchema = z.object({
  prefixMs: z.number(),
  prefixTokens: z.number().int(),
  /** Whole time of step 1 (with the prefix) and step 2, of tokenizing and decoding around them. */
  stepOneMs: z.number(),
  stepTwoMs: z.number(),
  otherMs: z.number(),
  forwards: z.number().int(),
  labels: z.array(labelTraceSchema),
});
export type WindowTrace = z.infer<typeof windowTraceSchema>;

export const windowResultSchema = z.object({
  index: z.number().int(),
  /** Of how many windows. */
  of: z.number().int(),
  /** Characters [start, end) that the model read in this window. */
  start: z.number().int(),
  end: z.number().int(),
  trace: windowTraceSchema,
});

/** A window that an earlier attempt has read, with what the model found in it before the windows were merged. */
export const readWindowSchema = windowResultSchema.extend({ found: z.array(mentionSchema) });
export type ReadWindow = z.infer<typeof readWindowSchema>;
export type WindowResult = z.infer<typeof windowResultSchema>;

export const tagResultSchema = z.object({
  mentions: z.array(mentionSchema),
  windows: z.array(windowResultSchema),
  /** Share of the text's non-space characters that some window read, 0..1. */
  coverage: z.number(),
});
export type TagResult = z.infer<typeof tagResultSchema>;

/** The machine and model that answer, as shown in the app. */
export const engineInfoSchema = z.object({
  model: z.string(),
  modelVersion: z.string(),
  provider: z.string(),
  /** Why a requested provider is not the one in use, or null. */
  fallback: z.string().nullable(),
  threads: z.number().int(),
  loadMs: z.number(),
});
export type EngineInfo = z.infer<typeof engineInfoSchema>;

export const engineOptionsSchema = z.object({
  provider: providerSchema.default('auto'),
  /** 0: as many as the machine has cores. */
  threads: z.number().int().min(0).max(64).default(0),
});
export type EngineOptions = z.infer<typeof engineOptionsSchema>;
