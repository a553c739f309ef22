// Ids of the added tokens: they follow the base vocabulary in the order of the manifest.
import type { Manifest } from '../contract/index.ts';

export interface Vocabulary {
  readonly bos: number;
  readonly label: number;
  readonly num: number;
  readonly end: number;
  /** counts[n] says that there are n mentions; the last one: that many or more. */
  readonly counts: readonly number[];
  /** mentions[k] asks for mention k + 1. */
  readonly mentions: readonly number[];
  readonly slots: number;
}

/** Throws when the manifest lacks a token that the method needs. */
export function vocabularyOf(manifest: Manifest): Vocabulary {
  const idOf = (token: string): number => {
    const index = manifest.addedTokens.indexOf(token);
    if (index < 0) throw new Error(`the model has no token ${token}`);
    return manifest.architecture.vocabulary + index;
  };
  const { slots } = manifest;
  return {
    bos: manifest.bos,
    label: idOf('<label>'),
    num: idOf('<num>'),
    end: idOf('<end>'),
    counts: Array.from({ length: slots + 1 }, (_, n) => idOf(`<count ${n}>`)),
    mentions: Array.from({ length: slots }, (_, k) => idOf(`<mention ${k + 1}>`)),
    slots,
  };
}
