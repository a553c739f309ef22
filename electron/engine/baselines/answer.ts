// What the baselines are made to write: the mentions that ours finds, window by window.
import type { Parameters } from '../../contract/index.ts';
import { resolveDuplicates } from '../dedup.ts';
import type { Model } from '../model.ts';
import { predictWindow } from '../predict.ts';
import { planWindows, type TextRange } from '../windows.ts';

export interface WindowAnswer {
  readonly source: string;
  /** Of each label, in the order of the text; offsets in `source`. */
  readonly mentions: readonly (readonly TextRange[])[];
}

/** @returns null when cancelled */
export function answersOf(
  model: Model,
  text: string,
  labels: readonly string[],
  parameters: Parameters,
  signal?: AbortSignal,
): Promise<WindowAnswer[] | null> {
  const ranges = planWindows(text, (part) => model.tokenizer.encode(part).spans, parameters);
  return model.pool.lend(async (past) => {
    const answers: WindowAnswer[] = [];
    for (const { start, end } of ranges) {
      const source = text.slice(start, end);
      const { candidates } = await predictWindow(model, source, labels, parameters, past, signal ? { signal } : {});
      if (signal?.aborted) return null;
      const kept = resolveDuplicates(source, candidates, parameters.dedup);
      answers.push({ source, mentions: labels.map((_, label) => kept.filter((mention) => mention.label === label)) });
    }
    return answers;
  });
}
