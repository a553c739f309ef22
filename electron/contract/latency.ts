// What a run cost, over all of its windows: for each label, for the shared encoding, and as a whole. Milliseconds are wall
// clock; one definition for the screen and for exports.
import type { WindowResult } from './engine.ts';

export interface LabelLatency {
  readonly label: string;
  readonly countMs: number;
  readonly countTokens: number;
  readonly writeMs: number;
  readonly writeTokens: number;
  readonly kept: number;
}

export interface Latency {
  readonly labels: readonly LabelLatency[];
  readonly sharedMs: number;
  readonly sharedTokens: number;
  readonly countMs: number;
  readonly writeMs: number;
  readonly otherMs: number;
  readonly totalMs: number;
  readonly tokens: number;
  readonly tokensPerSecond: number | null;
  readonly forwards: number;
  readonly windows: number;
  /** The longest bar. */
  readonly longestMs: number;
}

type Sums = { -readonly [K in keyof LabelLatency]: LabelLatency[K] };

export function latencyOf(windows: readonly WindowResult[]): Latency {
  const labels = new Map<string, Sums>();
  let [sharedMs, sharedTokens, stepOneMs, stepTwoMs, otherMs, forwards] = [0, 0, 0, 0, 0, 0];
  for (const { trace } of windows) {
    sharedMs += trace.prefixMs;
    sharedTokens += trace.prefixTokens;
    stepOneMs += trace.stepOneMs;
    stepTwoMs += trace.stepTwoMs;
    otherMs += trace.otherMs;
    forwards += trace.forwards;
    for (const one of trace.labels) {
      let sums = labels.get(one.label);
      if (sums === undefined) {
        sums = { label: one.label, countMs: 0, countTokens: 0, writeMs: 0, writeTokens: 0, kept: 0 };
        labels.set(one.label, sums);
      }
      sums.countMs += one.countMs;
      sums.countTokens += one.countTokens;
      sums.writeMs += one.writeMs;
      sums.writeTokens += one.writeTokens;
      sums.kept += one.kept;
    }
  }
  const rows = [...labels.values()];
  const tokens = rows.reduce((sum, row) => sum + row.countTokens + row.writeTokens, sharedTokens);
  const modelMs = stepOneMs + stepTwoMs;
  return {
    labels: rows,
    sharedMs,
    sharedTokens,
    countMs: Math.max(0, stepOneMs - sharedMs),
    writeMs: stepTwoMs,
    otherMs,
    totalMs: modelMs + otherMs,
    tokens,
    tokensPerSecond: modelMs > 0 ? (tokens / modelMs) * 1_000 : null,
    forwards,
    windows: windows.length,
    longestMs: rows.reduce((most, row) => Math.max(most, row.countMs + row.writeMs), sharedMs),
  };
}
