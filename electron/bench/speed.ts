// `padella bench speed`: ours and the methods it is compared with, on the same documents in turn.
import {
  fail,
  methodVariants,
  ok,
  parametersSchema,
  type Parameters,
  type Provider,
  type Result,
} from '../contract/index.ts';
import { loadEngine, sessionOptions, type Engine } from '../engine/index.ts';
import { readManifest } from '../engine/model.ts';
import { measureLimit } from './limit.ts';
import { machineOf } from './machine.ts';
import { measurePage } from './page.ts';
import { readGoldFiles, type GoldFile, type GoldRecord } from './qualityRecords.ts';
import { meanSpeedOf, setSpeedOf, type ComparedDocument, type SetSpeed, type SpeedReport } from './speedFigures.ts';
import { spreadOver } from './statistics.ts';

export { speedReportSchema, type SpeedReport } from './speedFigures.ts';
export { speedMarkdown } from './speedReport.ts';

/** Samples that a set has at least, a method. */
const leastSamples = 30;

/** One document in so many is measured with the variants, too, but no fewer than three of a set. */
const variantsEvery = 10;
const leastVariants = 3;

export interface SpeedOptions {
  /** JSON Lines of { text, entities, labels }. */
  readonly files: readonly string[];
  /** A page of text, which is measured by itself; null for none. */
  readonly page: string | null;
  readonly modelFolder: string;
  readonly provider: Provider;
  /** 0: as many as the machine has cores. */
  readonly threads: number;
  /** Documents of each file, spread evenly over it. */
  readonly limit: number;
  /** Samples of each document and method; null: as many as make 30 samples a set. */
  readonly rounds: number | null;
  readonly signal?: AbortSignal;
  /** `done` documents of `of` have been measured of a set. */
  readonly onProgress?: (set: string, done: number, of: number) => void;
}

export async function runSpeed(options: SpeedOptions): Promise<Result<SpeedReport>> {
  const { limit, rounds, modelFolder, provider, page, signal } = options;
  if (!isCount(limit)) return fail('input-invalid', 'The limit is a whole number of documents, at least 1.');
  if (rounds !== null && !isCount(rounds)) return fail('input-invalid', 'The rounds are a whole number, at least 1.');
  const files = await readGoldFiles(options.files, null);
  if (!files.ok) return files;
  const manifest = await readManifest(modelFolder);
  if (!manifest.ok) return manifest;
  const { limits, thresholds, architecture } = manifest.value;
  const parameters = parametersSchema.parse({ ...limits, threshold: thresholds.keep });
  const loaded = await loadEngine(modelFolder, { provider, threads: options.threads });
  if (!loaded.ok) return loaded;
  const engine = loaded.value;
  try {
    // the processor's limit, whatever runs the model: that is what the products of the int8 graph are made for
    const machineLimit = await measureLimit(architecture, sessionOptions('cpu', engine.info.threads));
    const ownPage = page === null ? ok(null) : await measurePage(engine, page, parameters, machineLimit, signal);
    if (!ownPage.ok) return cancelledOr(ownPage);
    const sets = new Map<string, SetSpeed>();
    for (const file of files.value) {
      const documents = await compareSet(engine, file, parameters, options);
      if (!documents.ok) return cancelledOr(documents);
      sets.set(setNameOf(file), setSpeedOf(documents.value, machineLimit.vocabularyMs));
    }
    return ok({
      sets: Object.fromEntries(sets),
      mean: meanSpeedOf([...sets.values()]),
      limit: machineLimit,
      page: ownPage.value,
      machine: machineOf(engine.info),
      settings: { documents: limit, rounds, windowTokens: parameters.windowTokens },
      notes: [...speedNotes],
    });
  } finally {
    await engine.close();
  }
}

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

const cancelledOr = (failure: Result<never>): Result<never> =>
  !failure.ok && failure.error.code === 'cancelled' ? fail('cancelled', 'The bench was cancelled.') : failure;

const setNameOf = ({ name }: GoldFile): string => name.replace(/\.(test|dev)$/u, '');

/** As many as give a set of so many documents enough samples. */
export const roundsFor = (documents: number): number => Math.ceil(leastSamples / documents);

/** Records of white space alone have nothing to read. */
const hasWords = ({ text }: GoldRecord): boolean => text.trim() !== '';

async function compareSet(
  engine: Engine,
  file: GoldFile,
  parameters: Parameters,
  { limit, rounds, signal, onProgress }: SpeedOptions,
): Promise<Result<ComparedDocument[]>> {
  const records = spreadOver(file.records.filter(hasWords), limit);
  if (records.length === 0) return fail('document-empty', `${file.path} has no record with words.`);
  const options = { rounds: rounds ?? roundsFor(records.length), ...(signal && { signal }) };
  const withVariants = new Set(spreadOver(records, Math.max(leastVariants, records.length / variantsEvery)));
  const documents: ComparedDocument[] = [];
  for (const record of records) {
    const { text, labels } = record;
    const comparison = await engine.compare(text, labels, parameters, options);
    if (!comparison.ok) return comparison;
    let variants: ComparedDocument['variants'] = null;
    if (withVariants.has(record)) {
      const few = { ...options, rounds: 1, warmUps: 0, methods: methodVariants };
      const measured = await engine.compare(text, labels, parameters, few);
      if (!measured.ok) return measured;
      variants = measured.value;
    }
    documents.push({ comparison: comparison.value, variants });
    onProgress?.(setNameOf(file), documents.length, records.length);
  }
  return ok(documents);
}

const speedNotes: readonly string[] = [
  'All methods run on one session of one model (same weights, options and threads), over the same windows of the same documents, in turn, the first changing from round to round (with one round it is always the same); every method runs each document once before it is timed. Documents are spread evenly over the test set, those without mentions included.',
  'The weights were not trained to write the autoregressive formats, nor to count as the paper’s do, so the baselines are made to write what ours finds: the same forwards, the same growth of the cache and the same argmax as a model that chooses those tokens. What is compared is time, not quality.',
  'The baselines’ tokenizing and preparing is not timed; ours is timed with its own, and starts each run without anything kept from an earlier one.',
  'AutoReg struct writes a line for every label, those without mentions included (the paper does not say in what we could read whether its own does; the variant below leaves them out); AutoReg aug writes the text again with `[ mention | label ]`. Both are fed the text and a line break, without instructions or label names, which a model would need as well. Their argmax is taken over the tokens of text and output alone, the least work possible.',
  'A model that may write anything takes its argmax over the whole vocabulary. “With the whole vocabulary” adds, for every token that is written, the product that this takes, timed by itself as an int8 product through onnxruntime like the model’s own.',
  'Variants, on a few documents: argmax over the whole vocabulary (which this graph does slowly, because it unpacks int8 rows to floats), and AutoReg struct leaving labels without mentions out.',
  'PaDeLLM batch encodes every label’s, then every mention’s whole sequence in one batch (in parts of at most 8,192 tokens) and decodes until the longest mention is written. Multi is the slowest sequence of each step alone, as if every sequence had a machine of its own. A count is one token here; in the authors’ code it is at least two.',
  'A ratio is the mean over documents of (median of the method / median of ours). The paper’s times are of 7B models on an A100: only ratios compare.',
];
