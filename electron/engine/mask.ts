// Who sees whom in a packed row.
import type { PackedRow } from './sequence.ts';

/** Added to the attention scores of what must not be seen. */
export const unseen = -1e9;

/**
 * The attention bias of the row's tokens from index `first` on.
 *
 * @returns Float32Array of shape [row.length - first, row.length], row-major: 0 where the token may look, else -1e9.
 */
export function attentionBias(row: PackedRow, first: number, bidirectional: boolean): Float32Array {
  const width = row.length;
  const bias = new Float32Array((width - first) * width).fill(unseen);
  for (let token = first; token < width; token += 1) {
    const at = (token - first) * width;
    const parent = row.parents[token] ?? -1;
    if (parent >= first) {
      const from = (parent - first) * width;
      bias.copyWithin(at, from, from + parent + 1);
    } else {
      for (let seen = parent; seen >= 0; seen = row.parents[seen] ?? -1) bias[at + seen] = 0;
    }
    bias[at + token] = 0;
  }
  if (bidirectional) {
    for (let token = first; token < row.prefixLength; token += 1) {
      const at = (token - first) * width;
      bias.fill(0, at, at + row.prefixLength);
    }
  }
  return bias;
}
