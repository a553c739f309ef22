// Statistics of samples. Pure.

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** NaN of nothing. */
export const meanOf = (values: readonly number[]): number => sum(values) / values.length;

/**
 * The value below which a share `at` (0..1) of the samples lies, interpolated between neighbours as in R's type 7; NaN of
 * nothing.
 */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const quartiles = (values: readonly number[]): [first: number, third: number] => [
  quantile(values, 0.25),
  quantile(values, 0.75),
];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** The line of least squares; null where there are not two different x. */
export function fitLine(points: readonly Point[]): Line | null {
  const [x, y] = [meanOf(points.map((p) => p.x)), meanOf(points.map((p) => p.y))];
  const spread = sum(points.map((p) => (p.x - x) ** 2));
  if (!(spread > 0)) return null;
  const slope = sum(points.map((p) => (p.x - x) * (p.y - y))) / spread;
  return { slope, intercept: y - slope * x };
}

/** `count` of the items (or all), spread evenly from the first on. */
export function spreadOver<T>(items: readonly T[], count: number): T[] {
  if (count >= items.length) return [...items];
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]).filter(
    (item) => item !== undefined,
  );
}
