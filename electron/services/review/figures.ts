// What a step did, in figures: how many mentions, in how many documents, and the words and the label if all share them.
import { wordsKey, type ReviewStep } from '../../contract/index.ts';

/** The first of them, as long as all have the same key. */
class Shared {
  #first: { readonly value: string; readonly key: string } | null = null;
  #differs = false;

  add(value: string, keyOf: (value: string) => string): void {
    if (this.#differs) return;
    const key = keyOf(value);
    if (this.#first === null) this.#first = { value, key };
    else this.#differs = this.#first.key !== key;
  }

  get value(): string | null {
    return this.#differs ? null : (this.#first?.value ?? null);
  }
}

export interface Figures {
  readonly count: (documentId: number, label: string, words: string) => void;
  readonly step: () => ReviewStep;
}

export function createFigures(kind: ReviewStep['kind']): Figures {
  const words = new Shared();
  const labels = new Shared();
  const documents = new Set<number>();
  let mentions = 0;
  return {
    count: (documentId, label, text) => {
      mentions++;
      documents.add(documentId);
      words.add(text, wordsKey);
      labels.add(label, (name) => name);
    },
    step: () => ({ kind, mentions, documents: documents.size, text: words.value, label: labels.value }),
  };
}
