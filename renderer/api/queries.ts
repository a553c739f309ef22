// Remembered answers about single things, by their number or by what was asked. Of those that nobody looks at, only a
// few are kept.
import type { Query } from './query.ts';

const mostKept = 8;

export class Queries<T, K extends number | string = number> {
  readonly #create: (key: K) => Query<T>;
  readonly #queries = new Map<K, Query<T>>();

  constructor(create: (key: K) => Query<T>) {
    this.#create = create;
  }

  of(key: K): Query<T> {
    const known = this.#queries.get(key);
    if (known !== undefined) return known;
    for (const [other, query] of this.#queries) {
      if (this.#queries.size < mostKept) break;
      if (!query.isWatched) this.#queries.delete(other);
    }
    const query = this.#create(key);
    this.#queries.set(key, query);
    return query;
  }

  invalidate(key: K): void {
    this.#queries.get(key)?.invalidate();
  }

  invalidatePart(key: K): void {
    this.#queries.get(key)?.invalidatePart();
  }

  invalidateAll(): void {
    for (const query of this.#queries.values()) query.invalidate();
  }

  invalidatePartOfAll(): void {
    for (const query of this.#queries.values()) query.invalidatePart();
  }
}
