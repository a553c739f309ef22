// The keys by which words are compared, each computed once: ten thousand mentions say few different things.
import { wordsKey, type Place } from '../../electron/contract/index.ts';

export function createWordsKeys(text: string): (place: Pick<Place, 'start' | 'end'>) => string {
  const keys = new Map<string, string>();
  return ({ start, end }) => {
    const words = text.slice(start, end);
    let key = keys.get(words);
    if (key === undefined) keys.set(words, (key = wordsKey(words)));
    return key;
  };
}
