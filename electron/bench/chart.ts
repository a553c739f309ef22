// Line charts with logarithmic axes as one SVG, readable on light and dark grounds. Pure.
import type { Point } from './statistics.ts';

export interface ChartSeries {
  readonly name: string;
  readonly points: readonly Point[];
}

export interface ChartPanel {
  readonly title: string;
  /** Under the horizontal axis. */
  readonly unit: string;
  /** Where the horizontal axis has ticks; 0 is allowed. */
  readonly ticks: readonly number[];
  readonly series: readonly ChartSeries[];
}

const panelWidth = 420;
const panelHeight = 300;
const margin = { left: 62, right: 16, top: 34, bottom: 46 } as const;
const legendHeight = 34;
const columns = 2;

/** Of Okabe and Ito, told apart by people who see few colours, on white and on black. */
const colours = ['#d55e00', '#e69f00', '#56b4e9', '#cc79a7', '#009e73'] as const;

const style = `
  text { font: 12px system-ui, sans-serif; fill: #222 }
  .title { font-weight: 600; font-size: 13px }
  .grid { stroke: #8884; stroke-width: 1 }
  .line { fill: none; stroke-width: 2 }
  @media (prefers-color-scheme: dark) { text { fill: #ddd } }
`;

/** @param title said to those who do not see the picture */
export function lineCharts(title: string, panels: readonly ChartPanel[]): string {
  const names = [...new Set(panels.flatMap(({ series }) => series.map(({ name }) => name)))];
  const colourOf = (name: string): string => colours[names.indexOf(name) % colours.length] ?? '';
  const width = panelWidth * Math.min(columns, Math.max(1, panels.length));
  const height = legendHeight + panelHeight * Math.ceil(panels.length / columns);
  const parts = panels.map((panel, i) => {
    const [x, y] = [(i % columns) * panelWidth, legendHeight + Math.floor(i / columns) * panelHeight];
    return `<g transform="translate(${x} ${y})">${chartPanel(panel, colourOf)}</g>`;
  });
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style>`,
    legend(names, colourOf),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function legend(names: readonly string[], colourOf: (name: string) => string): string {
  const step = 150;
  return names
    .map((name, i) => {
      const x = margin.left + i * step;
      const mark = `<line x1="${x}" y1="18" x2="${x + 22}" y2="18" stroke="${colourOf(name)}" class="line"/>`;
      return `${mark}<text x="${x + 28}" y="22">${escaped(name)}</text>`;
    })
    .join('\n');
}

function chartPanel({ title, unit, ticks, series }: ChartPanel, colourOf: (name: string) => string): string {
  const points = series.flatMap((own) => own.points);
  if (points.length === 0) return `<text x="${margin.left}" y="20" class="title">${escaped(title)}</text>`;
  const xs = [...ticks, ...points.map((p) => p.x)];
  const shift = Math.min(...xs) > 0 ? 0 : 1; // a logarithm of 0 does not exist
  const xOf = scale(xs, shift, margin.left, panelWidth - margin.right);
  const decades = decadesAround(points.map((p) => p.y));
  const yOf = scale(decades, 0, panelHeight - margin.bottom, margin.top);
  const grid = decades.map((value) => {
    const y = yOf(value);
    const line = `<line x1="${margin.left}" x2="${panelWidth - margin.right}" y1="${y}" y2="${y}" class="grid"/>`;
    return `${line}<text x="${margin.left - 6}" y="${y + 4}" text-anchor="end">${duration(value)}</text>`;
  });
  const base = panelHeight - margin.bottom;
  const marks = roomy(ticks, xOf).map(
    (tick) => `<text x="${xOf(tick)}" y="${base + 18}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
  );
  const lines = series.map(({ name, points: own }) => {
    const path = own.map((p, i) => `${i === 0 ? 'M' : 'L'}${xOf(p.x)} ${yOf(p.y)}`).join('');
    const dots = own.map((p) => `<circle cx="${xOf(p.x)}" cy="${yOf(p.y)}" r="3" fill="${colourOf(name)}"/>`);
    return `<path d="${path}" stroke="${colourOf(name)}" class="line"/>${dots.join('')}`;
  });
  const middle = (margin.left + panelWidth - margin.right) / 2;
  return [
    `<text x="${margin.left}" y="20" class="title">${escaped(title)}</text>`,
    ...grid,
    ...marks,
    `<text x="${middle}" y="${base + 36}" text-anchor="middle">${escaped(unit)}</text>`,
    ...lines,
  ].join('\n');
}

/** From values to pixels, by their logarithms. */
function scale(values: readonly number[], shift: number, from: number, to: number): (value: number) => number {
  const place = (value: number): number => Math.log10(value + shift);
  const [least, most] = [place(Math.min(...values)), place(Math.max(...values))];
  const span = most > least ? most - least : 1;
  return (value) => Number((from + ((place(value) - least) / span) * (to - from)).toFixed(1));
}

/** Powers of ten that hold all values between them. */
function decadesAround(values: readonly number[]): number[] {
  const positive = values.filter((value) => value > 0);
  const first = Math.floor(Math.log10(Math.min(...positive)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...positive))));
  return Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
}

/** Ticks whose numbers do not run into one another; the last one always stays. */
function roomy(ticks: readonly number[], xOf: (value: number) => number): number[] {
  const leastPixels = 38;
  const kept: number[] = [];
  for (const tick of [...ticks].reverse()) {
    const next = kept.at(-1);
    if (next === undefined || xOf(next) - xOf(tick) >= leastPixels) kept.push(tick);
  }
  return kept.reverse();
}

const duration = (milliseconds: number): string =>
  milliseconds >= 1_000 ? `${(milliseconds / 1_000).toLocaleString('en')} s` : `${milliseconds} ms`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
