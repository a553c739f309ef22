// Mentions that say the same under the same label, as one entry with its count.
import type { Place } from '../../electron/contract/index.ts';
import { createWordsKeys } from './wordsKeys.ts';

export interface DistinctMention {
  readonly label: string;
  readonly words: string;
  readonly count: number;
  readonly first: Place;
}

/** The most frequent first, then in reading order. `mentions` in reading order. */
export function distinctMentions(text: string, mentions: readonly Place[]): readonly DistinctMention[] {
  const entries = new Map<string, { label: string; words: string; count: number; first: Place }>();
  const keyOf = createWordsKeys(text);
  for (const mention of mentions) {
    const key = `${mention.label}\n${keyOf(mention)}`;
    const entry = entries.get(key);
    if (entry !== undefined) entry.count += 1;
    else {
      const words = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
      entries.set(key, { label: mention.label, words, count: 1, first: mention });
    }
  }
  return [...entries.values()].sort((a, b) => b.count - a.count || a.first.start - b.first.start);
}
