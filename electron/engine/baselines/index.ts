// The methods that ours is measured against, on the same model, session and windows.
import type { Method } from '../../contract/index.ts';
import type { BatchKeyValues } from '../batchKeyValues.ts';
import type { KeyValues } from '../keyValues.ts';
import type { Model } from '../model.ts';
import type { WindowAnswer } from './answer.ts';
import { decode, decodeBatch, emptyRun, plus, type BaselineRun } from './decoding.ts';
import { augmentedPlan, headOf, structuredPlan, twoStepPlan, type HeadOf, type Stage } from './plans.ts';

export { answersOf, type WindowAnswer } from './answer.ts';
export type { BaselineRun } from './decoding.ts';

export type Baseline = Exclude<Method, 'ours'>;

/** Runs a baseline over all windows of a text, one after another; null when cancelled. */
export type RunBaseline = (signal?: AbortSignal) => Promise<BaselineRun | null>;

/**
 * Makes a baseline ready: everything but its forwards is done here.
 *
 * @param past where its keys and values go, used by one method at a time
 */
export function prepareBaseline(
  model: Model,
  baseline: Baseline,
  labels: readonly string[],
  answers: readonly WindowAnswer[],
  past: BatchKeyValues,
): RunBaseline {
  const head = headOf(model, baseline.endsWith('Vocabulary') ? 'vocabulary' : 'grounded');
  const windows = answers.map((answer) => planOf(model, baseline, labels, answer, head));
  return (signal) =>
    model.pool.lend(async (row) => {
      let total = emptyRun;
      for (const stage of windows.flat()) {
        const run = await runStage(model, baseline, stage, { row, batch: past }, signal);
        if (run === null || signal?.aborted) return null;
        total = plus(total, run);
      }
      return total;
    });
}

function planOf(
  model: Model,
  baseline: Baseline,
  labels: readonly string[],
  answer: WindowAnswer,
  head: HeadOf,
): Stage[] {
  switch (baseline) {
    case 'aug':
    case 'augVocabulary':
      return augmentedPlan(model, labels, answer, head);
    case 'struct':
    case 'structVocabulary':
      return structuredPlan(model, labels, answer, head);
    case 'structPresent':
      return structuredPlan(model, labels, answer, head, { present: true });
    case 'batch':
    case 'multi':
      return twoStepPlan(model, labels, answer, head);
  }
}

interface Pasts {
  readonly row: KeyValues;
  readonly batch: BatchKeyValues;
}

async function runStage(
  { session }: Model,
  baseline: Baseline,
  { sequences, candidates }: Stage,
  { row, batch }: Pasts,
  signal?: AbortSignal,
): Promise<BaselineRun | null> {
  if (baseline === 'batch') return decodeBatch(session, sequences, candidates, batch, signal);
  // multi: every sequence has a machine of its own, so a stage takes as long as its slowest sequence
  let total = emptyRun;
  let slowest = 0;
  for (const sequence of sequences) {
    const run = await decode(session, sequence, candidates, row, signal);
    if (run === null) return null;
    total = plus(total, run);
    slowest = Math.max(slowest, run.milliseconds);
  }
  return { ...total, milliseconds: slowest };
}
