// Mentions that say the same under the same label, as one entry with its count.
import type { Mention } from '../../electron/contract/index.ts';

export interface DistinctMention {
  readonly label: string;
  readonly words: string;
  readonly count: number;
  readonly first: Mention;
}

/** The most frequent first, then in reading order. `mentions` in reading order. */
export function distinctMentions(text: string, mentions: readonly Mention[]): readonly DistinctMention[] {
  const entries = new Map<string, { label: string; words: string; count: number; first: Mention }>();
  for (const mention of mentions) {
    const words = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const key = `${mention.label}\n${words.toLowerCase()}`;
    const entry = entries.get(key);
    if (entry === undefined) entries.set(key, { label: mention.label, words, count: 1, first: mention });
    else entry.count += 1;
  }
  return [...entries.values()].sort((a, b) => b.count - a.count || a.first.start - b.first.start);
}
