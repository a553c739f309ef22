// A document in, its mentions out: windows one after another, merged, with the trace of each.
import {
  coverageOf,
  fail,
  ok,
  type Mention,
  type Parameters,
  type Result,
  type TagResult,
  type WindowResult,
} from '../contract/index.ts';
import type { Candidate } from './candidates.ts';
import { chanceComplete } from './counts.ts';
import { ownCounts, resolveDuplicates } from './dedup.ts';
import type { KeyValues } from './keyValues.ts';
import { mergeNewest, mergeWindows, type WindowMentions } from './merge.ts';
import type { Model } from './model.ts';
import { otherOccurrences } from './occurrences.ts';
import { predictWindow, type PredictOptions } from './predict.ts';
import { readBefore } from './readBefore.ts';
import type { TagOptions } from './types.ts';
import { planWindows, type TextRange } from './windows.ts';

export function tagText(
  model: Model,
  text: string,
  labelNames: readonly string[],
  parameters: Parameters,
  options: TagOptions = {},
): Promise<Result<TagResult>> {
  return model.pool.lend((past) => tagWith(model, past, text, labelNames, parameters, options));
}

async function tagWith(
  model: Model,
  past: KeyValues,
  text: string,
  labelNames: readonly string[],
  parameters: Parameters,
  options: TagOptions,
): Promise<Result<TagResult>> {
  const labels = [...new Set(labelNames)];
  if (labels.length === 0) return fail('label-set-empty', 'The label set has no labels. Add one and run again.');
  const spansOf = (part: string): readonly (readonly [number, number])[] => model.tokenizer.encode(part).spans;
  const ranges = planWindows(text, spansOf, parameters);
  // a short document stays read, so that labels added to it cost little; a long one would only push others out
  const prefixes = model.prefixes.fits(ranges.length * parameters.windowTokens, past) ? model.prefixes : undefined;
  const predictOptions = { ...(options.signal && { signal: options.signal }), ...(prefixes && { prefixes }) };
  const known = readBefore(options.read ?? [], ranges, labels);
  const windows: WindowResult[] = [...known.windows];
  const read: WindowMentions[] = [...known.mentions];
  const asFound = (candidates: readonly Candidate[]): Mention[] =>
    candidates.map(({ label, ...place }) => ({ label: labels[label] ?? '', ...place, origin: 'found' }));
  const asMentions = (candidates: readonly Candidate[], origin: Mention['origin']): Mention[] =>
    asFound(candidates).map((mention) => ({ ...mention, score: Math.min(1, mention.score), origin }));
  for (const [index, range] of ranges.entries()) {
    if (index < known.windows.length) continue;
    // a macrotask between windows lets a cancel message arrive
    await new Promise((resolve) => setImmediate(resolve));
    await options.beforeWindow?.();
    if (options.signal?.aborted) return cancelled();
    const { result, mentions } = await tagWindow(model, text, range, labels, parameters, past, predictOptions);
    if (options.signal?.aborted) return cancelled();
    const window = { ...result, index, of: ranges.length };
    windows.push(window);
    read.push({ ...range, mentions });
    if (!options.onWindow) continue;
    const changed = mergeNewest(read, parameters.dedup);
    options.onWindow({
      window,
      found: asFound(mentions),
      mentions: asMentions(changed.mentions, 'found'),
      from: changed.from,
    });
  }
  const merged = mergeWindows(read, parameters.dedup);
  const repeated = parameters.allOccurrences ? otherOccurrences(text, merged) : [];
  const mentions = [...asMentions(merged, 'found'), ...asMentions(repeated, 'repeated')];
  mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  return ok({ mentions, windows, coverage: coverageOf(text, ranges) });
}

const cancelled = (): Result<never> => fail('cancelled', 'The run was cancelled.');

async function tagWindow(
  model: Model,
  text: string,
  range: TextRange,
  labels: readonly string[],
  parameters: Parameters,
  past: KeyValues,
  options: PredictOptions,
): Promise<{ result: Omit<WindowResult, 'index' | 'of'>; mentions: Candidate[] }> {
  const begin = performance.now();
  const source = text.slice(range.start, range.end);
  const prediction = await predictWindow(model, source, labels, parameters, past, options);
  const kept = resolveDuplicates(source, prediction.candidates, parameters.dedup);
  const keptByLabel = new Uint32Array(labels.length);
  for (const { label } of kept) keptByLabel[label] = (keptByLabel[label] ?? 0) + 1;
  // what another label took is found all the same: the count of this one meant it, too
  const named = ownCounts(source, prediction.candidates, labels.length);
  const { prefixMs, prefixTokens, stepOneMs, stepTwoMs, forwards } = prediction;
  const trace = {
    prefixMs,
    prefixTokens,
    stepOneMs,
    stepTwoMs,
    otherMs: Math.max(0, performance.now() - begin - stepOneMs - stepTwoMs),
    forwards,
    labels: prediction.labels.map(({ atLeast, ...own }, i) => {
      const pComplete = chanceComplete(atLeast, named[i] ?? 0);
      return { label: labels[i] ?? '', ...own, kept: keptByLabel[i] ?? 0, pComplete };
    }),
  };
  const mentions = kept.map((c) => ({ ...c, start: c.start + range.start, end: c.end + range.start }));
  return { result: { ...range, trace }, mentions };
}
