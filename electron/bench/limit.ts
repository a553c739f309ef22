// The machine's own limit: how many tokens a second the model's matrix products alone would let through, timed through
// onnxruntime with the very kernel and session options of the model, on random weights of its shapes.
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { z } from 'zod';
import type { Manifest } from '../contract/index.ts';
import { onnxBytes, type OnnxConstant, type OnnxGraph } from './onnxBytes.ts';
import { median } from './statistics.ts';

export const limitSchema = z.object({
  /** Tokens in one product. */
  tokens: z.number().int(),
  /** Milliseconds of all layers' products, median. */
  milliseconds: z.number(),
  tokensPerSecond: z.number(),
  /** Multiplications and additions a second, each of them counted. */
  operationsPerSecond: z.number(),
  /** Milliseconds of the product of one token with every row of the vocabulary, median. */
  vocabularyMs: z.number(),
});
export type Limit = z.infer<typeof limitSchema>;

const tokens = 256;
/** Layers that are built; more would only take memory, because a layer's weights are in no cache that the next one uses. */
const builtLayers = 6;
/** Of the rows of the vocabulary: together larger than a cache. */
const vocabularyCopies = 2;
const runs = 25;
const warmUps = 5;

interface Product {
  readonly inner: number;
  readonly outer: number;
}

/** The products of one layer: queries with keys and values, their output, gate with up, down. */
function productsOf({ width, heads, kvHeads, headSize, innerWidth }: Manifest['architecture']): Product[] {
  return [
    { inner: width, outer: (heads + 2 * kvHeads) * headSize },
    { inner: heads * headSize, outer: width },
    { inner: width, outer: innerWidth },
    { inner: width, outer: innerWidth },
    { inner: innerWidth, outer: width },
  ];
}

export async function measureLimit(
  architecture: Manifest['architecture'],
  options: InferenceSession.SessionOptions,
): Promise<Limit> {
  const products = productsOf(architecture);
  const built = Math.min(builtLayers, architecture.layers);
  const milliseconds = ((await timeOf(graphOf(products, built), tokens, options)) / built) * architecture.layers;
  const perToken = products.reduce((sum, { inner, outer }) => sum + 2 * inner * outer, 0) * architecture.layers;
  const tokensPerSecond = tokens / (milliseconds / 1_000);
  // as many copies as there are layers of the products, so that no cache holds the rows from one run to the next
  const head = graphOf([{ inner: architecture.width, outer: architecture.vocabulary }], vocabularyCopies);
  const vocabularyMs = (await timeOf(head, 1, options)) / vocabularyCopies;
  return { tokens, milliseconds, tokensPerSecond, operationsPerSecond: perToken * tokensPerSecond, vocabularyMs };
}

/** Median milliseconds of the graph for so many tokens. */
async function timeOf(graph: OnnxGraph, rows: number, options: InferenceSession.SessionOptions): Promise<number> {
  const session = await InferenceSession.create(onnxBytes(graph), options);
  try {
    const feeds = Object.fromEntries(
      graph.inputs.map(({ name, shape }) => {
        const size = Number(shape[1]);
        return [name, new Tensor('uint8', randomBytes(rows * size), [rows, size])];
      }),
    );
    const fetches = Object.fromEntries(
      graph.outputs.map(({ name, shape }) => {
        const size = Number(shape[1]);
        return [name, new Tensor('float32', new Float32Array(rows * size), [rows, size])];
      }),
    );
    const samples: number[] = [];
    for (let run = -warmUps; run < runs; run += 1) {
      const begin = performance.now();
      await session.run(feeds, fetches);
      if (run >= 0) samples.push(performance.now() - begin);
    }
    return median(samples);
  } finally {
    await session.release();
  }
}

/** Products side by side, so that nothing but products is timed. */
function graphOf(products: readonly Product[], layers: number): OnnxGraph {
  const all = Array.from({ length: layers }, () => products)
    .flat()
    .map((product, i) => ({ ...product, name: `product.${i}` }));
  const scalar = (name: string, type: OnnxConstant['type'], data: Uint8Array): OnnxConstant => {
    return { name, type, shape: [], data };
  };
  return {
    nodes: all.map(({ inner, name }) => ({
      operator: 'MatMulIntegerToFloat',
      domain: 'com.microsoft',
      inputs: [`x.${inner}`, `${name}.codes`, 'one', `${name}.scales`, 'middle', 'zero'],
      outputs: [name],
    })),
    constants: [
      scalar('one', 'float', new Uint8Array(new Float32Array([1]).buffer)),
      scalar('middle', 'uint8', new Uint8Array([128])),
      scalar('zero', 'int8', new Uint8Array([0])),
      ...all.flatMap(({ inner, outer, name }): OnnxConstant[] => [
        { name: `${name}.codes`, type: 'int8', shape: [inner, outer], data: randomBytes(inner * outer) },
        { name: `${name}.scales`, type: 'float', shape: [outer], data: ones(outer) },
      ]),
    ],
    inputs: [...new Set(products.map(({ inner }) => inner))].map((inner) => {
      return { name: `x.${inner}`, type: 'uint8', shape: ['tokens', inner] };
    }),
    outputs: all.map(({ name, outer }) => ({ name, type: 'float', shape: ['tokens', outer] })),
  };
}

const ones = (count: number): Uint8Array => new Uint8Array(new Float32Array(count).fill(0.001).buffer);

/** The same at each call: what is timed does not depend on the values. */
function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  let state = 1;
  for (let i = 0; i < count; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}
