// One remembered answer of the program: loaded when somebody looks, loaded again (throttled) when a change touches it.
import type { AppError, Result } from '../../electron/contract/index.ts';
import { share } from '../core/share.ts';

export interface Snapshot<T> {
  readonly data: T | null;
  readonly error: AppError | null;
}

export class Query<T> {
  readonly #load: () => Promise<Result<T>>;
  readonly #throttleMs: (data: T | null) => number;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot<T> = { data: null, error: null };
  #isStale = true;
  #isLoading = false;
  #startedAt = -Infinity;
  #edits = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(load: () => Promise<Result<T>>, throttleMs: (data: T | null) => number = () => 300) {
    this.#load = load;
    this.#throttleMs = throttleMs;
  }

  readonly getSnapshot = (): Snapshot<T> => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#isStale) this.#schedule(0);
    return () => this.#listeners.delete(listener);
  };

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  /** The answer is out of date. It is asked for again when somebody looks, and not too often. */
  invalidate(): void {
    this.#isStale = true;
    if (!this.isWatched) return;
    this.#schedule(Math.max(0, this.#startedAt + this.#throttleMs(this.#snapshot.data) - performance.now()));
  }

  /** The program sent the answer unasked, or a person's edit is shown before it is stored. */
  set(data: T): void {
    this.#edits += 1;
    this.#snapshot = { data, error: null };
    this.#isStale = false;
    this.#tell();
  }

  /** Asks again at once: a person waits for what they did. */
  refresh(): void {
    this.#isStale = true;
    if (!this.isWatched) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#schedule(0);
  }

  #schedule(delayMs: number): void {
    if (this.#isLoading || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#fetch();
    }, delayMs);
  }

  async #fetch(): Promise<void> {
    this.#isLoading = true;
    this.#isStale = false;
    this.#startedAt = performance.now();
    const edits = this.#edits;
    const result = await this.#load();
    this.#isLoading = false;
    // What was set meanwhile is newer than an answer that was asked for before it.
    if (edits !== this.#edits) {
      this.invalidate();
      return;
    }
    // Data that is already on screen stays there when a later request fails.
    this.#snapshot = result.ok
      ? { data: share(this.#snapshot.data, result.value), error: null }
      : { data: this.#snapshot.data, error: result.error };
    this.#tell();
    // A change that came meanwhile may not be in this answer.
    if (this.#wentStale()) this.invalidate();
  }

  #wentStale(): boolean {
    return this.#isStale;
  }

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}
