// Greedy autoregressive decoding with a KV cache, the textbook loop: the prompt is prefilled, then every token is fed in
// a forward of its own, and after each forward the best candidate is taken. The weights were never trained to write the
// baselines' formats, so what is fed next is not that best candidate but the token of a given output: the same forwards,
// the same growth of the cache and the same argmax as if the model had chosen it.
import type { BatchKeyValues } from '../batchKeyValues.ts';
import type { KeyValues } from '../keyValues.ts';
import type { PreparedCandidates } from '../preparedCandidates.ts';
import { PackedRow } from '../sequence.ts';
import type { ModelSession } from '../session.ts';

export interface Sequence {
  readonly prompt: readonly number[];
  /** The tokens that are written; the one that ends the output is read after the last of them, and not fed. */
  readonly output: readonly number[];
}

export interface BaselineRun {
  readonly milliseconds: number;
  readonly prefilledTokens: number;
  readonly decodedTokens: number;
  readonly forwards: number;
}

export const emptyRun: BaselineRun = { milliseconds: 0, prefilledTokens: 0, decodedTokens: 0, forwards: 0 };

export const plus = (a: BaselineRun, b: BaselineRun): BaselineRun => ({
  milliseconds: a.milliseconds + b.milliseconds,
  prefilledTokens: a.prefilledTokens + b.prefilledTokens,
  decodedTokens: a.decodedTokens + b.decodedTokens,
  forwards: a.forwards + b.forwards,
});

/** Tokens, padding included, that a batch has at most; larger ones are run in parts, one after another. */
export const batchTokens = 8_192;

/** One sequence alone. @returns null when cancelled */
export async function decode(
  session: ModelSession,
  { prompt, output }: Sequence,
  candidates: PreparedCandidates,
  past: KeyValues,
  signal?: AbortSignal,
): Promise<BaselineRun | null> {
  const begin = performance.now();
  past.rewind(0);
  const row = new PackedRow();
  row.add(prompt, 0, -1);
  takeBest((await session.forwardLast(row, past, candidates)).scores, candidates.size);
  for (const id of output) {
    if (signal?.aborted) return null;
    row.add([id], row.length, row.length - 1);
    takeBest((await session.forwardLast(row, past, candidates)).scores, candidates.size);
  }
  return {
    milliseconds: performance.now() - begin,
    prefilledTokens: prompt.length,
    decodedTokens: output.length,
    forwards: 1 + output.length,
  };
}

/**
 * Sequences side by side in one batch, until the longest output is written; what is shorter is padded.
 *
 * @returns null when cancelled
 */
export async function decodeBatch(
  session: ModelSession,
  sequences: readonly Sequence[],
  candidates: PreparedCandidates,
  past: BatchKeyValues,
  signal?: AbortSignal,
): Promise<BaselineRun | null> {
  let total = emptyRun;
  for (const part of inBatches(sequences)) {
    const run = await decodePart(session, part, candidates, past, signal);
    if (run === null) return null;
    total = plus(total, run);
  }
  return total;
}

async function decodePart(
  session: ModelSession,
  sequences: readonly Sequence[],
  candidates: PreparedCandidates,
  past: BatchKeyValues,
  signal?: AbortSignal,
): Promise<BaselineRun | null> {
  const begin = performance.now();
  const prompts = sequences.map(({ prompt }) => prompt);
  const steps = longest(sequences.map(({ output }) => output));
  past.reset(sequences.length, longest(prompts) + steps);
  let next = await session.forwardBatch(prompts, past, candidates, steps > 0);
  takeBest(next.scores, candidates.size);
  let decodedTokens = 0;
  for (let step = 0; step < steps; step += 1) {
    if (signal?.aborted) return null;
    const written = sequences.map(({ output }) => output.slice(step, step + 1));
    next = await session.forwardBatch(written, past, candidates, true);
    takeBest(next.scores, candidates.size);
    decodedTokens += next.tokens;
  }
  return {
    milliseconds: performance.now() - begin,
    prefilledTokens: prompts.reduce((sum, prompt) => sum + prompt.length, 0),
    decodedTokens,
    forwards: 1 + steps,
  };
}

/** Parts in order, none of which has more than `batchTokens` tokens when it is padded (but for a single sequence). */
export function inBatches(sequences: readonly Sequence[]): Sequence[][] {
  const parts: Sequence[][] = [];
  let part: Sequence[] = [];
  let width = 0;
  for (const sequence of sequences) {
    const own = sequence.prompt.length + sequence.output.length;
    if (part.length > 0 && Math.max(width, own) * (part.length + 1) > batchTokens) {
      parts.push(part);
      part = [];
      width = 0;
    }
    part.push(sequence);
    width = Math.max(width, own);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

const longest = (lists: readonly (readonly number[])[]): number => Math.max(0, ...lists.map((list) => list.length));

/** The best candidate of each line of `scores`, as a decoder takes it. */
function takeBest(scores: Float32Array, size: number): number[] {
  const best: number[] = [];
  for (let line = 0; line < scores.length; line += size) {
    let most = line;
    for (let i = line + 1; i < line + size; i += 1) if ((scores[i] ?? 0) > (scores[most] ?? 0)) most = i;
    best.push(most - line);
  }
  return best;
}
