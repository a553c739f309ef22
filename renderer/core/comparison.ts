// What each method took on this machine: the middle of its samples, how far they spread, and how that compares with ours.
import { comparedMethods, type Comparison, type Method } from '../../electron/contract/comparison.ts';

export interface ComparisonRow {
  readonly method: Method;
  readonly medianMs: number;
  /** First and third quartile. */
  readonly quartilesMs: readonly [number, number];
  /** Tokens fed many at a time, and one a sequence and forward. */
  readonly prefilledTokens: number;
  readonly decodedTokens: number;
  readonly forwards: number;
  /** The median as a multiple of this program's; null where that was not measured. */
  readonly times: number | null;
}

/**
 * The value below which a share `at` (0..1) of the samples lies, interpolated between neighbours as in R's type 7; NaN of
 * nothing.
 */
export function quantile(samples: readonly number[], at: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** A row a measured method, in the order in which methods are compared. */
export function comparisonRows({ methods }: Comparison): readonly ComparisonRow[] {
  const oursMs = quantile(methods.ours?.samplesMs ?? [], 0.5);
  return comparedMethods.flatMap((method) => {
    const cost = methods[method];
    if (cost === undefined || cost.samplesMs.length === 0) return [];
    const { samplesMs, prefilledTokens, decodedTokens, forwards } = cost;
    const medianMs = quantile(samplesMs, 0.5);
    return {
      method,
      medianMs,
      quartilesMs: [quantile(samplesMs, 0.25), quantile(samplesMs, 0.75)] as const,
      prefilledTokens,
      decodedTokens,
      forwards,
      times: oursMs > 0 ? medianMs / oursMs : null,
    };
  });
}

/** The first column is text, the others are numbers. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/[\\|]/g, '\\$&').replace(/\s+/g, ' ')).join(' | ')} |`;
  const rule = `| ${head.map((_, at) => (at === 0 ? '---' : '---:')).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
