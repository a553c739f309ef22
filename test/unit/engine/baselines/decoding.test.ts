// The baselines on the real model: a batch computes what its sequences compute alone, and the work is what it should be.
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchTokens, decode, decodeBatch, inBatches } from '../../../../electron/engine/baselines/decoding.ts';
import { prepareBaseline, type Baseline, type WindowAnswer } from '../../../../electron/engine/baselines/index.ts';
import { sessionOptions } from '../../../../electron/engine/index.ts';
import { openModel, readManifest, type Model } from '../../../../electron/engine/model.ts';
import { PreparedCandidates } from '../../../../electron/engine/preparedCandidates.ts';
import { PackedRow } from '../../../../electron/engine/sequence.ts';

const folder = path.resolve(import.meta.dirname, '../../../../resources/model');

let model: Model;
beforeAll(async () => {
  const manifest = await readManifest(folder);
  if (!manifest.ok) throw new Error(manifest.error.message);
  // floats: bytes turn differences in the last digit into steps
  model = await openModel(folder, manifest.value, sessionOptions('cpu', 2), 'floats');
});
afterAll(() => model.session.close());

const idsOf = (text: string): number[] => [model.vocabulary.bos, ...model.tokenizer.ids(text)];

test('a batch gives the scores of its sequences one by one, while they are read and while they are written', async () => {
  const prompts = ['Maria Lindqvist went home.', 'Short', 'Siemens AG would buy the maker Nordvind A/S.'].map(idsOf);
  const outputs = [' Maria Lindqvist', '', ' Nordvind A/S'].map((text) => [...model.tokenizer.ids(text)]);
  const candidates = new PreparedCandidates(Array.from({ length: 300 }, (_, i) => i * 160));
  const alone: number[][][] = [];
  for (const [i, prompt] of prompts.entries()) {
    const past = model.session.keyValues();
    const row = new PackedRow();
    const scores: number[][] = [];
    for (const part of [prompt, ...(outputs[i] ?? []).map((id) => [id])]) {
      row.add(part, row.length, row.length - 1);
      scores.push([...(await model.session.forwardLast(row, past, candidates)).scores]);
    }
    alone.push(scores);
  }
  const past = model.session.batchKeyValues();
  const steps = Math.max(...outputs.map((output) => output.length));
  past.reset(prompts.length, Math.max(...prompts.map((prompt) => prompt.length)) + steps);
  for (let step = 0; step <= steps; step += 1) {
    const next = step === 0 ? prompts : outputs.map((output) => output.slice(step - 1, step));
    const { scores } = await model.session.forwardBatch(next, past, candidates, true);
    alone.forEach((own, i) => {
      const expected = own[step];
      if (!expected) return; // written to its end: fed padding
      const line = scores.subarray(i * candidates.size, (i + 1) * candidates.size);
      const off = Math.max(...expected.map((score, c) => Math.abs(score - (line[c] ?? NaN))));
      expect(off).toBeLessThan(1e-3);
    });
  }
});

describe('the work of a baseline', () => {
  const labels = ['person', 'company'];
  const source = 'Maria Lindqvist met Tomasz Okafor at Siemens.';
  const range = (mention: string) => {
    const start = source.indexOf(mention);
    return { start, end: start + mention.length };
  };
  const answer: WindowAnswer = {
    source,
    mentions: [[range('Maria Lindqvist'), range('Tomasz Okafor')], [range('Siemens')]],
  };
  const run = async (baseline: Baseline, answers = [answer]) => {
    const past = model.session.batchKeyValues();
    const work = await prepareBaseline(model, baseline, labels, answers, past)();
    if (work === null) throw new Error('cancelled by nobody');
    expect(work.milliseconds).toBeGreaterThan(0);
    return { ...work, milliseconds: 0 };
  };
  const sequential = (output: string) => {
    const decodedTokens = model.tokenizer.ids(output).length;
    const prefilledTokens = idsOf(`${source}\n`).length;
    return { milliseconds: 0, prefilledTokens, decodedTokens, forwards: decodedTokens + 1 };
  };

  test('autoregressive: the text is read once, then every token of the output costs a forward', async () => {
    const struct = sequential('person: Maria Lindqvist; Tomasz Okafor\ncompany: Siemens\n');
    expect(await run('struct')).toEqual(struct);
    expect(await run('structVocabulary')).toEqual(struct);
    const aug = '[ Maria Lindqvist | person ] met [ Tomasz Okafor | person ] at [ Siemens | company ].';
    expect(await run('aug')).toEqual(sequential(aug));
    const none = { source, mentions: [[], []] };
    expect(await run('structPresent', [none])).toEqual(sequential(''));
  });

  test('PaDeLLM: every label’s and every mention’s whole sequence is read, and mentions are written side by side', async () => {
    const text = idsOf(source).length;
    const asked = labels.map((label) => text + 2 + model.tokenizer.ids(` ${label}`).length);
    const [person = 0, company = 0] = asked;
    const prefilledTokens = person + company + 2 * (person + 2) + (company + 2);
    const mentions = ['Maria Lindqvist', ' Tomasz Okafor', ' Siemens'].map((m) => model.tokenizer.ids(m).length);
    const decodedTokens = mentions.reduce((sum, tokens) => sum + tokens, 0);
    const batch = { milliseconds: 0, prefilledTokens, decodedTokens };
    expect(await run('batch')).toEqual({ ...batch, forwards: 2 + Math.max(...mentions) });
    expect(await run('multi')).toEqual({ ...batch, forwards: 2 + 3 + decodedTokens });
  });

  test('windows add up', async () => {
    for (const baseline of ['struct', 'batch'] as const) {
      const [once, twice] = [await run(baseline), await run(baseline, [answer, answer])];
      expect(twice).toEqual({
        milliseconds: 0,
        prefilledTokens: 2 * once.prefilledTokens,
        decodedTokens: 2 * once.decodedTokens,
        forwards: 2 * once.forwards,
      });
    }
  });

  test('a cancelled one ends without a figure', async () => {
    const past = model.session.batchKeyValues();
    for (const baseline of ['struct', 'batch', 'multi'] as const) {
      expect(await prepareBaseline(model, baseline, labels, [answer], past)(AbortSignal.abort())).toBeNull();
    }
    const candidates = new PreparedCandidates([1, 2, 3]);
    const sequence = { prompt: idsOf(source), output: [5, 6] };
    expect(
      await decode(model.session, sequence, candidates, model.session.keyValues(), AbortSignal.abort()),
    ).toBeNull();
    expect(await decodeBatch(model.session, [sequence], candidates, past, AbortSignal.abort())).toBeNull();
  });
});

test('batches keep every sequence in order, and none is larger than it may be', () => {
  const sequence = fc.tuple(fc.integer({ min: 1, max: 9_000 }), fc.nat(30)).map(([prompt, output]) => ({
    prompt: new Array<number>(prompt).fill(0),
    output: new Array<number>(output).fill(0),
  }));
  fc.assert(
    fc.property(fc.array(sequence, { maxLength: 30 }), (sequences) => {
      const parts = inBatches(sequences);
      expect(parts.flat()).toEqual(sequences);
      for (const part of parts) {
        const width = Math.max(...part.map(({ prompt, output }) => prompt.length + output.length));
        expect(part.length === 1 || width * part.length <= batchTokens).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
