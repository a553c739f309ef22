// Softmax over a handful of candidates.

/** Probabilities of the logits at `columns` of one row of `scores`; sums to 1. */
export function softmaxOver(scores: Float32Array, rowStart: number, columns: ArrayLike<number>): Float64Array {
  const out = new Float64Array(columns.length);
  let most = -Infinity;
  for (let i = 0; i < columns.length; i += 1) {
    const value = scores[rowStart + (columns[i] ?? 0)] ?? -Infinity;
    out[i] = value;
    if (value > most) most = value;
  }
  let sum = 0;
  for (let i = 0; i < out.length; i += 1) {
    const e = Math.exp((out[i] ?? 0) - most);
    out[i] = e;
    sum += e;
  }
  for (let i = 0; i < out.length; i += 1) out[i] = (out[i] ?? 0) / sum;
  return out;
}

export function argmax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i += 1) if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  return best;
}
