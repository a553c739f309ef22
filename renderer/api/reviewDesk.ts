// A person's decisions on one document: shown at once, sent one after the other, taken back where the program refuses.
import type { AppError, JournalState, Result } from '../../electron/contract/index.ts';
import { applyChange, type DocumentAnswer, type ReviewChange } from '../core/applyEdits.ts';
import type { Query } from './query.ts';

export interface ReviewDeskOptions {
  readonly query: Pick<Query<DocumentAnswer>, 'getSnapshot' | 'set' | 'invalidatePart'>;
  readonly send: (change: ReviewChange) => Promise<Result<JournalState>>;
  readonly onStored: (journal: JournalState) => void;
  readonly onRefused: (error: AppError) => void;
}

export class ReviewDesk {
  readonly #options: ReviewDeskOptions;
  readonly #listeners = new Set<() => void>();
  #pending: readonly ReviewChange[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ReviewDeskOptions) {
    this.#options = options;
  }

  /** What is shown but not stored yet. */
  readonly getSnapshot = (): readonly ReviewChange[] => this.#pending;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether it was stored. Edits reach the program in the order in which they were made. */
  make(change: ReviewChange): Promise<boolean> {
    this.#set([...this.#pending, change]);
    const stored = this.#last.then(() => this.#store(change));
    this.#last = stored;
    return stored;
  }

  /** Resolves when everything that was made until now has its answer. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #store(change: ReviewChange): Promise<boolean> {
    const { query, send, onStored, onRefused } = this.#options;
    const answer = await send(change);
    const { data } = query.getSnapshot();
    // Into the answer and out of the pending ones in one breath, so that nothing flickers between them.
    if (answer.ok && data !== null) query.set(applyChange(data, change));
    this.#set(this.#pending.filter((other) => other !== change));
    if (answer.ok) onStored(answer.value);
    else onRefused(answer.error);
    // The program has the last word on what became of it.
    query.invalidatePart();
    return answer.ok;
  }

  #set(pending: readonly ReviewChange[]): void {
    this.#pending = pending;
    this.#listeners.forEach((listener) => listener());
  }
}
