// The latency view's axis, and its table as text. What a run cost is reckoned in the contract, since exports say it too.
export { latencyOf, type LabelLatency, type Latency } from '../../electron/contract/index.ts';

/** Round numbers from 0 to the first one at or past `max`, at most `most` steps. */
export function ticksTo(max: number, most = 6): readonly number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((size) => size >= rough) ?? 10 * power;
  const count = Math.ceil(max / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** Rows as tab-separated text for a spreadsheet; tabs and line ends inside cells become spaces. */
export const toTsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map((cell) => String(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
