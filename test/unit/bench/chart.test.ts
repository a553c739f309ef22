import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineCharts } from '../../../electron/bench/chart.ts';

const point = fc.record({ x: fc.nat(20_000), y: fc.double({ min: 0.1, max: 1e6, noNaN: true }) });
const series = fc.record({ name: fc.string(), points: fc.array(point, { maxLength: 8 }) });
const panel = fc
  .record({ title: fc.string(), unit: fc.string(), series: fc.array(series, { maxLength: 5 }) })
  .map((own) => ({ ...own, ticks: [...new Set(own.series.flatMap(({ points }) => points.map(({ x }) => x)))].sort() }));

test('whatever is drawn lies in the picture, and every point is drawn', () => {
  fc.assert(
    fc.property(fc.array(panel, { maxLength: 4 }), (panels) => {
      const svg = lineCharts('Times', panels);
      const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/u.exec(svg) ?? [];
      const dots = [...svg.matchAll(/<circle cx="([^"]*)" cy="([^"]*)"/gu)];
      expect(dots).toHaveLength(panels.flatMap((p) => p.series.flatMap(({ points }) => points)).length);
      for (const [, x, y] of dots) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(Number(width));
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(Number(height));
      }
      expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
    }),
  );
});

test('more is further right and longer is higher, on logarithmic axes', () => {
  const points = [1, 10, 100].map((x) => ({ x, y: 20 * x }));
  const svg = lineCharts('Times', [
    { title: 'Labels & times', unit: 'labels', ticks: [1, 10, 100], series: [{ name: 'ours', points }] },
  ]);
  const at = [...svg.matchAll(/<circle cx="([^"]*)" cy="([^"]*)"/gu)].map(([, x, y]) => [Number(x), Number(y)]);
  const [[x1, y1], [x2, y2], [x3, y3]] = at as [[number, number], [number, number], [number, number]];
  expect(x2 - x1).toBeCloseTo(x3 - x2, 0);
  expect(y1 - y2).toBeCloseTo(y2 - y3, 0);
  expect(y1).toBeGreaterThan(y2);
  expect(svg).toContain('Labels &amp; times');
  expect(svg).toContain('prefers-color-scheme: dark');
});
