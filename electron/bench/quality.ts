// `padella bench quality`: how much of what people marked in a text the engine finds, and where it errs.
import { availableParallelism } from 'node:os';
import { fail, ok, parametersSchema, toAppError, type Parameters, type Result, type Rule } from '../contract/index.ts';
import { sessionOptions } from '../engine/index.ts';
import { openModel, readManifest, type Model } from '../engine/model.ts';
import { machineOf } from './machine.ts';
import { foreignLabels, mostForeignLabels } from './qualityForeign.ts';
import { curveThresholds, measureFile, rules, thresholdOf, type PredictedRecord } from './qualityMeasure.ts';
import { predictText, type Prediction } from './qualityMentions.ts';
import { readGoldFiles, type GoldFile, type GoldRecord } from './qualityRecords.ts';
import type { FileQuality, QualityDedup, QualityReport } from './qualityReport.ts';

export {
  qualityJson,
  qualityMarkdown,
  type FileQuality,
  type QualityDedup,
  type QualityReport,
} from './qualityReport.ts';
export { mostForeignLabels } from './qualityForeign.ts';

export interface QualityOptions {
  /** JSON Lines of { text, entities: [[start, end, label]], labels }, offsets in code points. */
  readonly files: readonly string[];
  readonly modelFolder: string;
  /** The first so many records of each file; null: all. */
  readonly limit: number | null;
  /** 0: as many as the machine has cores. */
  readonly threads: number;
  /** 0..1, of the marginal rule; null: the manifest's. */
  readonly threshold: number | null;
  readonly rule: Rule;
  readonly dedup: QualityDedup;
  /** Also measure every rule with every dedup, at the price of a second run of each record. */
  readonly ablation: boolean;
  /** Also measure F1 over thresholds, at the price of a second run of each record (none by the paper's rule). Default true. */
  readonly curve?: boolean;
  /** null: the manifest's. */
  readonly windowTokens: number | null;
  /** Labels asked besides the record's own that hardly any text has; they count in the foreign alarms alone. Default 0. */
  readonly foreignLabels?: number;
  readonly signal?: AbortSignal;
  /** `done` records of `of` have been read of the file, given as it was named. */
  readonly onProgress?: (file: string, done: number, of: number) => void;
}

export async function runQuality(options: QualityOptions): Promise<Result<QualityReport>> {
  const { limit, modelFolder, foreignLabels: foreign = 0 } = options;
  if (limit !== null && !(Number.isInteger(limit) && limit > 0))
    return fail('input-invalid', 'The limit is a whole number of records, at least 1.');
  if (!(Number.isInteger(foreign) && foreign >= 0 && foreign <= mostForeignLabels))
    return fail('input-invalid', `There are 0 to ${mostForeignLabels} foreign labels to ask.`);
  const gold = await readGoldFiles(options.files, limit);
  if (!gold.ok) return gold;
  const manifest = await readManifest(modelFolder);
  if (!manifest.ok) return manifest;
  const { limits, thresholds } = manifest.value;
  const parameters = parametersSchema.safeParse({
    rule: options.rule,
    dedup: 'off',
    threshold: options.threshold ?? thresholds.keep,
    windowTokens: options.windowTokens ?? limits.windowTokens,
    overlapTokens: limits.overlapTokens,
    allOccurrences: false,
  });
  if (!parameters.success) {
    const [issue] = parameters.error.issues;
    return fail('input-invalid', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}.`);
  }
  const threads = options.threads > 0 ? options.threads : availableParallelism();
  let model: Model;
  const begin = performance.now();
  try {
    model = await openModel(modelFolder, manifest.value, sessionOptions('cpu', threads));
  } catch (error) {
    return fail('engine-model', `The model cannot be opened: ${toAppError(error).message}`);
  }
  const loadMs = performance.now() - begin;
  try {
    const files = await measureAll(model, gold.value, options, parameters.data);
    if (files === null) return fail('cancelled', 'The bench was cancelled.');
    const settings = {
      machine: machineOf({
        model: manifest.value.name,
        modelVersion: manifest.value.version,
        provider: 'cpu',
        fallback: null,
        threads,
        loadMs,
      }),
      rule: options.rule,
      dedup: options.dedup,
      threshold: thresholdOf(options.rule, parameters.data.threshold),
      windowTokens: parameters.data.windowTokens,
      foreignLabels: foreign,
    };
    return ok({ settings, files, notes: notesOn(options, files) });
  } catch (error) {
    return { ok: false, error: toAppError(error) };
  } finally {
    await model.session.close();
  }
}

/** @returns null when cancelled */
async function measureAll(
  model: Model,
  files: readonly GoldFile[],
  options: QualityOptions,
  parameters: Parameters,
): Promise<Map<string, FileQuality> | null> {
  const { rule, dedup, ablation, signal } = options;
  const { slots } = model.manifest;
  const figures = new Map<string, FileQuality>();
  const [warmUp] = files[0]?.records ?? [];
  if (warmUp) await predictRecord(model, warmUp, options, parameters); // the first forwards set up buffers
  for (const file of files) {
    const records: PredictedRecord[] = [];
    for (const record of file.records) {
      if (signal?.aborted) return null;
      const predicted = await predictRecord(model, record, options, parameters);
      if (aborted(signal)) return null;
      records.push(predicted);
      options.onProgress?.(file.path, records.length, file.records.length);
    }
    const measure = { rule, dedup, ablation, slots, threshold: parameters.threshold };
    figures.set(file.name, measureFile(records, { ...measure, foreignLabels: options.foreignLabels ?? 0 }));
  }
  return figures;
}

/** The compiler takes a signal that was looked at once for settled. */
const aborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

/**
 * One prediction a rule at the bench's own threshold, and one for the curve: that would do for all, but what the model is
 * fed depends on the threshold, and 8-bit rounding on that (one mention of 403 came or went at the threshold, 50 records).
 */
async function predictRecord(
  model: Model,
  gold: GoldRecord,
  { rule, ablation, curve = true, signal, foreignLabels: foreign = 0 }: QualityOptions,
  parameters: Parameters,
): Promise<PredictedRecord> {
  const labels = [...gold.labels, ...foreignLabels(gold.labels, foreign)];
  const predict = (own: Parameters): Promise<Prediction> =>
    model.pool.lend((past) => predictText(model, past, gold.text, labels, own, signal));
  const begin = performance.now();
  const main = await predict(parameters);
  const milliseconds = performance.now() - begin;
  const byRule = new Map<Rule, Prediction>([[rule, main]]);
  for (const other of ablation ? rules.filter((r) => r !== rule) : []) {
    byRule.set(other, await predict({ ...parameters, rule: other }));
  }
  const lowest = Math.min(...curveThresholds);
  const isLow = rule === 'paper' || parameters.threshold <= lowest;
  const low = isLow ? main : curve ? await predict({ ...parameters, threshold: lowest }) : null;
  return { gold, byRule, low: curve ? low : null, milliseconds };
}

function notesOn(options: QualityOptions, files: ReadonlyMap<string, FileQuality>): string[] {
  const several = [...files.values()].reduce((sum, file) => sum + file.severalWindows, 0);
  return [
    ...(options.limit !== null ? [`The first ${options.limit} records of each file, or all where it has fewer.`] : []),
    ...((options.curve ?? true)
      ? [
          `F1 by threshold is cut from a run that keeps scores from ${Math.min(...curveThresholds)} on; it is fed other tokens, and what 8-bit rounding makes of them can move F1 by a few tenths.`,
        ]
      : []),
    ...(options.rule === 'paper' && options.threshold !== null
      ? ['The paper’s rule has no threshold; the one given counts for the marginal rule alone.']
      : []),
    ...(several > 0
      ? [`${several} records were read in several windows; their counts are sums, and what windows share counts twice.`]
      : []),
    ...((options.foreignLabels ?? 0) > 0
      ? ['Foreign labels cost time, and are left out of all figures but the foreign alarms.']
      : []),
    ...(options.ablation
      ? [
          'Dedup off keeps overlapping mentions of one label too; reversed keeps the least likely label of a mention.',
          'One-step decoding (all mentions of a label in one sequence) was not run: these weights ask for every mention through a slot of its own right after the count and never saw a mention follow another, so a figure would measure the lack of training, not the method.',
        ]
      : []),
  ];
}
