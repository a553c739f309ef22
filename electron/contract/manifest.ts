// resources/model/manifest.json: everything that the engine knows of the model. Nothing of it stands in code.
import { z } from 'zod';

export const manifestSchema = z.object({
  format: z.literal('padellm-model'),
  formatVersion: z.literal(1),
  name: z.string(),
  version: z.string(),
  /** File name of the ONNX graph, beside the manifest. */
  graph: z.string(),
  /** The same weights as floats: for cards, and for processors whose integers fail the check. */
  floatGraph: z.string().optional(),
  tokenizer: z.string(),
  architecture: z.object({
    layers: z.number().int(),
    width: z.number().int(),
    heads: z.number().int(),
    kvHeads: z.number().int(),
    headSize: z.number().int(),
    innerWidth: z.number().int(),
    vocabulary: z.number().int(),
    ropeTheta: z.number(),
    normEpsilon: z.number(),
  }),
  /** Id of the first token of every sequence. */
  bos: z.number().int(),
  /** Added tokens in the order of their ids, which follow the vocabulary. */
  addedTokens: z.array(z.string()),
  /** Mentions that a label can have in one window. */
  slots: z.number().int().positive(),
  attention: z.enum(['causal', 'bidirectional']),
  /** Weights: how each part is stored. */
  quantisation: z.record(z.string(), z.string()),
  limits: z.object({ windowTokens: z.number().int(), overlapTokens: z.number().int() }),
  thresholds: z.object({ keep: z.number(), start: z.number(), slot: z.number() }),
  /** Points of the lines from scores to confidences, both rising; without them a score is shown as it is. */
  calibration: z.object({ scores: z.array(z.number()), confidences: z.array(z.number()) }).optional(),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
  /** One forward and its float32 scores, to be repeated wherever the model is opened. */
  check: z.object({
    ids: z.array(z.number().int()),
    positions: z.array(z.number().int()),
    parents: z.array(z.number().int()),
    prefix: z.number().int(),
    reads: z.array(z.number().int()),
    candidates: z.array(z.number().int()),
    /** Shape [reads, candidates], row-major. */
    scores: z.array(z.number()),
    /** How far they may be off: on average, and the most. */
    tolerance: z.object({ mean: z.number(), most: z.number() }),
  }),
  licence: z.string(),
  origin: z.string(),
  evaluation: z.array(z.object({ set: z.string(), records: z.number().int(), f1: z.number() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
