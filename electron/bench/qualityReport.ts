// What the quality bench says of each file, as data, as JSON and as Markdown. Figures are percentages unless named
// otherwise. Pure.
import type { Dedup, Rule } from '../contract/index.ts';
import { machineSentence, type Machine } from './machine.ts';
import { bullets, fixed, table } from './markdown.ts';

/** reversed: a mention under several labels keeps the least likely one, the ablation of the paper's Table 6. */
export type QualityDedup = Dedup | 'reversed';

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Why a mention is wrong or missing; the first that holds, so that the shares sum to 100. */
export const errorClasses = ['label', 'boundary', 'count', 'index'] as const;
export type ErrorClass = (typeof errorClasses)[number];

export interface ErrorShares extends Readonly<Record<ErrorClass, number>> {
  /** Wrong and missed mentions together, distinct by text and label in a record. A number, not a share. */
  readonly total: number;
  /** Errors of labels whose count is wrong, whatever their class: the paper's own reading of a count error. */
  readonly miscounted: number;
}

export interface CalibrationBin {
  readonly mentions: number;
  /** Mean score. */
  readonly score: number;
  /** Share that is right. */
  readonly right: number;
}

export interface AblationScores extends Scores {
  readonly rule: Rule;
  readonly dedup: QualityDedup;
}

export interface FileQuality extends Scores {
  readonly records: number;
  /** Of these, records that were read in several windows; their counts are sums. */
  readonly severalWindows: number;
  /** Over places in the text rather than mention texts. */
  readonly exact: Scores;
  /** Share of (record, label) pairs whose likeliest count is the number of distinct gold mentions. */
  readonly countAccuracy: number;
  /** The same over pairs that have a gold mention. */
  readonly countAccuracyPresent: number;
  readonly errors: ErrorShares;
  /** Share of (record, label) pairs without a gold mention for which one was found. */
  readonly falseAlarms: number;
  /** The same for labels that hardly any text has, or null when none were asked. */
  readonly foreignAlarms: number | null;
  /** Expected calibration error of the kept mentions' scores. */
  readonly calibrationError: number;
  readonly calibration: readonly CalibrationBin[];
  /** A run of its own cut at several thresholds (0..1), duplicates resolved anew at each; null when not asked for. */
  readonly curve: readonly (Scores & { readonly threshold: number })[] | null;
  /** Milliseconds. */
  readonly msPerRecord: number;
  /** Every rule with every way to resolve duplicates, or null when not asked for. */
  readonly ablation: readonly AblationScores[] | null;
}

export interface QualitySettings {
  readonly machine: Machine;
  readonly rule: Rule;
  readonly dedup: QualityDedup;
  /** 0..1, or null: the paper's rule keeps what its slots name. */
  readonly threshold: number | null;
  readonly windowTokens: number;
  readonly foreignLabels: number;
}

export interface QualityReport {
  readonly settings: QualitySettings;
  /** By the file's base name without `.jsonl`, in the order of the command. */
  readonly files: ReadonlyMap<string, FileQuality>;
  readonly notes: readonly string[];
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The report as JSON text; numbers with two decimals at most. */
export function qualityJson({ settings, files }: QualityReport): string {
  const { rule, dedup, threshold } = settings;
  const content = {
    files: Object.fromEntries([...files].map(([name, file]) => [name, { ...file, rule, dedup, threshold }])),
    mean: { f1: mean([...files.values()].map(({ f1 }) => f1)) },
  };
  const round = (_key: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  return `${JSON.stringify(content, round, 2)}\n`;
}

export function qualityMarkdown(report: QualityReport): string {
  const { settings, files, notes } = report;
  const { machine, rule, dedup, threshold, windowTokens } = settings;
  const kept = threshold === null ? 'no threshold' : `threshold ${threshold}`;
  const sections = [
    `# Quality`,
    machineSentence(machine),
    `The ${rule} rule, dedup ${dedup}, ${kept}, windows of ${windowTokens} tokens. Percentages; P, R and F1 in micro over distinct mention texts with their labels.`,
    tableOf(files, mainColumns(settings)),
    `## Errors`,
    `Shares of the mentions that are wrong or missing: right place under another label; overlapping a mention of the label; elsewhere, with a wrong count of the label; elsewhere, with the right count. Miscounted: of any of these classes, with a wrong count.`,
    tableOf(files, errorColumns),
    ...curveSection(files),
    ...ablationSection(files),
    ...(notes.length > 0 ? [`## Notes`, bullets(notes)] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

interface Column {
  readonly title: string;
  readonly value: (file: FileQuality) => number;
  readonly decimals?: number;
  /** What stands in the last line. */
  readonly total?: 'mean' | 'sum';
}

const mainColumns = ({ foreignLabels }: QualitySettings): Column[] => [
  { title: 'records', value: (f) => f.records, decimals: 0, total: 'sum' },
  { title: 'P', value: (f) => f.precision },
  { title: 'R', value: (f) => f.recall },
  { title: 'F1', value: (f) => f.f1 },
  { title: 'F1 exact', value: (f) => f.exact.f1 },
  { title: 'counts', value: (f) => f.countAccuracy },
  { title: 'counts, present', value: (f) => f.countAccuracyPresent },
  { title: 'false alarms', value: (f) => f.falseAlarms },
  ...(foreignLabels > 0 ? [{ title: 'foreign alarms', value: (f: FileQuality) => f.foreignAlarms ?? 0 }] : []),
  { title: 'ECE', value: (f) => f.calibrationError },
  { title: 'ms a record', value: (f) => f.msPerRecord },
];

const errorColumns: readonly Column[] = [
  { title: 'errors', value: (f) => f.errors.total, decimals: 0, total: 'sum' },
  ...errorClasses.map((name): Column => ({ title: name, value: (f) => f.errors[name] })),
  { title: 'miscounted', value: (f) => f.errors.miscounted },
];

function curveSection(files: ReadonlyMap<string, FileQuality>): string[] {
  const [first] = files.values();
  if (!first?.curve) return [];
  const columns = first.curve.map(({ threshold }, i): Column => ({
    title: threshold.toFixed(2),
    value: (f) => f.curve?.[i]?.f1 ?? 0,
  }));
  return [`## F1 by threshold`, tableOf(files, columns)];
}

function ablationSection(files: ReadonlyMap<string, FileQuality>): string[] {
  const [first] = files.values();
  if (!first?.ablation) return [];
  const columns = first.ablation.map(({ rule, dedup }, i): Column => ({
    title: `${rule}, ${dedup}`,
    value: (f) => f.ablation?.[i]?.f1 ?? 0,
  }));
  return [`## Ablations: F1 by rule and dedup`, tableOf(files, columns)];
}

/** A line a file and one for all of them. */
function tableOf(files: ReadonlyMap<string, FileQuality>, columns: readonly Column[]): string {
  const totals = columns.map(({ value, decimals = 1, total }) => {
    const values = [...files.values()].map(value);
    return fixed(mean(values) * (total === 'sum' ? values.length : 1), decimals);
  });
  const lines = [...files].map(([name, file]) => [
    name,
    ...columns.map(({ value, decimals = 1 }) => fixed(value(file), decimals)),
  ]);
  return table(['', ...columns.map(({ title }) => title)], [...lines, ['all', ...totals]]);
}
