// One text tagged by several methods on one model: what each cost. Milliseconds are wall clock.
import { z } from 'zod';

/** The methods that are compared, in the order of the paper's Table 2, ours last. */
export const comparedMethods = ['aug', 'struct', 'batch', 'multi', 'ours'] as const;

/** What the autoregressive methods cost under other choices: argmax over the whole vocabulary, labels without mentions left out. */
export const methodVariants = ['augVocabulary', 'structVocabulary', 'structPresent'] as const;

export const methodSchema = z.enum([...comparedMethods, ...methodVariants]);
export type Method = z.infer<typeof methodSchema>;

export const methodCostSchema = z.object({
  /** One a round. Of `multi` the time that it would take with a machine for every sequence. */
  samplesMs: z.array(z.number()),
  /** Mean time that a round took to measure; more than a sample for `multi`, whose sequences run one after another here. */
  elapsedMs: z.number(),
  /** Tokens fed many at a time, and tokens fed one a sequence and forward; padding is not counted. */
  prefilledTokens: z.number().int(),
  decodedTokens: z.number().int(),
  forwards: z.number().int(),
  /** The process's resident memory at its largest while the method ran; what one method's arena took stays with it. */
  peakBytes: z.number(),
});
export type MethodCost = z.infer<typeof methodCostSchema>;

export const comparisonSchema = z.object({
  windows: z.number().int(),
  /** Tokens of the text in all windows. */
  textTokens: z.number().int(),
  /** Mentions that ours finds, window by window, and that the others are made to write. */
  mentions: z.number().int(),
  methods: z.partialRecord(methodSchema, methodCostSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;
