// The speed bench on the real model and two documents.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  roundsFor,
  runSpeed,
  speedMarkdown,
  speedReportSchema,
  type SpeedOptions,
} from '../../../electron/bench/speed.ts';
import { setSpeedOf } from '../../../electron/bench/speedFigures.ts';
import type { Comparison, Method, MethodCost } from '../../../electron/contract/index.ts';

const modelFolder = path.resolve(import.meta.dirname, '../../../resources/model');
const labels = ['person', 'organization', 'location'];
const records = [
  { text: 'Maria Lindqvist told reporters in Copenhagen.', entities: [], labels },
  { text: 'Nothing is named here.', entities: [], labels },
  { text: '  ', entities: [], labels },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'padella-speed-'));
  await writeFile(path.join(folder, 'conll03.test.jsonl'), records.map((r) => JSON.stringify(r)).join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

const optionsFor = (more: Partial<SpeedOptions> = {}): SpeedOptions => ({
  files: [path.join(folder, 'conll03.test.jsonl')],
  page: null,
  modelFolder,
  provider: 'cpu',
  threads: 2,
  limit: 5,
  rounds: 1,
  ...more,
});

test('gives the figures of each set and their means, as JSON that keeps to its schema and as tables', async () => {
  const seen: string[] = [];
  const report = await runSpeed(
    optionsFor({
      page: 'Maria Lindqvist met Tomasz Okafor in Rome.',
      onProgress: (set, done, of) => seen.push(`${set} ${done}/${of}`),
    }),
  );
  if (!report.ok) throw new Error(report.error.message);
  expect(seen).toEqual(['conll03 1/2', 'conll03 2/2']); // what holds no words is no document
  const read = speedReportSchema.parse(JSON.parse(JSON.stringify(report.value)));
  const set = read.sets['conll03'];
  expect(set).toMatchObject({ documents: 2, samples: 2, variants: { documents: 2 } });
  for (const method of ['struct', 'aug', 'batch', 'multi', 'ours'] as const) expect(set?.[method]).toBeGreaterThan(0);
  expect(read.mean.overStruct).toBe(set?.overStruct);
  expect(read.page?.words).toBe(7);
  expect(read.page?.shareOfLimit).toBeGreaterThan(0);
  const markdown = speedMarkdown(report.value);
  expect(markdown).toContain('| paper: AutoReg struct | 753.4 | 1015.0 |');
  expect(markdown).not.toMatch(/NaN|undefined|null/u);
});

test('as many rounds as make thirty samples, when none are asked for', () => {
  for (const [documents, rounds] of [
    [1, 30],
    [20, 2],
    [29, 2],
    [30, 1],
    [100, 1],
  ] as const) {
    expect(roundsFor(documents)).toBe(rounds);
  }
});

test('what is wrong is one sentence', async () => {
  const controller = new AbortController();
  const cancelled = runSpeed(optionsFor({ signal: controller.signal, onProgress: () => controller.abort() }));
  expect(await cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await runSpeed(optionsFor({ limit: 0 }))).toMatchObject({ error: { code: 'input-invalid' } });
  expect(await runSpeed(optionsFor({ files: ['/nowhere.jsonl'] }))).toMatchObject({
    error: { message: expect.stringContaining('/nowhere.jsonl') as string },
  });
  expect(await runSpeed(optionsFor({ modelFolder: '/nowhere' }))).toMatchObject({ error: { code: 'engine-model' } });
});

describe('the figures of a set', () => {
  const cost = (samplesMs: number[]): MethodCost => {
    return { samplesMs, elapsedMs: 1, prefilledTokens: 10, decodedTokens: 2, forwards: 3, peakBytes: 5 };
  };
  const document = (times: Record<Exclude<Method, `${string}Vocabulary` | 'structPresent'>, number[]>) => {
    const methods = Object.fromEntries(Object.entries(times).map(([method, own]) => [method, cost(own)]));
    const comparison: Comparison = { windows: 1, textTokens: 20, mentions: 1, methods };
    return { comparison, variants: null };
  };

  test('the ratio is the mean over documents of ratios of medians, whatever the documents’ size', () => {
    const small = { aug: [40], struct: [20, 22, 21], batch: [8], multi: [7], ours: [6, 7, 8] };
    const large = { aug: [900], struct: [600], batch: [300], multi: [150], ours: [100, 120] };
    const set = setSpeedOf([document(small), document(large)], 0.5);
    expect(set.overStruct).toBeCloseTo((21 / 7 + 600 / 110) / 2, 9);
    // two tokens are written, each with half a millisecond for the vocabulary
    expect(set.overStructVocabulary).toBeCloseTo((22 / 7 + 601 / 110) / 2, 9);
    expect(set.ours).toBe(8); // of 6, 7, 8, 100, 120
    expect(set.ratiosOfMedians.overStruct).toBeCloseTo(21.5 / 8, 9);
    expect(set.variants).toEqual({ documents: 0, over: {} });
  });
});
