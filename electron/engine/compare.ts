// One text by several methods in turn, so that whatever else the machine does meets all of them alike: same weights, same
// session, same threads, same windows, all warm. The others are made to write what ours finds (see baselines/decoding.ts).
import {
  comparedMethods,
  fail,
  ok,
  type Comparison,
  type Method,
  type MethodCost,
  type Parameters,
  type Result,
  type WindowTrace,
} from '../contract/index.ts';
import { answersOf, prepareBaseline, type BaselineRun, type WindowAnswer } from './baselines/index.ts';
import type { Model } from './model.ts';
import { PeakMemory } from './peakMemory.ts';
import { Prefixes } from './prefixes.ts';
import { tagText } from './tag.ts';

export interface CompareOptions {
  readonly signal?: AbortSignal;
  readonly methods?: readonly Method[];
  /** Samples of each method; 5 by default. */
  readonly rounds?: number;
  /** Rounds before those, which are not counted; 1 by default. */
  readonly warmUps?: number;
  /** `done` runs of `of` are over. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** null: cancelled. */
type Run = (signal?: AbortSignal) => Promise<Result<BaselineRun> | null>;

export async function compareMethods(
  model: Model,
  text: string,
  labelNames: readonly string[],
  parameters: Parameters,
  options: CompareOptions = {},
): Promise<Result<Comparison>> {
  const { signal, methods = comparedMethods, rounds = 5, warmUps = 1, onProgress } = options;
  const labels = [...new Set(labelNames)];
  if (labels.length === 0) return fail('label-set-empty', 'The label set has no labels. Add one and run again.');
  const answers = await answersOf(model, text, labels, parameters, signal);
  if (answers === null) return cancelled();
  if (answers.length === 0) return fail('document-empty', 'The text has no words to compare methods on.');

  const runs = runsOf(model, methods, text, labels, parameters, answers);
  const costs = new Map<Method, Mutable<MethodCost>>();
  let done = 0;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const i of runs.keys()) {
      const own = runs[(i + round + warmUps) % runs.length]; // each goes first in turn
      if (!own) continue;
      // timers and a cancel message get their turn between runs
      await new Promise((resolve) => setImmediate(resolve));
      const begin = performance.now();
      const memory = new PeakMemory();
      const run = await own.run(signal);
      const peakBytes = memory.stop();
      if (run === null) return cancelled();
      if (!run.ok) return run;
      done += 1;
      onProgress?.(done, (warmUps + rounds) * runs.length);
      if (round < 0) continue;
      const { milliseconds, ...counts } = run.value;
      const known = costs.get(own.method) ?? { samplesMs: [], elapsedMs: 0, peakBytes: 0, ...counts };
      known.samplesMs.push(milliseconds);
      known.elapsedMs += (performance.now() - begin) / rounds;
      known.peakBytes = Math.max(known.peakBytes, peakBytes);
      costs.set(own.method, known);
    }
  }
  return ok({
    windows: answers.length,
    textTokens: answers.reduce((sum, { source }) => sum + model.tokenizer.ids(source).length, 0),
    mentions: answers.reduce((sum, { mentions }) => sum + mentions.flat().length, 0),
    methods: Object.fromEntries(costs),
  });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const cancelled = (): Result<never> => fail('cancelled', 'The comparison was cancelled.');

function runsOf(
  model: Model,
  methods: readonly Method[],
  text: string,
  labels: readonly string[],
  parameters: Parameters,
  answers: readonly WindowAnswer[],
): { method: Method; run: Run }[] {
  const past = model.session.batchKeyValues();
  return methods.map((method) => {
    if (method === 'ours') return { method, run: (signal) => runOurs(model, text, labels, parameters, signal) };
    const run = prepareBaseline(model, method, labels, answers, past);
    return {
      method,
      run: async (signal) => {
        const result = await run(signal);
        return result && ok(result);
      },
    };
  });
}

/** As in the app, tokenizing and merging included, on a text that has never been seen before. */
async function runOurs(
  model: Model,
  text: string,
  labels: readonly string[],
  parameters: Parameters,
  signal?: AbortSignal,
): Promise<Result<BaselineRun> | null> {
  const cold = { ...model, prefixes: new Prefixes() };
  const begin = performance.now();
  const result = await tagText(cold, text, labels, parameters, signal ? { signal } : {});
  const milliseconds = performance.now() - begin;
  if (!result.ok) return result.error.code === 'cancelled' ? null : result;
  const traces = result.value.windows.map(({ trace }) => trace);
  return ok({
    milliseconds,
    prefilledTokens: traces.reduce((sum, trace) => sum + fedTokens(trace), 0),
    decodedTokens: 0,
    forwards: traces.reduce((sum, { forwards }) => sum + forwards, 0),
  });
}

/** Tokens of the text, of the labels, and of slots and spans. */
const fedTokens = ({ prefixTokens, labels }: WindowTrace): number =>
  labels.reduce((sum, { countTokens, writeTokens }) => sum + countTokens + writeTokens, prefixTokens);
