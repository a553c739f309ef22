// The ONNX graph as one function: feed the new tokens of a row, get scores of candidate ids at the tokens asked for.
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Manifest } from '../contract/index.ts';
import { append, type HeadShape, type KeyValues } from './keyValues.ts';
import { attentionBias } from './mask.ts';
import type { PackedRow } from './sequence.ts';

export interface Forward {
  /** Float32, shape [reads.length, candidates.length]: dot products, not probabilities. */
  readonly scores: Float32Array;
  /** Keys and values of the whole row. */
  readonly past: KeyValues;
  readonly milliseconds: number;
  readonly tokens: number;
}

export interface ModelSession {
  /**
   * Feeds the row's tokens after `past`.
   *
   * @param reads indices in the row, each among the tokens fed now
   * @param candidates token ids whose scores are wanted
   */
  readonly forward: (
    row: PackedRow,
    past: KeyValues,
    reads: readonly number[],
    candidates: readonly number[],
  ) => Promise<Forward>;
  readonly shape: HeadShape;
  readonly layers: number;
  readonly close: () => Promise<void>;
}

const int64 = (values: readonly number[], shape: readonly number[], from = 0): Tensor => {
  const data = new BigInt64Array(values.length - from);
  for (let i = from; i < values.length; i += 1) data[i - from] = BigInt(values[i] ?? 0);
  return new Tensor('int64', data, shape);
};

/** Opens the graph. Throws what onnxruntime throws. */
export async function openSession(
  graphPath: string,
  manifest: Manifest,
  options: InferenceSession.SessionOptions,
): Promise<ModelSession> {
  const session = await InferenceSession.create(graphPath, options);
  const { layers, kvHeads, headSize } = manifest.architecture;
  const shape: HeadShape = { kvHeads, headSize };
  const isBidirectional = manifest.attention === 'bidirectional';
  const names = Array.from({ length: layers }, (_, i) => ({
    pastKey: `past.${i}.key`,
    pastValue: `past.${i}.value`,
    key: `present.${i}.key`,
    value: `present.${i}.value`,
  }));
  return {
    shape,
    layers,
    forward: async (row, past, reads, candidates) => {
      const begin = performance.now();
      const first = past.length;
      const tokens = row.length - first;
      const feeds: Record<string, Tensor> = {
        ids: int64(row.ids, [1, tokens], first),
        positions: int64(row.positions, [1, tokens], first),
        bias: new Tensor('float32', attentionBias(row, first, isBidirectional), [1, 1, tokens, row.length]),
        reads: int64(
          reads.map((i) => i - first),
          [reads.length],
        ),
        candidates: int64(candidates, [candidates.length]),
      };
      names.forEach((name, i) => {
        const layer = past.layers[i];
        if (!layer) throw new Error(`no keys of layer ${i}`);
        feeds[name.pastKey] = new Tensor('float32', layer.key, [1, kvHeads, first, headSize]);
        feeds[name.pastValue] = new Tensor('float32', layer.value, [1, kvHeads, first, headSize]);
      });
      const outputs = await session.run(feeds);
      const floats = (name: string): Float32Array => {
        const data = outputs[name]?.data;
        if (!(data instanceof Float32Array)) throw new Error(`the graph gave no ${name}`);
        return data;
      };
      const added: KeyValues = {
        length: tokens,
        layers: names.map((name) => ({ key: floats(name.key), value: floats(name.value) })),
      };
      return {
        scores: floats('scores'),
        past: append(past, added, shape),
        milliseconds: performance.now() - begin,
        tokens,
      };
    },
    close: () => session.release(),
  };
}
