// From what the engine proposes in a text to the mentions that a threshold and a way to resolve duplicates leave. Cuts
// with other thresholds are made from one prediction.
import type { Parameters } from '../contract/index.ts';
import type { Candidate } from '../engine/candidates.ts';
import { resolveDuplicates } from '../engine/dedup.ts';
import type { KeyValues } from '../engine/keyValues.ts';
import { mergeWindows } from '../engine/merge.ts';
import type { Model } from '../engine/model.ts';
import { predictWindow } from '../engine/predict.ts';
import { planWindows, type TextRange } from '../engine/windows.ts';
import type { LabelCount } from './qualityCounts.ts';
import type { LabelledSpan } from './qualityRecords.ts';
import type { QualityDedup } from './qualityReport.ts';

export interface FoundSpan extends LabelledSpan {
  /** 0..1 */
  readonly score: number;
}

export interface PredictedWindow extends TextRange {
  /** Offsets in the window's text; labels as indices. */
  readonly candidates: readonly Candidate[];
  /** Likeliest count, by label. */
  readonly predicted: readonly number[];
}

export interface Prediction {
  readonly text: string;
  /** All that were asked. */
  readonly labels: readonly string[];
  readonly windows: readonly PredictedWindow[];
}

/** As the engine tags a text, up to where duplicates are resolved. Of a cancelled run nothing is to be used. */
export async function predictText(
  model: Model,
  past: KeyValues,
  text: string,
  labels: readonly string[],
  parameters: Parameters,
  signal: AbortSignal | undefined,
): Promise<Prediction> {
  const windows: PredictedWindow[] = [];
  for (const range of planWindows(text, (part) => model.tokenizer.encode(part).spans, parameters)) {
    const source = text.slice(range.start, range.end);
    const prediction = await predictWindow(model, source, labels, parameters, past, signal ? { signal } : {});
    const predicted = prediction.labels.map((trace) => trace.predicted);
    windows.push({ ...range, candidates: prediction.candidates, predicted });
    if (signal?.aborted) break;
  }
  return { text, labels, windows };
}

export interface Cut {
  /** Candidates that score less are not kept; 0 keeps all. */
  readonly threshold: number;
  readonly dedup: QualityDedup;
  /** Labels that take part: the first so many. */
  readonly labels: number;
}

/** The mentions that the engine gives with this threshold and dedup. */
export function mentionsOf({ text, labels, windows }: Prediction, cut: Cut): FoundSpan[] {
  const read = windows.map(({ start, end, candidates }) => {
    const kept = candidates.filter(({ label, score }) => label < cut.labels && score >= cut.threshold);
    const mentions = resolve(text.slice(start, end), kept, cut.dedup);
    return { start, end, mentions: mentions.map((c) => ({ ...c, start: c.start + start, end: c.end + start })) };
  });
  return mergeWindows(read, cut.dedup === 'reversed' ? 'paper' : cut.dedup).map(({ label, score, ...place }) => ({
    start: place.start,
    end: place.end,
    label: labels[label] ?? '',
    score: Math.min(1, score),
  }));
}

function resolve(text: string, candidates: readonly Candidate[], dedup: QualityDedup): Candidate[] {
  if (dedup !== 'reversed') return resolveDuplicates(text, candidates, dedup);
  return resolveDuplicates(text, leastLikelyLabels(text, candidates), 'paper');
}

/** Of a mention (its text) under several labels only the label whose best place scores least. */
function leastLikelyLabels(text: string, candidates: readonly Candidate[]): Candidate[] {
  const textOf = ({ start, end }: Candidate): string => text.slice(start, end);
  const bestOf = new Map<string, Map<number, number>>();
  for (const candidate of candidates) {
    const best = bestOf.get(textOf(candidate)) ?? new Map<number, number>();
    best.set(candidate.label, Math.max(best.get(candidate.label) ?? 0, candidate.score));
    bestOf.set(textOf(candidate), best);
  }
  const labelOf = new Map<string, number>();
  for (const [mention, best] of bestOf) {
    const [least] = [...best].sort(([, a], [, b]) => a - b);
    if (least) labelOf.set(mention, least[0]);
  }
  return candidates.filter((candidate) => labelOf.get(textOf(candidate)) === candidate.label);
}

/** @param slots the most that the model can count in a window */
export function countsOf({ labels, windows }: Prediction, slots: number): Map<string, LabelCount> {
  return new Map(
    labels.map((label, i) => {
      const predicted = windows.reduce((sum, window) => sum + (window.predicted[i] ?? 0), 0);
      return [label, { predicted, most: slots * windows.length }];
    }),
  );
}
