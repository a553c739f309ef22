// One label more on a page that has just been read: the text's keys and values are kept, so it should cost little.
import { ok, type Parameters, type Result } from '../contract/index.ts';
import type { Engine } from '../engine/index.ts';
import { pageLabels } from './page.ts';
import type { AddedLabel } from './scaleFigures.ts';
import { median } from './statistics.ts';

const rounds = 7;
const added = 'governing law';

export async function measureAddedLabel(
  engine: Engine,
  page: string,
  parameters: Parameters,
  signal?: AbortSignal,
): Promise<Result<AddedLabel>> {
  const [first, mentions, whole]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const text = copyOf(page, round);
    let begin = performance.now();
    const all = await engine.tag(text, pageLabels, parameters, signal ? { signal } : {});
    if (!all.ok) return all;
    first.push(performance.now() - begin);
    const windows: number[] = [];
    begin = performance.now();
    const more = await engine.tag(text, [added], parameters, {
      ...(signal && { signal }),
      onWindow: () => void windows.push(performance.now() - begin),
    });
    if (!more.ok) return more;
    whole.push(performance.now() - begin);
    mentions.push(windows[0] ?? performance.now() - begin);
  }
  const [firstRunMs, firstMentionsMs, wholeMs] = [median(first), median(mentions), median(whole)];
  return ok({
    firstRunMs,
    firstMentionsMs,
    wholeMs,
    samples: rounds,
    shareFirst: firstMentionsMs / firstRunMs,
    shareWhole: wholeMs / firstRunMs,
  });
}

/** The page with every line marked, so that no part of it has been read before. */
function copyOf(page: string, round: number): string {
  const mark = String.fromCharCode('a'.charCodeAt(0) + round);
  return page.replaceAll(/^(?=.)/gmu, `(${mark}) `);
}
