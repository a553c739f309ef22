// `padella bench scale`: what ours and the methods it is compared with cost as labels, entities, words and documents grow.
import {
  comparedMethods,
  fail,
  ok,
  parametersSchema,
  type Comparison,
  type Parameters,
  type Provider,
  type Result,
} from '../contract/index.ts';
import { loadEngine, type Engine } from '../engine/index.ts';
import { readManifest } from '../engine/model.ts';
import { measureAddedLabel } from './addedLabel.ts';
import { Allowance } from './allowance.ts';
import { machineOf } from './machine.ts';
import { measureMemory } from './memory.ts';
import {
  panelOf,
  pointOf,
  queued,
  scaleParts,
  type AddedLabel,
  type Memory,
  type Panel,
  type PanelName,
  type ScalePart,
  type ScalePoint,
  type ScaleReport,
} from './scaleFigures.ts';
import { firstLabels, generalLabels, mostLabels, mostNames, textOfWords, textWithNames } from './scaleTexts.ts';

export { scaleReportSchema, type ScalePart, type ScaleReport } from './scaleFigures.ts';
export { scaleChart, scaleMarkdown } from './scaleReport.ts';

export interface ScaleSizes {
  readonly labels: readonly number[];
  readonly entities: readonly number[];
  /** Of the text that the entities are written into; there are no more entities than that. */
  readonly sentences: number;
  readonly words: readonly number[];
  readonly documents: readonly number[];
  readonly wordsADocument: number;
  /** Of the documents whose memory is watched: words of the long one, number of the short ones. */
  readonly memoryWords: number;
  readonly memoryDocuments: number;
  /** Samples of a size at most; of long ones there are fewer. */
  readonly rounds: number;
}

export const usualSizes: ScaleSizes = {
  labels: [1, 2, 4, 8, 16, 40, 80, 120, mostLabels],
  entities: [0, 10, 25, 50, 75, mostNames],
  sentences: mostNames,
  words: [50, 100, 200, 400, 800, 1_600, 5_000, 20_000],
  documents: [1, 2, 5, 10, 20, 50],
  wordsADocument: 60,
  memoryWords: 20_000,
  memoryDocuments: 1_000,
  rounds: 5,
};

export interface ScaleOptions {
  /** A page of a contract, for labels and for the label that is added. */
  readonly page: string;
  /** Texts from whose words longer and shorter documents are made. */
  readonly samples: readonly string[];
  readonly modelFolder: string;
  readonly provider: Provider;
  /** 0: as many as the machine has cores. */
  readonly threads: number;
  readonly parts: readonly ScalePart[];
  readonly sizes?: ScaleSizes;
  readonly signal?: AbortSignal;
  /** `done` sizes of `of` have been measured of a part. */
  readonly onProgress?: (part: ScalePart, done: number, of: number) => void;
}

export async function runScale(options: ScaleOptions): Promise<Result<ScaleReport>> {
  const { modelFolder, provider, threads, parts, page, samples, signal, onProgress } = options;
  const sizes = options.sizes ?? usualSizes;
  const manifest = await readManifest(modelFolder);
  if (!manifest.ok) return manifest;
  const { limits, thresholds } = manifest.value;
  const parameters = parametersSchema.parse({ ...limits, threshold: thresholds.keep });
  const loaded = await loadEngine(modelFolder, { provider, threads });
  if (!loaded.ok) return loaded;
  const engine = loaded.value;
  const context: PanelContext = { engine, parameters, page, samples, sizes, ...(signal && { signal }) };
  const panels = new Map<PanelName, Panel>();
  let memory: Memory | null = null;
  let addedLabel: AddedLabel | null = null;
  try {
    for (const part of scaleParts) {
      if (!parts.includes(part)) continue;
      const report = (done: number, of: number): void => onProgress?.(part, done, of);
      if (part === 'memory') {
        const measured = await measureMemory(engine, samples, sizes, parameters, signal);
        if (!measured.ok) return cancelledOr(measured);
        memory = measured.value;
        report(1, 1);
      } else if (part === 'added') {
        const measured = await measureAddedLabel(engine, page, parameters, signal);
        if (!measured.ok) return cancelledOr(measured);
        addedLabel = measured.value;
        report(1, 1);
      } else {
        const measured = await measurePanel(part, context, report);
        if (!measured.ok) return cancelledOr(measured);
        panels.set(part, measured.value);
      }
    }
    const machine = machineOf(engine.info);
    return ok({ panels: Object.fromEntries(panels), memory, addedLabel, machine, notes: [...scaleNotes] });
  } finally {
    await engine.close();
  }
}

interface PanelContext {
  readonly engine: Engine;
  readonly parameters: Parameters;
  readonly page: string;
  readonly samples: readonly string[];
  readonly sizes: ScaleSizes;
  readonly signal?: AbortSignal;
}

type OnSize = (done: number, of: number) => void;

const cancelledOr = (failure: Result<never>): Result<never> =>
  !failure.ok && failure.error.code === 'cancelled' ? fail('cancelled', 'The bench was cancelled.') : failure;

function measurePanel(name: PanelName, context: PanelContext, onSize: OnSize): Promise<Result<Panel>> {
  const { page, samples, sizes } = context;
  switch (name) {
    case 'labels':
      return measureSizes(context, sizes.labels, (size) => ({ text: page, labels: firstLabels(size) }), onSize);
    case 'entities': {
      const labels = ['person', 'organization', 'location'];
      return measureSizes(
        context,
        sizes.entities,
        (size) => ({ text: textWithNames(size, sizes.sentences), labels }),
        onSize,
      );
    }
    case 'words': {
      const labels = generalLabels;
      return measureSizes(context, sizes.words, (size) => ({ text: textOfWords(samples, size), labels }), onSize);
    }
    case 'documents':
      return measureQueue(context, onSize);
  }
}

interface Task {
  readonly text: string;
  readonly labels: readonly string[];
}

async function measureSizes(
  { engine, parameters, sizes: { rounds }, signal }: PanelContext,
  sizes: readonly number[],
  taskOf: (size: number) => Task,
  onSize: OnSize,
): Promise<Result<Panel>> {
  const allowance = new Allowance(rounds);
  const points: ScalePoint[] = [];
  for (const size of sizes) {
    const { text, labels } = taskOf(size);
    const methods = allowance.methods(comparedMethods, size);
    const options = { methods, ...allowance.rounds(methods, size), ...(signal && { signal }) };
    const comparison = await engine.compare(text, labels, parameters, options);
    if (!comparison.ok) return comparison;
    allowance.note(size, comparison.value);
    points.push(pointOf(size, comparison.value));
    onSize(points.length, sizes.length);
  }
  return ok(panelOf(points));
}

/** Documents of a queue, each measured once; the time of the first so many is the sum of theirs. */
async function measureQueue(
  { engine, parameters, samples, sizes, signal }: PanelContext,
  onSize: OnSize,
): Promise<Result<Panel>> {
  const allowance = new Allowance();
  const read: ScalePoint[] = [];
  const points: ScalePoint[] = [];
  const spent = new Map<string, number>();
  for (let i = 0; i < Math.max(0, ...sizes.documents); i += 1) {
    const text = textOfWords(samples, sizes.wordsADocument, i * sizes.wordsADocument);
    const methods = allowance.methods(comparedMethods, i + 1);
    const options = { methods, rounds: 1, warmUps: i === 0 ? 1 : 0, ...(signal && { signal }) };
    const comparison = await engine.compare(text, generalLabels, parameters, options);
    if (!comparison.ok) return comparison;
    for (const method of methods) {
      spent.set(method, (spent.get(method) ?? 0) + (comparison.value.methods[method]?.elapsedMs ?? 0));
    }
    allowance.note(i + 1, withElapsed(comparison.value, spent));
    read.push(pointOf(1, comparison.value));
    if (sizes.documents.includes(read.length)) {
      points.push(queued(read));
      onSize(points.length, sizes.documents.length);
    }
  }
  return ok(panelOf(points));
}

/** The comparison as if its runs had taken as long as those of all documents so far. */
function withElapsed(comparison: Comparison, spent: ReadonlyMap<string, number>): Comparison {
  const methods = comparedMethods.flatMap((method) => {
    const cost = comparison.methods[method];
    return cost ? [[method, { ...cost, elapsedMs: spent.get(method) ?? 0 }] as const] : [];
  });
  return { ...comparison, methods: Object.fromEntries(methods) };
}

const scaleNotes: readonly string[] = [
  'All methods run on one session of one model, over the same windows, in turn; the baselines are made to write what ours finds (see the speed bench). Milliseconds are medians; where a round takes more than five seconds there is one sample and no warm-up.',
  'A baseline is left out where it would take more than 20 seconds to measure; multi takes as long to measure as all its sequences one after another.',
  'Labels: one page of a contract, asked for more and more labels. Entities: a hundred short sentences, in more and more of which a person has a name. Words: the sample texts one after another, four labels. Documents: of 60 words each, four labels, read one after another, so that their times add up.',
  'Slopes are of lines of least squares through all sizes; the exponent says which power of the size the time grows with.',
];
