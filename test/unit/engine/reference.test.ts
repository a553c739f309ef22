// The engine against the executable definition of the method: float32 results of the Python reference on the same
// weights (test/fixtures/engine/reference.json, written by `python -m training.fixture`).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parametersSchema, type Rule } from '../../../electron/contract/index.ts';
import { sessionOptions } from '../../../electron/engine/index.ts';
import { uncalibrated } from '../../../electron/engine/calibration.ts';
import { resolveDuplicates } from '../../../electron/engine/dedup.ts';
import { attentionBias } from '../../../electron/engine/mask.ts';
import { openModel, readManifest, type Model } from '../../../electron/engine/model.ts';
import { predictWindow, type GroupDetail } from '../../../electron/engine/predict.ts';
import { PackedRow } from '../../../electron/engine/sequence.ts';
import type { ModelSession } from '../../../electron/engine/session.ts';
import { readText } from '../../../electron/engine/text.ts';

const numbers = z.array(z.number());
const mentionsSchema = z.array(z.tuple([z.number(), z.number(), z.string(), z.number()]));
const ruleResultSchema = z.object({
  row: z.object({
    ids: numbers,
    positions: numbers,
    parents: numbers,
    prefix: z.number(),
    firsts: numbers,
    masks: z.array(z.object({ tokens: z.number(), sha256: z.string() })),
  }),
  counts: z.object({ rows: numbers, logits: z.array(numbers), probabilities: z.array(numbers) }),
  slots: z.array(z.object({ label: z.number(), slot: z.number(), row: z.number(), logits: numbers })),
  starts: z.array(z.object({ label: z.number(), start: z.number(), mass: z.number() })),
  stops: z.array(z.object({ row: z.number(), candidates: numbers, logits: numbers })),
  mentions: z.object({ paper: mentionsSchema, off: mentionsSchema }),
});
type RuleResult = z.infer<typeof ruleResultSchema>;
const fixtureSchema = z.object({
  attention: z.enum(['causal', 'bidirectional']),
  cases: z.array(
    z.object({
      name: z.string(),
      text: z.string(),
      labels: z.array(z.string()),
      tokens: z.object({
        ids: numbers,
        spans: z.array(z.tuple([z.number(), z.number()])),
        starts: numbers,
        ends: numbers,
        startIds: numbers,
      }),
      labelIds: z.array(numbers),
      rules: z.object({ marginal: ruleResultSchema, paper: ruleResultSchema }),
    }),
  ),
});

const fixture = fixtureSchema.parse(
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../fixtures/engine/reference.json'), 'utf8')),
);
const isBidirectional = fixture.attention === 'bidirectional';
const rules: readonly Rule[] = ['marginal', 'paper'];
const combinations = fixture.cases.flatMap((given) =>
  rules.map((rule) => ({ ...given, rule, expected: given.rules[rule] })),
);
const parametersOf = (rule: Rule) => parametersSchema.parse({ rule, threshold: 0.15 });

/** Differences of logits that int8 weights and activations may cause: at most, and on average over all that are read. */
const mostLogitError = 2;
const meanLogitError = 0.35;

let model: Model;
beforeAll(async () => {
  const folder = path.resolve(import.meta.dirname, '../../../resources/model');
  const manifest = await readManifest(folder);
  if (!manifest.ok) throw new Error(manifest.error.message);
  model = await openModel(folder, manifest.value, sessionOptions('cpu', 2));
});
afterAll(() => model.session.close());

/** A session that answers with the reference's logits, and -1e9 for what the reference had no need to read. */
function replay(expected: RuleResult): ModelSession {
  const known = new Map<number, ReadonlyMap<number, number>>();
  const note = (row: number, ids: readonly number[], logits: readonly number[]): void => {
    known.set(row, new Map(ids.map((id, i) => [id, logits[i] ?? 0])));
  };
  const { vocabulary } = model;
  expected.counts.rows.forEach((row, i) => note(row, vocabulary.counts, expected.counts.logits[i] ?? []));
  for (const stop of expected.stops) note(stop.row, stop.candidates, stop.logits);
  return {
    ...model.session,
    forward: (row, past, reads, candidates) => {
      for (const slot of expected.slots) if (reads.includes(slot.row)) note(slot.row, candidates, slot.logits);
      const scores = Float32Array.from(reads.flatMap((at) => candidates.map((id) => known.get(at)?.get(id) ?? -1e9)));
      const tokens = row.length - past.length;
      past.room(tokens);
      past.take(tokens);
      return Promise.resolve({ scores, milliseconds: 1, tokens });
    },
  };
}

async function predicted(text: string, labels: readonly string[], rule: Rule, session: ModelSession) {
  let detail: GroupDetail | undefined;
  const prediction = await predictWindow(
    { ...model, session, calibration: uncalibrated },
    text,
    labels,
    parametersOf(rule),
    session.keyValues(),
    {
      guess: 0,
      lookTokens: Infinity,
      onDetail: (d) => (detail = d),
    },
  );
  if (!detail) throw new Error('nothing was predicted');
  return { prediction, detail };
}

describe('sequences', () => {
  test.each(fixture.cases)(
    '$name: tokens, offsets and words are those of the reference',
    ({ text, labels, tokens, labelIds }) => {
      const own = readText(model.tokenizer, text);
      expect(own.ids).toEqual(tokens.ids);
      expect(own.spans).toEqual(tokens.spans);
      expect(own.starts.map(Number)).toEqual(tokens.starts);
      expect(own.ends.map(Number)).toEqual(tokens.ends);
      expect(own.startIds).toEqual(tokens.startIds);
      expect(labels.map((label) => model.tokenizer.ids(` ${label}`))).toEqual(labelIds);
    },
  );

  test.each(combinations)(
    '$name, $rule rule: ids, positions, parents and masks are those of the reference',
    async (given) => {
      const { expected } = given;
      const { detail } = await predicted(given.text, given.labels, given.rule, replay(expected));
      expect(detail.row.ids).toEqual(expected.row.ids);
      expect(detail.row.positions).toEqual(expected.row.positions);
      expect(detail.row.parents).toEqual(expected.row.parents);
      for (const mask of expected.row.masks) {
        const bias = attentionBias(detail.row.head(mask.tokens), 0, isBidirectional);
        const seen = Uint8Array.from(bias, (value) => (value === 0 ? 1 : 0));
        expect(createHash('sha256').update(seen).digest('hex')).toBe(mask.sha256);
      }
    },
  );
});

describe('decoding', () => {
  test.each(combinations)(
    '$name, $rule rule: from the same logits come the same mentions and scores',
    async (given) => {
      const { text, labels, rule, expected } = given;
      const { prediction, detail } = await predicted(text, labels, rule, replay(expected));
      expect(detail.weights.map((w) => [w.label, w.id])).toEqual(expected.starts.map((s) => [s.label, s.start]));
      detail.weights.forEach((w, i) => expect(w.mass).toBeCloseTo(expected.starts[i]?.mass ?? -1, 4));
      for (const dedup of ['paper', 'off'] as const) {
        const order = (
          a: readonly [number, number, string, number],
          b: readonly [number, number, string, number],
        ): number => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1);
        const own = resolveDuplicates(text, prediction.candidates, dedup)
          .map((c): [number, number, string, number] => [c.start, c.end, labels[c.label] ?? '', c.score])
          .sort(order);
        const theirs = [...expected.mentions[dedup]].sort(order);
        expect(own.map(([s, e, label]) => [text.slice(s, e), label])).toEqual(
          theirs.map(([s, e, label]) => [text.slice(s, e), label]),
        );
        own.forEach((mention, i) => expect(mention[3]).toBeCloseTo(theirs[i]?.[3] ?? -1, 4));
      }
    },
  );
});

describe('the bundled weights', () => {
  test('logits lie within the stated tolerance of float32', async () => {
    const errors: number[] = [];
    for (const { expected } of combinations) {
      const row = new PackedRow();
      row.ids.push(...expected.row.ids);
      row.positions.push(...expected.row.positions);
      row.parents.push(...expected.row.parents);
      row.prefixLength = expected.row.prefix;
      const check = async (
        reads: readonly number[],
        candidates: readonly number[],
        logits: readonly (readonly number[])[],
      ) => {
        const { scores } = await model.session.forward(row, model.session.keyValues(), reads, candidates);
        logits.forEach((own, r) =>
          own.forEach((x, c) => errors.push(Math.abs(x - (scores[r * candidates.length + c] ?? NaN)))),
        );
      };
      await check(expected.counts.rows, model.vocabulary.counts, expected.counts.logits);
      const { startIds } = combinations.find((c) => c.expected === expected)?.tokens ?? { startIds: [] };
      await check(expected.slots.map((s) => s.row), startIds, expected.slots.map((s) => s.logits)); // prettier-ignore
    }
    const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
    console.log(
      `logits: ${errors.length} read, mean error ${mean.toFixed(3)}, largest ${Math.max(...errors).toFixed(3)}`,
    );
    expect(mean).toBeLessThan(meanLogitError);
    expect(Math.max(...errors)).toBeLessThan(mostLogitError);
  });

  test('mentions are those of the reference, but for scores at the edge of the threshold', async () => {
    for (const { text, labels, rule, expected } of combinations) {
      const { prediction } = await predicted(text, labels, rule, model.session);
      const own = resolveDuplicates(text, prediction.candidates, 'paper');
      const isIn = (start: number, end: number, label: string): boolean =>
        own.some((c) => c.start === start && c.end === end && labels[c.label] === label);
      for (const [start, end, label, score] of expected.mentions.paper) {
        if (score > 0.5)
          expect({ text: text.slice(start, end), label, found: isIn(start, end, label) }).toMatchObject({
            found: true,
          });
      }
      for (const c of own) {
        const isExpected = expected.mentions.paper.some(
          ([s, e, l]) => s === c.start && e === c.end && l === labels[c.label],
        );
        if (c.score > 0.5)
          expect({ text: text.slice(c.start, c.end), label: labels[c.label], isExpected }).toMatchObject({
            isExpected: true,
          });
      }
    }
  });
});
