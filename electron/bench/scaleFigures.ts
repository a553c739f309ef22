// The scale bench's figures: what each method costs at each size, and the slopes. Pure.
import { z } from 'zod';
import { comparedMethods, type Comparison, type MethodCost } from '../contract/index.ts';
import { machineSchema } from './machine.ts';
import { fitLine, median, type Point } from './statistics.ts';

export const panelNames = ['labels', 'entities', 'words', 'documents'] as const;
export type PanelName = (typeof panelNames)[number];

/** What can be measured by itself, in the order in which it is: memory first, while the arena has not grown by anything else. */
export const scaleParts = ['memory', ...panelNames, 'added'] as const;
export type ScalePart = (typeof scaleParts)[number];

export const sizeCostSchema = z.object({
  /** Median. */
  milliseconds: z.number(),
  samples: z.number().int(),
  prefilledTokens: z.number().int(),
  decodedTokens: z.number().int(),
  forwards: z.number().int(),
});
export type SizeCost = z.infer<typeof sizeCostSchema>;

const costs = z.partialRecord(z.enum(comparedMethods), sizeCostSchema);

export const scalePointSchema = z.object({
  /** Labels, names written into the text, words, or documents. */
  size: z.number().int(),
  windows: z.number().int(),
  mentions: z.number().int(),
  methods: costs,
});
export type ScalePoint = z.infer<typeof scalePointSchema>;

export const slopeSchema = z.object({
  /** Of the line of least squares through all sizes. */
  msPerUnit: z.number(),
  msAtZero: z.number(),
  /** Exponent of the power of the size that the time grows with, fitted where both are positive; 1 is proportional. */
  exponent: z.number().nullable(),
});
export type Slope = z.infer<typeof slopeSchema>;

export const panelSchema = z.object({
  points: z.array(scalePointSchema),
  slopes: z.partialRecord(z.enum(comparedMethods), slopeSchema),
});
export type Panel = z.infer<typeof panelSchema>;

export const addedLabelSchema = z.object({
  /** All labels on a page that was not read before: median. */
  firstRunMs: z.number(),
  /** One label more on the same page: until the first window's mentions are there, and until all are. */
  firstMentionsMs: z.number(),
  wholeMs: z.number(),
  samples: z.number().int(),
  /** firstMentionsMs and wholeMs over firstRunMs. */
  shareFirst: z.number(),
  shareWhole: z.number(),
});
export type AddedLabel = z.infer<typeof addedLabelSchema>;

export const memorySchema = z.object({
  /** Resident memory of the process with the model open and nothing read yet. */
  openBytes: z.number(),
  words: z.number().int(),
  /** Resident memory at its largest while a document of so many words is read. */
  peakBytes: z.number(),
  documents: z.number().int(),
  /** Resident memory gained a document, from the first fifth of as many short documents on: least squares. */
  bytesPerDocument: z.number(),
});
export type Memory = z.infer<typeof memorySchema>;

export const scaleReportSchema = z.object({
  panels: z.partialRecord(z.enum(panelNames), panelSchema),
  memory: memorySchema.nullable(),
  addedLabel: addedLabelSchema.nullable(),
  machine: machineSchema,
  notes: z.array(z.string()),
});
export type ScaleReport = z.infer<typeof scaleReportSchema>;

export function pointOf(size: number, { windows, mentions, methods }: Comparison): ScalePoint {
  const own = comparedMethods.flatMap((method) => {
    const cost = methods[method];
    return cost ? [[method, sizeCostOf(cost)] as const] : [];
  });
  return { size, windows, mentions, methods: Object.fromEntries(own) };
}

const sizeCostOf = ({ samplesMs, prefilledTokens, decodedTokens, forwards }: MethodCost): SizeCost => ({
  milliseconds: median(samplesMs),
  samples: samplesMs.length,
  prefilledTokens,
  decodedTokens,
  forwards,
});

/** The first so many of a queue as one: times and tokens add up, because one document is read after the other. */
export function queued(documents: readonly ScalePoint[]): ScalePoint {
  const methods = comparedMethods.flatMap((method) => {
    const own = documents.map((document) => document.methods[method]);
    const known = own.filter((cost) => cost !== undefined);
    if (known.length === 0 || known.length < own.length) return []; // given up on the way
    return [[method, known.reduce(addCosts)] as const];
  });
  return {
    size: documents.length,
    windows: documents.reduce((total, { windows }) => total + windows, 0),
    mentions: documents.reduce((total, { mentions }) => total + mentions, 0),
    methods: Object.fromEntries(methods),
  };
}

const addCosts = (a: SizeCost, b: SizeCost): SizeCost => ({
  milliseconds: a.milliseconds + b.milliseconds,
  samples: Math.min(a.samples, b.samples),
  prefilledTokens: a.prefilledTokens + b.prefilledTokens,
  decodedTokens: a.decodedTokens + b.decodedTokens,
  forwards: a.forwards + b.forwards,
});

export function panelOf(points: readonly ScalePoint[]): Panel {
  const slopes = comparedMethods.flatMap((method) => {
    const slope = slopeOf(timesOf(points, method));
    return slope ? [[method, slope] as const] : [];
  });
  return { points: [...points], slopes: Object.fromEntries(slopes) };
}

/** Milliseconds over size. */
export const timesOf = (points: readonly ScalePoint[], method: (typeof comparedMethods)[number]): Point[] =>
  points.flatMap(({ size, methods }) => {
    const cost = methods[method];
    return cost ? [{ x: size, y: cost.milliseconds }] : [];
  });

function slopeOf(points: readonly Point[]): Slope | null {
  const line = fitLine(points);
  if (!line) return null;
  const positive = points.filter(({ x, y }) => x > 0 && y > 0);
  const power = fitLine(positive.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) })));
  return { msPerUnit: line.slope, msAtZero: line.intercept, exponent: power?.slope ?? null };
}
