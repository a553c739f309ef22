// The speed bench's figures of a set from the comparisons of its documents. Pure.
import { z } from 'zod';
import { comparedMethods, methodVariants, type Comparison, type Method, type MethodCost } from '../contract/index.ts';
import { limitSchema } from './limit.ts';
import { machineSchema } from './machine.ts';
import { pageSchema } from './page.ts';
import { meanOf, median, quartiles, sum } from './statistics.ts';

const milliseconds = z.object({
  struct: z.number(),
  aug: z.number(),
  batch: z.number(),
  multi: z.number(),
  ours: z.number(),
});

/** How many times as long the others take: the mean of the documents' ratios. */
const ratios = z.object({
  overStruct: z.number(),
  overAug: z.number(),
  overBatch: z.number(),
  overMulti: z.number(),
});
export type Ratios = z.infer<typeof ratios>;

const workSchema = z.object({
  prefilledTokens: z.number(),
  decodedTokens: z.number(),
  forwards: z.number(),
});

export const setSpeedSchema = z.object({
  /** Median of all samples of all documents. */
  ...milliseconds.shape,
  ...ratios.shape,
  /**
   * The autoregressive methods with an argmax over the whole vocabulary for every token that they write, as one more int8
   * product: their times with that of the product, which is timed by itself, added for each token.
   */
  overStructVocabulary: z.number(),
  overAugVocabulary: z.number(),
  documents: z.number().int(),
  /** A method. */
  samples: z.number().int(),
  quartiles: z.record(z.enum(comparedMethods), z.tuple([z.number(), z.number()])),
  ratiosOfMedians: ratios,
  /** Per document, on average. */
  work: z.record(z.enum(comparedMethods), workSchema),
  mentions: z.number(),
  textTokens: z.number(),
  /** Of a few documents, one sample each: how many times as long as ours. */
  variants: z.object({ documents: z.number().int(), over: z.partialRecord(z.enum(methodVariants), z.number()) }),
  /** Largest resident memory of the process while the method ran, arenas of the other methods included. */
  peakBytes: z.record(z.enum(comparedMethods), z.number()),
});
export type SetSpeed = z.infer<typeof setSpeedSchema>;

export const speedReportSchema = z.object({
  sets: z.record(z.string(), setSpeedSchema),
  mean: z.object({
    ...milliseconds.shape,
    ...ratios.shape,
    overStructVocabulary: z.number(),
    overAugVocabulary: z.number(),
  }),
  limit: limitSchema,
  /** null: no page was given. */
  page: pageSchema.nullable(),
  machine: machineSchema,
  settings: z.object({
    documents: z.number().int(),
    /** null: as many as make 30 samples a set. */
    rounds: z.number().int().nullable(),
    windowTokens: z.number().int(),
  }),
  notes: z.array(z.string()),
});
export type SpeedReport = z.infer<typeof speedReportSchema>;

export interface ComparedDocument {
  readonly comparison: Comparison;
  /** The variants on the same document, where they were measured. */
  readonly variants: Comparison | null;
}

/** @param vocabularyMs of the product of one token with every row of the vocabulary */
export function setSpeedOf(documents: readonly ComparedDocument[], vocabularyMs: number): SetSpeed {
  const costsOf = (method: Method): MethodCost[] => documents.map(({ comparison }) => costOf(comparison, method));
  const samplesOf = (method: Method): number[] => costsOf(method).flatMap(({ samplesMs }) => samplesMs);
  const medians = everyMethod((method) => median(samplesOf(method)));
  const over = (method: Method): number =>
    meanOf(documents.map(({ comparison }) => timeOf(comparison, method) / timeOf(comparison, 'ours')));
  const overVocabulary = (method: 'aug' | 'struct'): number =>
    meanOf(
      documents.map(({ comparison }) => {
        const sampling = costOf(comparison, method).decodedTokens * vocabularyMs;
        return (timeOf(comparison, method) + sampling) / timeOf(comparison, 'ours');
      }),
    );
  return {
    ...medians,
    ...ratiosFrom(over),
    overStructVocabulary: overVocabulary('struct'),
    overAugVocabulary: overVocabulary('aug'),
    documents: documents.length,
    samples: samplesOf('ours').length,
    quartiles: everyMethod((method) => quartiles(samplesOf(method))),
    ratiosOfMedians: ratiosFrom((method) => medians[method] / medians.ours),
    work: everyMethod((method) => workOf(costsOf(method))),
    mentions: meanOf(documents.map(({ comparison }) => comparison.mentions)),
    textTokens: meanOf(documents.map(({ comparison }) => comparison.textTokens)),
    variants: variantsOf(documents),
    peakBytes: everyMethod((method) => Math.max(...costsOf(method).map(({ peakBytes }) => peakBytes))),
  };
}

export function meanSpeedOf(sets: readonly SetSpeed[]): SpeedReport['mean'] {
  const meanOver = (value: (set: SetSpeed) => number): number => meanOf(sets.map(value));
  return {
    ...everyMethod((method) => meanOver((set) => set[method])),
    overStruct: meanOver((set) => set.overStruct),
    overAug: meanOver((set) => set.overAug),
    overBatch: meanOver((set) => set.overBatch),
    overMulti: meanOver((set) => set.overMulti),
    overStructVocabulary: meanOver((set) => set.overStructVocabulary),
    overAugVocabulary: meanOver((set) => set.overAugVocabulary),
  };
}

type ComparedMethod = (typeof comparedMethods)[number];

const everyMethod = <T>(valueOf: (method: ComparedMethod) => T): Record<ComparedMethod, T> => ({
  aug: valueOf('aug'),
  struct: valueOf('struct'),
  batch: valueOf('batch'),
  multi: valueOf('multi'),
  ours: valueOf('ours'),
});

const ratiosFrom = (over: (method: Exclude<ComparedMethod, 'ours'>) => number): Ratios => ({
  overStruct: over('struct'),
  overAug: over('aug'),
  overBatch: over('batch'),
  overMulti: over('multi'),
});

function costOf({ methods }: Comparison, method: Method): MethodCost {
  const cost = methods[method];
  if (!cost) throw new Error(`${method} was not measured`);
  return cost;
}

const timeOf = (comparison: Comparison, method: Method): number => median(costOf(comparison, method).samplesMs);

const workOf = (costs: readonly MethodCost[]): z.infer<typeof workSchema> => ({
  prefilledTokens: meanOf(costs.map((cost) => cost.prefilledTokens)),
  decodedTokens: meanOf(costs.map((cost) => cost.decodedTokens)),
  forwards: meanOf(costs.map((cost) => cost.forwards)),
});

function variantsOf(documents: readonly ComparedDocument[]): SetSpeed['variants'] {
  const measured = documents.flatMap(({ comparison, variants }) => (variants ? [{ comparison, variants }] : []));
  if (measured.length === 0) return { documents: 0, over: {} };
  const over = methodVariants.map((method) => {
    const ratioSum = sum(measured.map((own) => timeOf(own.variants, method) / timeOf(own.comparison, 'ours')));
    return [method, ratioSum / measured.length] as const;
  });
  return { documents: measured.length, over: Object.fromEntries(over) };
}
