// The packed row: a tree of tokens. Every token knows its parent, sees its ancestors and itself and nothing else,
// so one forward over the row equals many separate ones.

export class PackedRow {
  readonly ids: number[] = [];
  readonly positions: number[] = [];
  /** Index of the token before this one in its branch, or -1. */
  readonly parents: number[] = [];
  /** Tokens [0, prefixLength) are the window's text, shared by all branches. */
  prefixLength = 0;

  get length(): number {
    return this.ids.length;
  }

  /** Appends a chain of tokens below `parent`; returns the index of its last token. */
  add(ids: readonly number[], position: number, parent: number): number {
    let tip = parent;
    ids.forEach((id, i) => {
      this.ids.push(id);
      this.positions.push(position + i);
      this.parents.push(tip);
      tip = this.ids.length - 1;
    });
    return tip;
  }

  /** The first `length` tokens as a row of their own. */
  head(length: number): PackedRow {
    const row = new PackedRow();
    row.ids.push(...this.ids.slice(0, length));
    row.positions.push(...this.positions.slice(0, length));
    row.parents.push(...this.parents.slice(0, length));
    row.prefixLength = Math.min(this.prefixLength, length);
    return row;
  }
}
