// Resident memory: the largest while a long document is read, and whether it stays where it is over many short ones.
import { ok, type Parameters, type Result } from '../contract/index.ts';
import type { Engine } from '../engine/index.ts';
import { PeakMemory } from '../engine/peakMemory.ts';
import type { Memory } from './scaleFigures.ts';
import { generalLabels, textOfWords } from './scaleTexts.ts';
import { fitLine, type Point } from './statistics.ts';

const wordsAShortDocument = 25;

/** Before that, buffers grow to their size. */
const settled = 0.2;

export async function measureMemory(
  engine: Engine,
  samples: readonly string[],
  { memoryWords, memoryDocuments }: { readonly memoryWords: number; readonly memoryDocuments: number },
  parameters: Parameters,
  signal?: AbortSignal,
): Promise<Result<Memory>> {
  const options = signal ? { signal } : {};
  const openBytes = process.memoryUsage.rss();
  const watch = new PeakMemory();
  const long = await engine.tag(textOfWords(samples, memoryWords), generalLabels, parameters, options);
  const peakBytes = watch.stop();
  if (!long.ok) return long;
  const points: Point[] = [];
  for (let i = 0; i < memoryDocuments; i += 1) {
    const text = `${i + 1}. ${textOfWords(samples, wordsAShortDocument, i * wordsAShortDocument)}`;
    const tagged = await engine.tag(text, generalLabels, parameters, options);
    if (!tagged.ok) return tagged;
    if (i >= memoryDocuments * settled) points.push({ x: i, y: process.memoryUsage.rss() });
  }
  const bytesPerDocument = fitLine(points)?.slope ?? 0;
  return ok({ openBytes, words: memoryWords, peakBytes, documents: memoryDocuments, bytesPerDocument });
}
