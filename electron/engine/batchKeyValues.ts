// Keys and values of several sequences side by side. Each layer is one buffer of fixed capacity [sequences, capacity,
// width] that the graph reads whole: what is padding or not yet written is hidden by the attention bias.
import { unseen } from './mask.ts';

/** The next tokens of each sequence; shorter ones are padded, and an empty one is fed padding alone. */
export type BatchTokens = readonly (readonly number[])[];

interface LayerBuffers {
  readonly key: Float32Array;
  readonly value: Float32Array;
}

export class BatchKeyValues {
  readonly width: number;
  readonly #layers: number;
  #sequences = 0;
  #capacity = 0;
  #columns = 0;
  #lengths: number[] = [];
  /** [sequences, capacity]: 1 where a token of the sequence lies. */
  #isToken = new Uint8Array(0);
  #held: LayerBuffers[] = [];
  #fresh: LayerBuffers[] = [];

  /** @param width floats that one token has in one layer */
  constructor(layers: number, width: number) {
    this.width = width;
    this.#layers = layers;
  }

  get sequences(): number {
    return this.#sequences;
  }

  /** Tokens of each sequence so far, without padding. */
  get lengths(): readonly number[] {
    return this.#lengths;
  }

  /** Columns that the graph reads: none before anything is held, all of them afterwards. */
  get pastColumns(): number {
    return this.#columns === 0 ? 0 : this.#capacity;
  }

  /** Forgets everything, and makes room for `capacity` columns of other sequences. Buffers that are large enough stay. */
  reset(sequences: number, capacity: number): void {
    this.#sequences = sequences;
    this.#capacity = capacity;
    this.#columns = 0;
    this.#lengths = Array.from({ length: sequences }, () => 0);
    this.#isToken = new Uint8Array(sequences * capacity);
    this.#held = this.#grown(this.#held, sequences * capacity);
  }

  /** What the graph reads, layer by layer: [sequences, pastColumns, width]. */
  held(): LayerBuffers[] {
    return this.#views(this.#held, this.#sequences * this.pastColumns);
  }

  /** Where the graph writes those of `columns` new columns: [sequences, columns, width]. */
  room(columns: number): LayerBuffers[] {
    this.#fresh = this.#grown(this.#fresh, this.#sequences * columns);
    return this.#views(this.#fresh, this.#sequences * columns);
  }

  /** `next` has been fed and its keys and values lie in `room(columns)`: puts them behind the others. */
  take(next: BatchTokens, columns: number): void {
    if (this.#columns + columns > this.#capacity) throw new Error('more keys than there is room for');
    const size = columns * this.width;
    this.#held.forEach((held, layer) => {
      const fresh = this.#fresh[layer];
      if (!fresh) throw new Error(`no keys of layer ${layer}`);
      for (let sequence = 0; sequence < this.#sequences; sequence += 1) {
        const to = (sequence * this.#capacity + this.#columns) * this.width;
        held.key.set(fresh.key.subarray(sequence * size, (sequence + 1) * size), to);
        held.value.set(fresh.value.subarray(sequence * size, (sequence + 1) * size), to);
      }
    });
    next.forEach((ids, sequence) => {
      const first = sequence * this.#capacity + this.#columns;
      this.#isToken.fill(1, first, first + ids.length);
      this.#lengths[sequence] = (this.#lengths[sequence] ?? 0) + ids.length;
    });
    this.#columns += columns;
  }

  /**
   * The attention bias of the next tokens: causal within each sequence, padding unseen.
   *
   * @returns Float32Array of shape [sequences, columns, pastColumns + columns], row-major
   */
  bias(next: BatchTokens, columns: number): Float32Array {
    const past = this.pastColumns;
    const width = past + columns;
    const bias = new Float32Array(this.#sequences * columns * width).fill(unseen);
    next.forEach((ids, sequence) => {
      for (let token = 0; token < columns; token += 1) {
        const at = (sequence * columns + token) * width;
        for (let column = 0; column < past; column += 1) {
          if (this.#isToken[sequence * this.#capacity + column] === 1) bias[at + column] = 0;
        }
        bias.fill(0, at + past, at + past + Math.min(token + 1, ids.length));
        bias[at + past + token] = 0; // padding sees itself: a row in which nothing is seen has no softmax
      }
    });
    return bias;
  }

  #views(layers: readonly LayerBuffers[], tokens: number): LayerBuffers[] {
    const cut = (whole: Float32Array): Float32Array => whole.subarray(0, tokens * this.width);
    return layers.map(({ key, value }) => ({ key: cut(key), value: cut(value) }));
  }

  #grown(layers: LayerBuffers[], tokens: number): LayerBuffers[] {
    const floats = tokens * this.width;
    if ((layers[0]?.key.length ?? -1) >= floats) return layers;
    const make = (): Float32Array => new Float32Array(floats);
    return Array.from({ length: this.#layers }, () => ({ key: make(), value: make() }));
  }
}
