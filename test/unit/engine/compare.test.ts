// Comparing methods on a text, as the bench and the app do, on the real model.
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparedMethods, comparisonSchema, parametersSchema } from '../../../electron/contract/index.ts';
import { loadEngine, type Engine } from '../../../electron/engine/index.ts';

const folder = path.resolve(import.meta.dirname, '../../../resources/model');
const text = 'Chief executive Maria Lindqvist told reporters in Copenhagen that Siemens AG would close the deal.';
const labels = ['person', 'organization', 'location'];
const parameters = parametersSchema.parse({});

let engine: Engine;
beforeAll(async () => {
  const loaded = await loadEngine(folder, { provider: 'cpu', threads: 2 });
  if (!loaded.ok) throw new Error(loaded.error.message);
  engine = loaded.value;
});
afterAll(() => engine.close());

test('every method is sampled once a round, on the answer of ours', async () => {
  const seen: string[] = [];
  const result = await engine.compare(text, labels, parameters, {
    rounds: 3,
    warmUps: 1,
    onProgress: (done, of) => seen.push(`${done}/${of}`),
  });
  if (!result.ok) throw new Error(result.error.message);
  const { methods, windows, mentions, textTokens } = comparisonSchema.parse(result.value);
  expect(seen).toHaveLength(4 * comparedMethods.length);
  expect(seen.at(-1)).toBe('20/20');
  expect(windows).toBe(1);
  const tagged = await engine.tag(text, labels, { ...parameters, allOccurrences: false });
  expect(mentions).toBe(tagged.ok ? tagged.value.mentions.length : -1);
  for (const method of comparedMethods) {
    const cost = methods[method];
    expect(cost?.samplesMs).toHaveLength(3);
    expect(cost?.samplesMs.every((ms) => ms > 0)).toBe(true);
    expect(cost?.peakBytes).toBeGreaterThan(1e8);
  }
  // the text is read anew each time, whatever was kept from the run before
  expect(methods.ours?.prefilledTokens).toBeGreaterThan(textTokens);
  expect(methods.ours?.decodedTokens).toBe(0);
  // with a machine for every sequence there is nothing to wait for but the slowest
  expect(methods.multi?.elapsedMs).toBeGreaterThan(Math.min(...(methods.multi?.samplesMs ?? [])));
});

test('a text in several windows is compared window by window', async () => {
  const long = `${text} `.repeat(20);
  const options = { rounds: 1, warmUps: 0, methods: ['struct', 'ours'] as const };
  const result = await engine.compare(long, ['person'], { ...parameters, windowTokens: 64, overlapTokens: 0 }, options);
  if (!result.ok) throw new Error(result.error.message);
  const { windows, textTokens, methods } = result.value;
  expect(windows).toBeGreaterThan(5);
  expect(methods.struct?.prefilledTokens).toBe(textTokens + 2 * windows); // <bos> and a line break each
  expect(methods.aug).toBeUndefined();
});

test('it is cancelled between runs, and says what it cannot compare', async () => {
  const controller = new AbortController();
  const cancelled = await engine.compare(text, labels, parameters, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await engine.compare(text, [], parameters)).toMatchObject({ error: { code: 'label-set-empty' } });
  expect(await engine.compare(' \n', labels, parameters)).toMatchObject({ error: { code: 'document-empty' } });
});
