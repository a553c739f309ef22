// One remembered answer of the program: loaded when somebody looks, loaded again (throttled) when a change touches it.
import type { AppError, Result } from '../../electron/contract/index.ts';
import { share } from '../core/share.ts';

export interface Snapshot<T> {
  readonly data: T | null;
  readonly error: AppError | null;
}

/** How much of an answer is out of date: the part that changes most often, or any of it. */
type Staleness = 'no' | 'part' | 'whole';

const partThrottleMs = 300;

export class Query<T> {
  readonly #load: () => Promise<Result<T>>;
  readonly #loadPart: ((data: T) => Promise<Result<T>>) | null;
  readonly #throttleMs: (data: T | null) => number;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot<T> = { data: null, error: null };
  #stale: Staleness = 'whole';
  #isLoading = false;
  #startedAt = -Infinity;
  #edits = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param loadPart puts what changes most often into an answer that is there, where that costs much less */
  constructor(
    load: () => Promise<Result<T>>,
    throttleMs: (data: T | null) => number = () => 300,
    loadPart: ((data: T) => Promise<Result<T>>) | null = null,
  ) {
    this.#load = load;
    this.#throttleMs = throttleMs;
    this.#loadPart = loadPart;
  }

  readonly getSnapshot = (): Snapshot<T> => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#stale !== 'no') this.#schedule(0);
    return () => this.#listeners.delete(listener);
  };

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  /** The answer is out of date. It is asked for again when somebody looks, and not too often. */
  invalidate(): void {
    this.#stale = 'whole';
    this.#scheduleAfter(this.#throttleMs(this.#snapshot.data));
  }

  /** Only what `loadPart` loads is out of date. */
  invalidatePart(): void {
    if (this.#loadPart === null || this.#stale === 'whole') {
      this.invalidate();
      return;
    }
    this.#stale = 'part';
    this.#scheduleAfter(partThrottleMs);
  }

  /** The program sent the answer unasked, or a person's edit is shown before it is stored. */
  set(data: T): void {
    this.#edits += 1;
    this.#snapshot = { data, error: null };
    // an answer in parts was put together here, and the program may know better of the other part
    if (this.#loadPart === null) this.#stale = 'no';
    this.#tell();
  }

  /** Asks again at once: a person waits for what they did. */
  refresh(): void {
    this.#stale = 'whole';
    this.#scheduleNow();
  }

  /** The same of what `loadPart` loads. */
  refreshPart(): void {
    if (this.#loadPart === null || this.#stale === 'whole') this.#stale = 'whole';
    else this.#stale = 'part';
    this.#scheduleNow();
  }

  #scheduleNow(): void {
    if (!this.isWatched) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#schedule(0);
  }

  #scheduleAfter(throttleMs: number): void {
    if (this.isWatched) this.#schedule(Math.max(0, this.#startedAt + throttleMs - performance.now()));
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
    const { data } = this.#snapshot;
    const isPart = this.#stale === 'part' && data !== null && this.#loadPart !== null;
    this.#stale = 'no';
    this.#startedAt = performance.now();
    const edits = this.#edits;
    const result = await (isPart ? this.#loadPart(data) : this.#load());
    this.#isLoading = false;
    // What was set meanwhile is newer than an answer that was asked for before it.
    if (edits !== this.#edits) {
      if (isPart) this.invalidatePart();
      else this.invalidate();
      return;
    }
    // Data that is already on screen stays there when a later request fails.
    this.#snapshot = result.ok
      ? { data: share(this.#snapshot.data, result.value), error: null }
      : { data: this.#snapshot.data, error: result.error };
    this.#tell();
    // A change that came meanwhile may not be in this answer.
    const stale = this.#staleness();
    if (stale === 'part') this.invalidatePart();
    else if (stale === 'whole') this.invalidate();
  }

  #staleness(): Staleness {
    return this.#stale;
  }

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}
