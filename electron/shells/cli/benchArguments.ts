// `padella bench …` as data: which bench, on what, and where its figures go. Pure.
import type { QualityDedup } from '../../bench/qualityReport.ts';
import { scaleParts, type ScalePart } from '../../bench/scaleFigures.ts';
import { ok, ruleSchema, type EngineOptions, type Result, type Rule } from '../../contract/index.ts';
import { engineOptions, parseOptions, toCount, toNumber, wrong } from './options.ts';

interface BenchOutput {
  /** Where the figures are written as JSON; null: nowhere. The Markdown goes to `outputPath` or standard output. */
  readonly jsonPath: string | null;
  readonly outputPath: string | null;
}

interface BenchModel {
  /** null: the one that comes with the program. */
  readonly modelFolder: string | null;
  readonly engine: EngineOptions;
}

interface BenchData {
  /** Files of records. */
  readonly paths: readonly string[];
  /** A folder of such files, or null. */
  readonly dataFolder: string | null;
}

export interface SpeedCommand extends BenchOutput, BenchModel, BenchData {
  readonly kind: 'bench';
  readonly bench: 'speed';
  readonly limit: number;
  readonly rounds: number | null;
}

export interface ScaleCommand extends BenchOutput, BenchModel {
  readonly kind: 'bench';
  readonly bench: 'scale';
  readonly parts: readonly ScalePart[];
  readonly svgPath: string | null;
}

export interface QualityCommand extends BenchOutput, BenchModel, BenchData {
  readonly kind: 'bench';
  readonly bench: 'quality';
  readonly limit: number | null;
  readonly threshold: number | null;
  readonly rule: Rule;
  readonly dedup: QualityDedup;
  readonly ablation: boolean;
  readonly windowTokens: number | null;
  readonly foreignLabels: number;
}

export type BenchCommand = SpeedCommand | ScaleCommand | QualityCommand;

const qualityDedups = ['paper', 'nested', 'off', 'reversed'] as const satisfies readonly QualityDedup[];

const usualLimit = '100';

const shared = {
  threads: { type: 'string' },
  provider: { type: 'string', default: 'cpu' },
  model: { type: 'string' },
  json: { type: 'string' },
  output: { type: 'string' },
} as const;

const speedOptions = {
  ...shared,
  data: { type: 'string' },
  limit: { type: 'string', default: usualLimit },
  rounds: { type: 'string' },
} as const;

const scaleOptions = {
  ...shared,
  only: { type: 'string', multiple: true },
  svg: { type: 'string' },
} as const;

const qualityOptions = {
  threads: shared.threads,
  model: shared.model,
  json: shared.json,
  output: shared.output,
  data: { type: 'string' },
  limit: { type: 'string' },
  threshold: { type: 'string' },
  rule: { type: 'string', default: 'marginal' },
  dedup: { type: 'string', default: 'paper' },
  ablation: { type: 'boolean', default: false },
  'window-tokens': { type: 'string' },
  'foreign-labels': { type: 'string' },
} as const;

/** @param argv what follows the word `bench` */
export function parseBenchArguments(argv: readonly string[]): Result<BenchCommand> {
  const [bench, ...rest] = argv;
  switch (bench) {
    case 'speed':
      return parseSpeed(rest);
    case 'scale':
      return parseScale(rest);
    case 'quality':
      return parseQuality(rest);
    case undefined:
      return wrong('Say which bench: padella bench speed, scale or quality.');
    default:
      return wrong(`There is no bench “${bench}”; there are: speed, scale and quality.`);
  }
}

function parseSpeed(argv: readonly string[]): Result<SpeedCommand> {
  const parsed = parseOptions(argv, speedOptions);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const data = dataOf(positionals, values.data);
  if (!data.ok) return data;
  const limit = toCount('limit', values.limit);
  if (!limit.ok) return limit;
  const rounds = values.rounds === undefined ? ok(null) : toCount('rounds', values.rounds);
  if (!rounds.ok) return rounds;
  const engine = engineOptions(values);
  if (!engine.ok) return engine;
  const where = { ...outputOf(values), modelFolder: values.model ?? null, engine: engine.value };
  return ok({ kind: 'bench', bench: 'speed', ...data.value, ...where, limit: limit.value, rounds: rounds.value });
}

function parseScale(argv: readonly string[]): Result<ScaleCommand> {
  const parsed = parseOptions(argv, scaleOptions);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (positionals.length > 0)
    return wrong(`The bench scale makes its own texts and takes no files (“${positionals.join(' ')}”).`);
  const engine = engineOptions(values);
  if (!engine.ok) return engine;
  const asked = (values.only ?? []).flatMap((list) => list.split(',')).map((name) => name.trim());
  const unknown = asked.find((name) => !scaleParts.some((part) => part === name));
  if (unknown !== undefined) return wrong(`--only knows ${scaleParts.join(', ')}, not “${unknown}”.`);
  const parts = scaleParts.filter((part) => asked.length === 0 || asked.includes(part));
  const where = { ...outputOf(values), modelFolder: values.model ?? null, engine: engine.value };
  return ok({ kind: 'bench', bench: 'scale', ...where, parts, svgPath: values.svg ?? null });
}

function parseQuality(argv: readonly string[]): Result<QualityCommand> {
  const parsed = parseOptions(argv, qualityOptions);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const data = dataOf(positionals, values.data);
  if (!data.ok) return data;
  const limit = values.limit === undefined ? ok(null) : toCount('limit', values.limit);
  if (!limit.ok) return limit;
  const windowTokens =
    values['window-tokens'] === undefined ? ok(null) : toCount('window-tokens', values['window-tokens']);
  if (!windowTokens.ok) return windowTokens;
  const foreignLabels =
    values['foreign-labels'] === undefined ? ok(0) : toCount('foreign-labels', values['foreign-labels']);
  if (!foreignLabels.ok) return foreignLabels;
  const engine = engineOptions({ threads: values.threads });
  if (!engine.ok) return engine;
  const threshold = values.threshold === undefined ? null : toNumber(values.threshold);
  if (threshold !== null && !(threshold >= 0.01 && threshold <= 1))
    return wrong('--threshold is a number from 0.01 to 1.');
  const rule = ruleSchema.safeParse(values.rule);
  if (!rule.success) return wrong('--rule is marginal or paper.');
  const dedup = qualityDedups.find((name) => name === values.dedup);
  if (dedup === undefined)
    return wrong(`--dedup is ${qualityDedups.slice(0, -1).join(', ')} or ${qualityDedups.at(-1) ?? ''}.`);
  return ok({
    kind: 'bench',
    bench: 'quality',
    ...data.value,
    ...outputOf(values),
    modelFolder: values.model ?? null,
    engine: engine.value,
    limit: limit.value,
    threshold,
    rule: rule.data,
    dedup,
    ablation: values.ablation,
    windowTokens: windowTokens.value,
    foreignLabels: foreignLabels.value,
  });
}

function dataOf(paths: readonly string[], dataFolder: string | undefined): Result<BenchData> {
  if (paths.length === 0 && dataFolder === undefined)
    return wrong('Name files of records (.jsonl), or the folder that has them with --data DIR.');
  if (paths.length > 0 && dataFolder !== undefined)
    return wrong('Name either files or a folder with --data, not both.');
  return ok({ paths, dataFolder: dataFolder ?? null });
}

const outputOf = (values: {
  readonly json?: string | undefined;
  readonly output?: string | undefined;
}): BenchOutput => ({
  jsonPath: values.json ?? null,
  outputPath: values.output ?? null,
});
