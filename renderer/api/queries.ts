// Remembered answers about single things, by their number. Of those that nobody looks at, only a few are kept.
import type { Query } from './query.ts';

const mostKept = 8;

export class Queries<T> {
  readonly #create: (id: number) => Query<T>;
  readonly #queries = new Map<number, Query<T>>();

  constructor(create: (id: number) => Query<T>) {
    this.#create = create;
  }

  of(id: number): Query<T> {
    const known = this.#queries.get(id);
    if (known !== undefined) return known;
    for (const [other, query] of this.#queries) {
      if (this.#queries.size < mostKept) break;
      if (!query.isWatched) this.#queries.delete(other);
    }
    const query = this.#create(id);
    this.#queries.set(id, query);
    return query;
  }

  invalidate(id: number): void {
    this.#queries.get(id)?.invalidate();
  }

  invalidateAll(): void {
    for (const query of this.#queries.values()) query.invalidate();
  }
}
