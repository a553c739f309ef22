// The two steps for a group of labels over one window. Every forward carries all that is known to be needed by then:
// the first the text, the labels and a guess at their slots; the next the other slots and the starts known so far; the
// last ones what is left. There is no loop over tokens.
import type { LabelTrace, Parameters } from '../contract/index.ts';
import { uncalibrated } from './calibration.ts';
import type { Candidate } from './candidates.ts';
import { Columns } from './columns.ts';
import { countOf, slotsOf, type Count } from './counts.ts';
import type { KeyValues } from './keyValues.ts';
import type { Model } from './model.ts';
import { softmaxOver } from './probability.ts';
import type { Prefixes } from './prefixes.ts';
import type { PackedRow } from './sequence.ts';
import { trieOf, type TrieNode } from './spans.ts';
import { StartWeights, type Slot, type StartWeight } from './starts.ts';
import type { WindowText } from './text.ts';
import { Tries, type Branch } from './tries.ts';

/** Tokens fed in one forward at most, or about so; what does not fit goes in further ones. Bounds the attention's memory. */
export const forwardTokens = 512;

/** Slots that are asked for before the counts are known: cheaper than a forward of their own. */
const guessedSlots = 16;
const mostGuessed = 2;

/** A path is given up when it cannot score more than this, however low the threshold. */
const leastPath = 0.02;

/** What was fed, for tests and for looking inside. */
export interface GroupDetail {
  readonly row: PackedRow;
  readonly counts: readonly Count[];
  readonly weights: readonly StartWeight[];
}

export interface PredictOptions {
  readonly signal?: AbortSignal;
  readonly onDetail?: (detail: GroupDetail) => void;
  /** Slots a label that are asked for in the first forward; chosen by the number of labels otherwise. */
  readonly guess?: number;
  /** Where the reading of the text is kept for other labels, and taken from. */
  readonly prefixes?: Prefixes;
  /** Tokens that a start is followed in one go. */
  readonly lookTokens?: number;
}

export interface GroupContext {
  readonly model: Model;
  readonly text: WindowText;
  /** The window's text as a row; `past` holds it or nothing. */
  readonly prefix: PackedRow;
  readonly past: KeyValues;
  /** Token ids of every label's branch. */
  readonly names: readonly (readonly number[])[];
  readonly parameters: Parameters;
  /** Tries by first token, shared by the groups of a window. */
  readonly roots: Map<number, TrieNode>;
  readonly options: PredictOptions;
}

/** What a label cost, and how many mentions it is thought to have. */
export interface LabelPrediction extends Omit<LabelTrace, 'label' | 'kept' | 'pComplete'> {
  /** P(n >= k) for k = 0 .. slots. */
  readonly atLeast: Float64Array;
}

export interface GroupPrediction {
  readonly candidates: readonly Candidate[];
  readonly labels: readonly LabelPrediction[];
  readonly prefixTokens: number;
  readonly prefixMs: number;
  readonly stepOneMs: number;
  readonly stepTwoMs: number;
  readonly forwards: number;
}

/** @returns null when cancelled */
export async function predictGroup(context: GroupContext, group: readonly number[]): Promise<GroupPrediction | null> {
  const { model, text, prefix, past, parameters, roots, options } = context;
  const { session, vocabulary } = model;
  const { rule } = parameters;
  const thresholds = model.manifest.thresholds;
  const costs = group.map(() => ({ countMs: 0, countTokens: 0, writeMs: 0, writeTokens: 0 }));
  const total = { prefixTokens: 0, prefixMs: 0, stepOneMs: 0, stepTwoMs: 0, forwards: 0 };
  const row = prefix.head(prefix.length);
  past.rewind(Math.min(past.length, prefix.length));
  if (past.length === 0) total.prefixTokens = prefix.length;

  const spend = (milliseconds: number, fed: number, writing: ReadonlyMap<number, number>): void => {
    let written = 0;
    for (const [label, tokens] of writing) {
      const cost = costs[label];
      if (!cost) continue;
      cost.writeTokens += tokens;
      cost.writeMs += (milliseconds * tokens) / fed;
      written += tokens;
    }
    total.stepTwoMs += (milliseconds * written) / fed;
    total.stepOneMs += (milliseconds * (fed - written)) / fed;
    total.forwards += 1;
  };

  // step 1: the text (unless it has been read), all labels, and a guess at their slots
  const branches = group.map((label): Branch => {
    const ids = context.names[label] ?? [];
    return { num: row.add(ids, prefix.length, prefix.length - 1), position: prefix.length + ids.length };
  });
  const asked = group.map(() => 0);
  const ask = (label: number, k: number): Slot => {
    const branch = branches[label];
    const mention = vocabulary.mentions[k];
    if (!branch || mention === undefined) throw new Error(`there is no slot ${k} of label ${label}`);
    asked[label] = k + 1;
    return { label, k, at: row.add([mention], branch.position, branch.num) };
  };
  const guess = options.guess ?? Math.min(mostGuessed, Math.floor(guessedSlots / group.length));
  const guessed = group.flatMap((_, label) => Array.from({ length: guess }, (_unused, k) => ask(label, k)));
  const columns = new Columns();
  const countColumns = columns.of(vocabulary.counts);
  const startColumns = guess > 0 ? columns.of(text.startIds) : [];
  const width = columns.ids.length;
  const first = await session.forward(
    row,
    past,
    [...branches.map((b) => b.num), ...guessed.map((s) => s.at)],
    columns.ids,
  );
  if (options.signal?.aborted) return null;
  if (total.prefixTokens > 0) options.prefixes?.keep(text.text, past, prefix.length);
  spend(first.milliseconds, first.tokens, tally(guessed));
  total.prefixMs = (first.milliseconds * total.prefixTokens) / first.tokens;
  group.forEach((label, i) => {
    const cost = costs[i];
    if (!cost) return;
    cost.countTokens = context.names[label]?.length ?? 0;
    cost.countMs = (first.milliseconds * cost.countTokens) / first.tokens;
  });
  const counts = group.map((_, i) => countOf(softmaxOver(first.scores, i * width, countColumns)));
  const wanted = counts.map((count) => slotsOf(count, rule, thresholds.slot));

  // step 2: the other slots, the starts that carry weight, and their continuations
  const weights = new StartWeights(rule, text.startIds);
  const countIn = (slot: Slot, scores: Float32Array, at: number, from: readonly number[]): void => {
    const count = counts[slot.label];
    if (count && wanted[slot.label]?.includes(slot.k)) weights.add(slot, softmaxOver(scores, at, from), count);
  };
  guessed.forEach((slot, i) => {
    countIn(slot, first.scores, (group.length + i) * width, startColumns);
  });
  // the paper's rule multiplies probabilities of other things; its scores are shown as they are
  const { confidenceOf, scoreOf } = rule === 'paper' ? uncalibrated : model.calibration;
  const leastScore = scoreOf(parameters.threshold);
  const leastStart = rule === 'paper' ? 0 : Math.max(thresholds.start, leastScore);
  let waiting = new Map<number, number>(); // what slots whose starts are not known yet could add to one, by label
  const tries = new Tries({
    text,
    branches,
    end: vocabulary.end,
    least: rule === 'paper' ? leastPath : Math.max(leastPath, leastScore),
    worth: (label, id) => weights.massOf(label, id) + (waiting.get(label) ?? 0),
    ...(options.lookTokens !== undefined && { lookTokens: options.lookTokens }),
  });
  for (;;) {
    for (const { label, id, mass } of weights.all()) {
      if (mass < leastStart) continue;
      const root = roots.get(id) ?? trieOf(text, id);
      roots.set(id, root);
      tries.begin(label, root);
    }
    const slots = wanted.flatMap((ks, label) => {
      const since = asked[label] ?? 0;
      return ks.filter((k) => k >= since).map((k) => ask(label, k));
    });
    waiting = new Map();
    for (const { label, k } of slots) {
      waiting.set(label, (waiting.get(label) ?? 0) + (counts[label]?.atLeast[k + 1] ?? 0));
    }
    if (slots.length === 0 && !tries.isAlive) break;
    const own = new Columns();
    const starts = slots.length > 0 ? own.of(text.startIds) : [];
    const fed = tries.feed(row, own, past.length + forwardTokens);
    const forward = await session.forward(row, past, [...slots.map((s) => s.at), ...fed.reads], own.ids);
    if (options.signal?.aborted) return null;
    spend(forward.milliseconds, forward.tokens, tally(slots, fed.tokensByLabel));
    tries.read(forward.scores, slots.length, own.ids.length);
    slots.forEach((slot, i) => {
      countIn(slot, forward.scores, i * own.ids.length, starts);
    });
    waiting = new Map();
  }
  options.onDetail?.({ row, counts, weights: weights.all() });
  const scored = tries.spans.map(({ start, end, label, id, chance }): Candidate => {
    return { start, end, label, score: confidenceOf(weights.massOf(label, id) * chance) };
  });
  const candidates = (rule === 'paper' ? bestEnds(scored) : scored.filter((c) => c.score >= parameters.threshold)).map(
    (c) => ({ ...c, label: group[c.label] ?? c.label }),
  );
  const labels = costs.map((cost, i): LabelPrediction => {
    const { likeliest, expected, p, atLeast } = counts[i] ?? noCount;
    return { ...cost, predicted: likeliest, expected, pNone: p[0] ?? 1, atLeast };
  });
  return { ...total, candidates, labels };
}

/** Certainly none. */
export const noCount = countOf(Float64Array.of(1));

/** Tokens by label of slots, added to those of spans. */
function tally(slots: readonly Slot[], spans: ReadonlyMap<number, number> = new Map()): Map<number, number> {
  const tokens = new Map(spans);
  for (const { label } of slots) tokens.set(label, (tokens.get(label) ?? 0) + 1);
  return tokens;
}

/** Paper rule: for each start of a label the likeliest end. */
function bestEnds(spans: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const span of spans) {
    const key = `${span.start} ${span.label}`;
    const known = best.get(key);
    if (span.score > (known?.score ?? 0)) best.set(key, span);
  }
  return [...best.values()];
}
