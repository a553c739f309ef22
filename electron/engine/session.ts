// The ONNX graph as one function: feed the new tokens of a row, get scores of candidate ids at the tokens asked for.
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Manifest } from '../contract/index.ts';
import { BatchKeyValues, type BatchTokens } from './batchKeyValues.ts';
import { KeyValues, type LayerKeyValues } from './keyValues.ts';
import { attentionBias } from './mask.ts';
import { int64, type PreparedCandidates } from './preparedCandidates.ts';
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
  /** The same for one sequence that is decoded token by token: what is read is its last token. */
  readonly forwardLast: (row: PackedRow, past: KeyValues, candidates: PreparedCandidates) => Promise<Forward>;
  /**
   * Feeds the next tokens of several sequences, each of which sees itself alone; what is read is the last of each.
   *
   * @param past room for as many sequences; with `keep` it holds the tokens afterwards
   */
  readonly forwardBatch: (
    next: BatchTokens,
    past: BatchKeyValues,
    candidates: PreparedCandidates,
    keep: boolean,
  ) => Promise<Forward>;
  /** Room for the keys and values of one row. */
  readonly keyValues: () => KeyValues;
  /** The same of several sequences. */
  readonly batchKeyValues: () => BatchKeyValues;
  readonly close: () => Promise<void>;
}

/** The tensors of a forward but for keys and values, and the shape of those. */
interface Inputs {
  readonly ids: Tensor;
  readonly positions: Tensor;
  readonly bias: Tensor;
  readonly reads: Tensor;
  readonly candidates: Tensor;
}

interface Kept {
  readonly sequences: number;
  /** What was fed before, each of shape [sequences, tokens, width]. */
  readonly held: readonly LayerKeyValues[];
  readonly heldTokens: number;
  /** Where those of the tokens fed now are written, or null when nobody wants them. */
  readonly room: readonly LayerKeyValues[] | null;
  readonly tokens: number;
}

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
  const run = async (inputs: Inputs, scores: Float32Array, kept: Kept): Promise<void> => {
    const { sequences, held, heldTokens, room, tokens } = kept;
    const floats = (data: Float32Array, length: number): Tensor =>
      new Tensor('float32', data, [sequences, length, width]);
    const feeds: Record<string, Tensor> = { ...inputs };
    const fetches: Record<string, Tensor> = {
      scores: new Tensor('float32', scores, [inputs.reads.size, inputs.candidates.size]),
    };
    names.forEach((name, i) => {
      const [old, fresh] = [held[i], room?.[i]];
      if (!old || (room !== null && !fresh)) throw new Error(`no keys of layer ${i}`);
      feeds[name.pastKey] = floats(old.key, heldTokens);
      feeds[name.pastValue] = floats(old.value, heldTokens);
      if (!fresh) return;
      fetches[name.key] = floats(fresh.key, tokens);
      fetches[name.value] = floats(fresh.value, tokens);
    });
    await session.run(feeds, fetches);
  };
  const forwardRow = async (
    row: PackedRow,
    past: KeyValues,
    reads: readonly number[],
    candidates: Tensor,
    scores: Float32Array,
  ): Promise<Forward> => {
    const begin = performance.now();
    const first = past.length;
    const tokens = row.length - first;
    const inputs = {
      ids: int64(row.ids, [1, tokens], first),
      positions: int64(row.positions, [1, tokens], first),
      bias: new Tensor('float32', attentionBias(row, first, isBidirectional), [1, 1, tokens, row.length]),
      reads: int64(
        reads.map((i) => i - first),
        [1, reads.length],
      ),
      candidates,
    };
    const room = past.room(tokens);
    await run(inputs, scores, { sequences: 1, held: past.held(), heldTokens: first, room, tokens });
    past.take(tokens);
    return { scores, milliseconds: performance.now() - begin, tokens };
  };
  return {
    keyValues: () => new KeyValues(layers, width),
    batchKeyValues: () => new BatchKeyValues(layers, width),
    forward: async (row, past, reads, candidates) => {
      if (reads.length === 0) throw new Error('a forward that nothing is read from');
      const scores = new Float32Array(reads.length * candidates.length);
      return forwardRow(row, past, reads, int64(candidates, [candidates.length]), scores);
    },
    forwardLast: (row, past, candidates) =>
      forwardRow(row, past, [row.length - 1], candidates.tensor, candidates.scores(1)),
    forwardBatch: async (next, past, candidates, keep) => {
      const begin = performance.now();
      const { sequences, lengths, pastColumns } = past;
      if (next.length !== sequences) throw new Error(`${next.length} sequences for ${sequences} places`);
      const tokens = Math.max(1, ...next.map((ids) => ids.length));
      const places = next.flatMap((ids, sequence) =>
        Array.from({ length: tokens }, (_, i) => ({ id: ids[i] ?? 0, position: (lengths[sequence] ?? 0) + i })),
      );
      const inputs = {
        ids: int64(
          places.map(({ id }) => id),
          [sequences, tokens],
        ),
        positions: int64(
          places.map(({ position }) => position),
          [sequences, tokens],
        ),
        bias: new Tensor('float32', past.bias(next, tokens), [sequences, 1, tokens, pastColumns + tokens]),
        reads: int64(
          next.map((ids) => Math.max(0, ids.length - 1)),
          [sequences, 1],
        ),
        candidates: candidates.tensor,
      };
      const scores = candidates.scores(sequences);
      const room = keep ? past.room(tokens) : null;
      await run(inputs, scores, { sequences, held: past.held(), heldTokens: pastColumns, room, tokens });
      if (keep) past.take(next, tokens);
      return {
        scores,
        milliseconds: performance.now() - begin,
        tokens: next.reduce((sum, ids) => sum + ids.length, 0),
      };
    },
    close: () => session.release(),
  };
}
