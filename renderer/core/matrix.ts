// Labels over documents as figures for the chart: sums, shades, and the columns that are worth their width.
import type { LabelMatrix } from '../../electron/contract/index.ts';

export interface MatrixRow {
  readonly documentId: number;
  readonly name: string;
  /** In the order of the chart's labels. */
  readonly counts: readonly number[];
  readonly sum: number;
}

export interface MatrixChart {
  readonly labels: readonly string[];
  readonly sums: readonly number[];
  readonly rows: readonly MatrixRow[];
  /** The largest count of a cell, and of a row; at least 1. */
  readonly largest: number;
  readonly largestSum: number;
}

/** Labels with most mentions first; those without any are left out. */
export function chartOf({ labels, documents }: LabelMatrix): MatrixChart {
  const totals = labels.map((_, at) => documents.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  const order = labels
    .map((_, at) => at)
    .filter((at) => (totals[at] ?? 0) > 0)
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
  const rows = documents.map(({ documentId, name, counts }) => {
    const ordered = order.map((at) => counts[at] ?? 0);
    return { documentId, name, counts: ordered, sum: ordered.reduce((sum, n) => sum + n, 0) };
  });
  return {
    labels: order.map((at) => labels[at] ?? ''),
    sums: order.map((at) => totals[at] ?? 0),
    rows,
    largest: rows.reduce((most, { counts }) => Math.max(most, ...counts), 1),
    largestSum: rows.reduce((most, { sum }) => Math.max(most, sum), 1),
  };
}

/** 0..1: by the root, since one document with hundreds would leave all others white. */
export const shadeOf = (count: number, largest: number): number => Math.sqrt(count / largest);
