// The ONNX graph as one function: feed the new tokens of a row, get scores of candidate ids at the tokens asked for.
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Manifest } from '../contract/index.ts';
import { KeyValues } from './keyValues.ts';
import { attentionBias } from './mask.ts';
import type { PackedRow } from './sequence.ts';

export interface Forward {
  /** Float32, shape [reads.length, candidates.length]: dot products, not probabilities. */
  readonly scores: Float32Array;
  readonly milliseconds: number;
  readonly tokens: number;
}

export interface ModelSession {
  /**
   * Feeds the row's tokens after those that `past` holds; afterwards it holds the whole row.
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
  /** Room for the keys and values of one row. */
  readonly keyValues: () => KeyValues;
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
  const width = kvHeads * headSize;
  const isBidirectional = manifest.attention === 'bidirectional';
  const names = Array.from({ length: layers }, (_, i) => ({
    pastKey: `past.${i}.key`,
    pastValue: `past.${i}.value`,
    key: `present.${i}.key`,
    value: `present.${i}.value`,
  }));
  const floats = (data: Float32Array, tokens: number): Tensor => new Tensor('float32', data, [1, tokens, width]);
  return {
    keyValues: () => new KeyValues(layers, width),
    forward: async (row, past, reads, candidates) => {
      if (reads.length === 0) throw new Error('a forward that nothing is read from');
      const begin = performance.now();
      const first = past.length;
      const tokens = row.length - first;
      const feeds: Record<string, Tensor> = {
        ids: int64(row.ids, [1, tokens], first),
        positions: int64(row.positions, [1, tokens], first),
        bias: new Tensor('float32', attentionBias(row, first, isBidirectional), [1, 1, tokens, row.length]),
        reads: int64(
          reads.map((i) => i - first),
          [1, reads.length],
        ),
        candidates: int64(candidates, [candidates.length]),
      };
      const scores = new Float32Array(reads.length * candidates.length);
      const fetches: Record<string, Tensor> = {
        scores: new Tensor('float32', scores, [reads.length, candidates.length]),
      };
      const room = past.room(tokens);
      const held = past.held();
      names.forEach((name, i) => {
        const [old, fresh] = [held[i], room[i]];
        if (!old || !fresh) throw new Error(`no keys of layer ${i}`);
        feeds[name.pastKey] = floats(old.key, first);
        feeds[name.pastValue] = floats(old.value, first);
        fetches[name.key] = floats(fresh.key, tokens);
        fetches[name.value] = floats(fresh.value, tokens);
      });
      await session.run(feeds, fetches);
      past.take(tokens);
      return { scores, milliseconds: performance.now() - begin, tokens };
    },
    close: () => session.release(),
  };
}
