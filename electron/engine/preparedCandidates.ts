// Candidates made ready once for many forwards, so that a loop over tokens does not build the same tensor at each.
import { Tensor } from 'onnxruntime-node';

export class PreparedCandidates {
  readonly size: number;
  readonly tensor: Tensor;
  #scores = new Float32Array(0);

  constructor(ids: readonly number[]) {
    this.size = ids.length;
    this.tensor = int64(ids, [ids.length]);
  }

  /** Room for the scores of `reads` reads, which the next forward writes over. */
  scores(reads: number): Float32Array {
    const needed = reads * this.size;
    if (this.#scores.length < needed) this.#scores = new Float32Array(needed);
    return this.#scores.subarray(0, needed);
  }
}

/** The values from index `from` on. */
export function int64(values: ArrayLike<number>, shape: readonly number[], from = 0): Tensor {
  const data = new BigInt64Array(values.length - from);
  for (let i = from; i < values.length; i += 1) data[i - from] = BigInt(values[i] ?? 0);
  return new Tensor('int64', data, shape);
}
