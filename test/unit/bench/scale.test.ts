// The scale bench on the real model and small sizes.
import path from 'node:path';
import { expect, test } from 'vitest';
import { runScale, scaleChart, scaleMarkdown, scaleReportSchema } from '../../../electron/bench/scale.ts';
import { panelOf, queued, scaleParts, type ScalePoint } from '../../../electron/bench/scaleFigures.ts';

const page =
  'This agreement is made between Northgate Analytics Ltd and Okonjo Freight Systems GmbH.\nIt is signed in Rome.';
const options = {
  page,
  samples: [page, 'Maria Lindqvist said that the bridge over the river would be rebuilt by the city of Velmora.'],
  modelFolder: path.resolve(import.meta.dirname, '../../../resources/model'),
  provider: 'cpu',
  threads: 2,
  parts: scaleParts,
  sizes: {
    ...{ labels: [1, 3], entities: [0, 2], sentences: 3, words: [10, 20], documents: [1, 2], wordsADocument: 8 },
    ...{ memoryWords: 40, memoryDocuments: 5, rounds: 1 },
  },
} as const;

test('gives all panels with slopes, memory and the added label: JSON, tables and a chart', async () => {
  const seen: string[] = [];
  const report = await runScale({ ...options, onProgress: (part, done, of) => seen.push(`${part} ${done}/${of}`) });
  if (!report.ok) throw new Error(report.error.message);
  expect(seen).toEqual([
    'memory 1/1',
    ...['labels', 'entities', 'words', 'documents'].flatMap((part) => [`${part} 1/2`, `${part} 2/2`]),
    'added 1/1',
  ]);
  const read = scaleReportSchema.parse(JSON.parse(JSON.stringify(report.value)));
  for (const panel of Object.values(read.panels)) {
    expect(Object.keys(panel.slopes).sort()).toEqual(['aug', 'batch', 'multi', 'ours', 'struct']);
    // no method gets away with fewer tokens where there is more to do
    for (const method of ['struct', 'ours'] as const) {
      const [small, large] = panel.points.map(({ methods }) => methods[method]);
      const tokens = (cost: typeof small): number => (cost?.prefilledTokens ?? 0) + (cost?.decodedTokens ?? 0);
      expect(tokens(large)).toBeGreaterThanOrEqual(tokens(small));
    }
  }
  expect(read.panels.documents?.points.map(({ size }) => size)).toEqual([1, 2]);
  expect(read.memory?.peakBytes).toBeGreaterThanOrEqual(read.memory?.openBytes ?? NaN);
  expect(read.addedLabel?.shareFirst).toBeLessThanOrEqual(read.addedLabel?.shareWhole ?? NaN);
  const markdown = scaleMarkdown(report.value);
  for (const title of ['More labels', 'More names', 'Longer documents', 'More documents', 'Memory', 'One label more'])
    expect(markdown).toContain(`## ${title}`);
  expect(markdown).not.toMatch(/NaN|undefined|null/u);
  expect(scaleChart(report.value).match(/<circle/gu)).toHaveLength(4 * 2 * 5);
});

test('parts can be asked for one by one, and cancelled', async () => {
  const one = await runScale({ ...options, parts: ['documents'] });
  if (!one.ok) throw new Error(one.error.message);
  expect(Object.keys(one.value.panels)).toEqual(['documents']);
  expect(one.value.memory).toBeNull();
  const controller = new AbortController();
  const stopped = await runScale({ ...options, signal: controller.signal, onProgress: () => controller.abort() });
  expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

const cost = (milliseconds: number) => ({
  milliseconds,
  samples: 1,
  prefilledTokens: 2,
  decodedTokens: 1,
  forwards: 1,
});
const point = (size: number, methods: ScalePoint['methods']): ScalePoint => ({
  size,
  windows: 1,
  mentions: 1,
  methods,
});

test('a queue adds up, and a method that was given up on the way has no sum', () => {
  const both = point(1, { ours: cost(5), aug: cost(50) });
  expect(queued([both, both])).toEqual({
    size: 2,
    windows: 2,
    mentions: 2,
    methods: {
      ours: { milliseconds: 10, samples: 1, prefilledTokens: 4, decodedTokens: 2, forwards: 2 },
      aug: { milliseconds: 100, samples: 1, prefilledTokens: 4, decodedTokens: 2, forwards: 2 },
    },
  });
  expect(queued([both, point(1, { ours: cost(5) })]).methods).not.toHaveProperty('aug');
});

test('slopes: milliseconds a unit, and the power that the time grows with', () => {
  const { slopes } = panelOf(
    [1, 2, 4, 8].map((size) => point(size, { ours: cost(3 * size), struct: cost(size ** 2) })),
  );
  expect(slopes.ours?.msPerUnit).toBeCloseTo(3, 9);
  expect(slopes.ours?.msAtZero).toBeCloseTo(0, 9);
  expect(slopes.ours?.exponent).toBeCloseTo(1, 9);
  expect(slopes.struct?.exponent).toBeCloseTo(2, 9);
  expect(panelOf([point(1, { ours: cost(1) })]).slopes).toEqual({});
});
