// The two steps on one window: counts of all labels, then all mentions of all labels, without a loop over tokens.
import type { LabelTrace, Parameters } from '../contract/index.ts';
import type { Candidate } from './candidates.ts';
import { countOf, slotsOf, type Count } from './counts.ts';
import { noKeyValues, truncate, type KeyValues } from './keyValues.ts';
import type { Model } from './model.ts';
import { softmaxOver } from './probability.ts';
import { PackedRow } from './sequence.ts';
import { trieOf, type TrieNode } from './spans.ts';
import { startWeights, type Slot, type StartWeight } from './starts.ts';
import { readText, type WindowText } from './text.ts';
import { firstLookTokens, scoreSpans, type Branch, type Tried } from './tries.ts';

/** Tokens fed in one forward at most; what does not fit goes in further ones. Bounds the memory of the attention. */
const forwardTokens = 768;

export interface WindowPrediction {
  readonly candidates: readonly Candidate[];
  readonly labels: readonly Omit<LabelTrace, 'label' | 'kept'>[];
  readonly prefixTokens: number;
  readonly prefixMs: number;
  readonly stepOneMs: number;
  readonly stepTwoMs: number;
  readonly forwards: number;
}

/** What was fed and read, for tests and for looking inside. */
export interface PredictionDetail {
  readonly row: PackedRow;
  readonly counts: readonly Count[];
  readonly countLogits: Float32Array;
  readonly slots: readonly Slot[];
  readonly startLogits: Float32Array;
  readonly weights: readonly StartWeight[];
}

export interface PredictOptions {
  readonly signal?: AbortSignal;
  readonly onDetail?: (detail: PredictionDetail) => void;
  readonly rounds?: readonly number[];
}

interface Cost {
  countMs: number;
  countTokens: number;
  writeMs: number;
  writeTokens: number;
}

const emptyPrediction = (labels: readonly string[]): WindowPrediction => ({
  candidates: [],
  labels: labels.map(() => ({
    countMs: 0,
    countTokens: 0,
    writeMs: 0,
    writeTokens: 0,
    predicted: 0,
    expected: 0,
    pNone: 1,
  })),
  prefixTokens: 0,
  prefixMs: 0,
  stepOneMs: 0,
  stepTwoMs: 0,
  forwards: 0,
});

/**
 * Candidates of one window with offsets in `source`, before duplicates are resolved.
 *
 * Labels that do not fit in one forward are asked in groups over the same prefix; branches never see one another, so
 * the grouping does not matter.
 */
export async function predictWindow(
  model: Model,
  source: string,
  labels: readonly string[],
  parameters: Parameters,
  options: PredictOptions = {},
): Promise<WindowPrediction> {
  const text = readText(model.tokenizer, source);
  if (text.startIds.length === 0 || labels.length === 0) return emptyPrediction(labels);
  const prefix = new PackedRow();
  prefix.add([model.vocabulary.bos, ...text.ids], 0, -1);
  prefix.prefixLength = prefix.length;
  const branches = labels.map((name) => [
    model.vocabulary.label,
    ...model.tokenizer.ids(` ${name}`),
    model.vocabulary.num,
  ]);

  const total = { ...emptyPrediction(labels) };
  const candidates: Candidate[] = [];
  const traces = [...total.labels];
  const tries = new Map<number, TrieNode>();
  let prefixPast: KeyValues | null = null;
  const tokensOf = (label: number): number => branches[label]?.length ?? 0;
  for (const group of inForwards([...labels.keys()], tokensOf, prefix.length)) {
    const own = await predictGroup(model, text, prefix, prefixPast, group, branches, parameters, tries, options);
    if (own === null) return emptyPrediction(labels); // cancelled
    prefixPast ??= own.prefixPast;
    candidates.push(...own.candidates);
    group.forEach((label, i) => {
      const trace = own.labels[i];
      if (trace) traces[label] = trace;
    });
    total.prefixTokens += own.prefixTokens;
    total.prefixMs += own.prefixMs;
    total.stepOneMs += own.stepOneMs;
    total.stepTwoMs += own.stepTwoMs;
    total.forwards += own.forwards;
  }
  return { ...total, candidates: candidates.filter((c) => isKept(c, parameters)), labels: traces };
}

const isKept = (candidate: Candidate, parameters: Parameters): boolean =>
  parameters.rule === 'paper' || candidate.score >= parameters.threshold;

/** Items in the order given, split so that each part fits in one forward; `fed`: tokens that the first one holds already. */
function inForwards<T>(items: readonly T[], tokensOf: (item: T) => number, fed = 0): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  let tokens = fed;
  for (const item of items) {
    if (part.length > 0 && tokens + tokensOf(item) > forwardTokens) {
      parts.push(part);
      part = [];
      tokens = 0;
    }
    part.push(item);
    tokens += tokensOf(item);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

async function predictGroup(
  model: Model,
  text: WindowText,
  prefix: PackedRow,
  prefixPast: KeyValues | null,
  group: readonly number[],
  names: readonly (readonly number[])[],
  parameters: Parameters,
  known: Map<number, TrieNode>,
  options: PredictOptions,
): Promise<(WindowPrediction & { prefixPast: KeyValues }) | null> {
  const { session, vocabulary } = model;
  const { thresholds } = model.manifest;
  const isCancelled = (): boolean => options.signal?.aborted === true;
  const costs = group.map((): Cost => ({ countMs: 0, countTokens: 0, writeMs: 0, writeTokens: 0 }));
  const row = prefix.head(prefix.length);
  const after = prefix.length;

  // step 1: the text (unless it has been read) and all labels
  const branches = group.map((label): Branch => {
    const ids = names[label] ?? [];
    return { num: row.add(ids, after, prefix.length - 1), position: after + ids.length };
  });
  const one = await session.forward(
    row,
    prefixPast ?? noKeyValues(session.layers),
    branches.map((b) => b.num),
    vocabulary.counts,
  );
  if (isCancelled()) return null;
  const prefixTokens = prefixPast === null ? prefix.length : 0;
  group.forEach((label, i) => {
    const cost = costs[i];
    if (!cost) return;
    cost.countTokens = names[label]?.length ?? 0;
    cost.countMs = (one.milliseconds * cost.countTokens) / one.tokens;
  });
  const width = vocabulary.counts.length;
  const countColumns = vocabulary.counts.map((_, n) => n);
  const counts = group.map((_, i) => countOf(softmaxOver(one.scores, i * width, countColumns)));
  const result = {
    prefixPast: prefixPast ?? truncate(one.past, prefix.length, session.shape),
    prefixTokens,
    prefixMs: (one.milliseconds * prefixTokens) / one.tokens,
    stepOneMs: one.milliseconds,
    stepTwoMs: 0,
    forwards: 1,
    candidates: [] as Candidate[],
    labels: [] as Omit<LabelTrace, 'label' | 'kept'>[],
  };
  const finish = (): typeof result => {
    result.labels = costs.map((cost, i) => {
      const count = counts[i];
      return { ...cost, predicted: count?.likeliest ?? 0, expected: count?.expected ?? 0, pNone: count?.p[0] ?? 1 };
    });
    return result;
  };

  // step 2, starts: all slots of all labels
  const slots = counts.flatMap((count, label) => {
    const branch = branches[label];
    if (!branch) return [];
    return slotsOf(count, parameters.rule, thresholds.slot).map((k): Slot => {
      const at = row.add([vocabulary.mentions[k] ?? -1], branch.position, branch.num);
      return { label, k, at };
    });
  });
  if (slots.length === 0) return finish();
  const two = await session.forward(
    row,
    one.past,
    slots.map((s) => s.at),
    text.startIds,
  );
  if (isCancelled()) return null;
  const spend = (label: number, tokens: number, milliseconds: number, fed: number): void => {
    const cost = costs[label];
    if (!cost) return;
    cost.writeTokens += tokens;
    cost.writeMs += (milliseconds * tokens) / fed;
  };
  for (const slot of slots) spend(slot.label, 1, two.milliseconds, two.tokens);
  result.stepTwoMs += two.milliseconds;
  result.forwards += 1;
  const startColumns = text.startIds.map((_, c) => c);
  const starts = slots.map((_, i) => softmaxOver(two.scores, i * text.startIds.length, startColumns));
  const weights = startWeights(slots, starts, text.startIds, counts, parameters.rule);

  // step 2, spans: the continuations of every start that carries weight
  const tried = weights
    .filter((w) => parameters.rule === 'paper' || w.mass >= thresholds.start)
    .map((weight): Tried => {
      const root = known.get(weight.id) ?? trieOf(text, weight.id);
      known.set(weight.id, root);
      return { weight, root };
    });
  const firstRound = ({ root }: Tried): number => root.places.length * firstLookTokens;
  for (const part of inForwards(tried, firstRound)) {
    const own = part.length === tried.length ? row : row.head(row.length);
    const context = { text, branches, session, end: vocabulary.end, ...(options.rounds && { rounds: options.rounds }) };
    const { spans, forwards } = await scoreSpans(context, own, two.past, part);
    for (const forward of forwards) {
      for (const [label, tokens] of forward.tokensByLabel) spend(label, tokens, forward.milliseconds, forward.tokens);
      result.stepTwoMs += forward.milliseconds;
      result.forwards += 1;
    }
    if (isCancelled()) return null;
    const best = parameters.rule === 'paper' ? bestEnds(spans) : spans;
    result.candidates.push(...best.map((c) => ({ ...c, label: group[c.label] ?? c.label })));
  }
  options.onDetail?.({
    row,
    counts,
    countLogits: one.scores,
    slots,
    startLogits: two.scores,
    weights,
  });
  return finish();
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
