// Keys and values of the tokens fed so far, one pair of tensors a layer, so that no token is computed twice.

export interface LayerKeyValues {
  /** Float32, shape [kvHeads, length, headSize]. */
  readonly key: Float32Array;
  readonly value: Float32Array;
}

export interface KeyValues {
  readonly length: number;
  readonly layers: readonly LayerKeyValues[];
}

export interface HeadShape {
  readonly kvHeads: number;
  readonly headSize: number;
}

export const noKeyValues = (layers: number): KeyValues => ({
  length: 0,
  layers: Array.from({ length: layers }, () => ({ key: new Float32Array(0), value: new Float32Array(0) })),
});

/** The tokens of `past` followed by those of `added`. */
export function append(past: KeyValues, added: KeyValues, shape: HeadShape): KeyValues {
  if (past.length === 0) return added;
  if (added.length === 0) return past;
  return {
    length: past.length + added.length,
    layers: past.layers.map((layer, i) => {
      const more = added.layers[i] ?? layer;
      return {
        key: joined(layer.key, past.length, more.key, added.length, shape),
        value: joined(layer.value, past.length, more.value, added.length, shape),
      };
    }),
  };
}

/** The first `length` tokens. */
export function truncate(past: KeyValues, length: number, shape: HeadShape): KeyValues {
  if (length === past.length) return past;
  return {
    length,
    layers: past.layers.map(({ key, value }) => ({
      key: cut(key, past.length, length, shape),
      value: cut(value, past.length, length, shape),
    })),
  };
}

function joined(a: Float32Array, aLength: number, b: Float32Array, bLength: number, shape: HeadShape): Float32Array {
  const out = new Float32Array(a.length + b.length);
  const [aSize, bSize] = [aLength * shape.headSize, bLength * shape.headSize];
  for (let head = 0; head < shape.kvHeads; head += 1) {
    const at = head * (aSize + bSize);
    out.set(a.subarray(head * aSize, (head + 1) * aSize), at);
    out.set(b.subarray(head * bSize, (head + 1) * bSize), at + aSize);
  }
  return out;
}

function cut(a: Float32Array, from: number, to: number, shape: HeadShape): Float32Array {
  const out = new Float32Array(shape.kvHeads * to * shape.headSize);
  for (let head = 0; head < shape.kvHeads; head += 1) {
    const at = head * from * shape.headSize;
    out.set(a.subarray(at, at + to * shape.headSize), head * to * shape.headSize);
  }
  return out;
}
