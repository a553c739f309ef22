// Keys and values of the tokens fed so far, so that no token is computed twice. They lie token after token in buffers
// that grow, and the graph writes those of new tokens straight behind the old ones.

export interface LayerKeyValues {
  /** Float32, shape [tokens, width]. */
  readonly key: Float32Array;
  readonly value: Float32Array;
}

/** Tokens that buffers hold at least: a window with its branches. Pages of them that are never written cost nothing. */
const leastRoom = 1_024;

export class KeyValues {
  #length = 0;
  #capacity = 0;
  #layers: LayerKeyValues[];
  readonly width: number;

  /** @param width floats that one token has in one layer: key-value heads times head size */
  constructor(layers: number, width: number) {
    this.width = width;
    this.#layers = Array.from({ length: layers }, () => ({ key: new Float32Array(0), value: new Float32Array(0) }));
  }

  /** Tokens held. */
  get length(): number {
    return this.#length;
  }

  get bytesPerToken(): number {
    return this.width * this.#layers.length * 2 * Float32Array.BYTES_PER_ELEMENT;
  }

  /** Bytes of the buffers. */
  get bytes(): number {
    return this.#capacity * this.bytesPerToken;
  }

  /** A copy of the first `length` tokens, without room for more. */
  head(length: number): KeyValues {
    const copy = new KeyValues(this.#layers.length, this.width);
    const cut = (whole: Float32Array): Float32Array => whole.slice(0, length * this.width);
    copy.#layers = this.#layers.map(({ key, value }) => ({ key: cut(key), value: cut(value) }));
    copy.#length = copy.#capacity = length;
    return copy;
  }

  /** Holds what `other` holds, and nothing else. */
  copyFrom(other: KeyValues): void {
    this.#length = 0;
    const held = other.held();
    this.room(other.length).forEach(({ key, value }, layer) => {
      key.set(held[layer]?.key ?? []);
      value.set(held[layer]?.value ?? []);
    });
    this.take(other.length);
  }

  /** What is held, layer by layer: views, not copies. */
  held(): LayerKeyValues[] {
    return this.#views(0, this.#length);
  }

  /** Views into which the next `tokens` tokens are to be written. They count as held after `take`. */
  room(tokens: number): LayerKeyValues[] {
    this.#reserve(this.#length + tokens);
    return this.#views(this.#length, this.#length + tokens);
  }

  /** The next `tokens` tokens have been written. */
  take(tokens: number): void {
    if (this.#length + tokens > this.#capacity) throw new Error('more keys than there is room for');
    this.#length += tokens;
  }

  /** Forgets what comes after the first `length` tokens. */
  rewind(length: number): void {
    if (length > this.#length) throw new Error('cannot rewind forwards');
    this.#length = length;
  }

  #views(from: number, to: number): LayerKeyValues[] {
    const cut = (whole: Float32Array): Float32Array => whole.subarray(from * this.width, to * this.width);
    return this.#layers.map(({ key, value }) => ({ key: cut(key), value: cut(value) }));
  }

  #reserve(tokens: number): void {
    if (tokens <= this.#capacity) return;
    const capacity = Math.max(leastRoom, tokens, Math.ceil(this.#capacity * 1.5));
    const grown = (whole: Float32Array): Float32Array => {
      const next = new Float32Array(capacity * this.width);
      next.set(whole.subarray(0, this.#length * this.width));
      return next;
    };
    this.#layers = this.#layers.map(({ key, value }) => ({ key: grown(key), value: grown(value) }));
    this.#capacity = capacity;
  }
}

/** Buffers that are lent to one text at a time and used again for the next. */
export class KeyValuesPool {
  readonly #make: () => KeyValues;
  readonly #idle: KeyValues[] = [];

  constructor(make: () => KeyValues) {
    this.#make = make;
  }

  async lend<T>(use: (past: KeyValues) => Promise<T>): Promise<T> {
    const past = this.#idle.pop() ?? this.#make();
    try {
      return await use(past);
    } finally {
      past.rewind(0);
      this.#idle.push(past);
    }
  }
}
