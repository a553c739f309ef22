// The candidates of one forward: each id once, with its column in the scores.
export class Columns {
  readonly ids: number[] = [];
  readonly #columnOf = new Map<number, number>();

  /** The columns of `ids`, which become candidates if they are none yet. */
  of(ids: readonly number[]): number[] {
    return ids.map((id) => {
      const known = this.#columnOf.get(id);
      if (known !== undefined) return known;
      this.#columnOf.set(id, this.ids.length);
      this.ids.push(id);
      return this.ids.length - 1;
    });
  }
}
