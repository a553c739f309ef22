// One window: its text is read once, and labels that do not fit in one forward are asked in groups over it.
import type { Parameters } from '../contract/index.ts';
import type { Candidate } from './candidates.ts';
import {
  forwardTokens,
  noCount,
  predictGroup,
  type GroupPrediction,
  type LabelPrediction,
  type PredictOptions,
} from './group.ts';
import type { KeyValues } from './keyValues.ts';
import type { Model } from './model.ts';
import { PackedRow } from './sequence.ts';
import type { TrieNode } from './spans.ts';
import { readText } from './text.ts';

export type { GroupDetail, PredictOptions } from './group.ts';

export interface WindowPrediction extends Omit<GroupPrediction, 'candidates' | 'labels'> {
  readonly candidates: readonly Candidate[];
  readonly labels: readonly LabelPrediction[];
}

const emptyPrediction = (labels: readonly string[]): WindowPrediction => ({
  candidates: [],
  labels: labels.map(() => ({
    countMs: 0,
    countTokens: 0,
    writeMs: 0,
    writeTokens: 0,
    predicted: noCount.likeliest,
    expected: noCount.expected,
    pNone: 1,
    atLeast: noCount.atLeast,
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
 * Branches never see one another, so the grouping of the labels does not matter.
 *
 * @param past where keys and values go; what it held is forgotten
 */
export async function predictWindow(
  model: Model,
  source: string,
  labels: readonly string[],
  parameters: Parameters,
  past: KeyValues,
  options: PredictOptions = {},
): Promise<WindowPrediction> {
  const text = readText(model.tokenizer, source);
  if (text.startIds.length === 0 || labels.length === 0) return emptyPrediction(labels);
  const { vocabulary, tokenizer } = model;
  const prefix = new PackedRow();
  prefix.add([vocabulary.bos, ...text.ids], 0, -1);
  prefix.prefixLength = prefix.length;
  const names = labels.map((name) => [vocabulary.label, ...tokenizer.ids(` ${name}`), vocabulary.num]);
  const roots = new Map<number, TrieNode>();
  const context = { model, text, prefix, past, names, parameters, roots, options };

  if (options.prefixes?.restore(source, past) !== true) past.rewind(0);
  const total = { ...emptyPrediction(labels) };
  const candidates: Candidate[] = [];
  const traces = [...total.labels];
  for (const group of inForwards(names, prefix.length)) {
    const own = await predictGroup(context, group);
    if (own === null) return emptyPrediction(labels); // cancelled
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
  return { ...total, candidates, labels: traces };
}

/** Labels in order, split so that the names of each part fit in one forward, the first of which holds `fed` tokens already. */
function inForwards(names: readonly (readonly number[])[], fed: number): number[][] {
  const parts: number[][] = [];
  let part: number[] = [];
  let tokens = fed;
  names.forEach((ids, label) => {
    if (part.length > 0 && tokens + ids.length > forwardTokens) {
      parts.push(part);
      part = [];
      tokens = 0;
    }
    part.push(label);
    tokens += ids.length;
  });
  if (part.length > 0) parts.push(part);
  return parts;
}
