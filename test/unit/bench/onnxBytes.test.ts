// A graph written by hand is one that onnxruntime reads, and it computes what it says.
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { measureLimit } from '../../../electron/bench/limit.ts';
import { onnxBytes } from '../../../electron/bench/onnxBytes.ts';
import { sessionOptions } from '../../../electron/engine/index.ts';

test('a product of bytes', async () => {
  const float = (value: number) => new Uint8Array(new Float32Array([value]).buffer);
  const graph = onnxBytes({
    nodes: [
      {
        operator: 'MatMulIntegerToFloat',
        domain: 'com.microsoft',
        inputs: ['x', 'codes', 'one', 'scale', 'middle', 'zero'],
        outputs: ['y'],
      },
    ],
    constants: [
      { name: 'codes', type: 'int8', shape: [3, 2], data: Uint8Array.from([1, 255, 2, 0, 3, 4]) }, // 255 is -1
      { name: 'one', type: 'float', shape: [], data: float(1) },
      { name: 'scale', type: 'float', shape: [], data: float(0.5) },
      { name: 'middle', type: 'uint8', shape: [], data: Uint8Array.from([128]) },
      { name: 'zero', type: 'int8', shape: [], data: Uint8Array.from([0]) },
    ],
    inputs: [{ name: 'x', type: 'uint8', shape: ['tokens', 3] }],
    outputs: [{ name: 'y', type: 'float', shape: ['tokens', 2] }],
  });
  const session = await InferenceSession.create(graph, sessionOptions('cpu', 1));
  const x = new Tensor('uint8', Uint8Array.from([129, 130, 131, 128, 128, 118]), [2, 3]);
  const { y } = await session.run({ x });
  // (1, 2, 3) and (0, 0, -10) times the columns (1, 2, 3) and (-1, 0, 4), halved
  expect(Array.from(y?.data as Float32Array)).toEqual([7, 5.5, -15, -20]);
  expect(y?.dims).toEqual([2, 2]);
  await session.release();
});

test('the limit of a small model: more layers, more time, and speeds that fit one another', async () => {
  const architecture = {
    ...{ layers: 8, width: 64, heads: 4, kvHeads: 2, headSize: 16, innerWidth: 128 },
    ...{ vocabulary: 100, ropeTheta: 1, normEpsilon: 1 },
  };
  const limit = await measureLimit(architecture, sessionOptions('cpu', 1));
  expect(limit.tokensPerSecond).toBeCloseTo(limit.tokens / (limit.milliseconds / 1_000), 3);
  expect(limit.vocabularyMs).toBeGreaterThan(0);
  const operations = 2 * 8 * (64 * 128 + 64 * 64 + 2 * 64 * 128 + 128 * 64);
  expect(limit.operationsPerSecond).toBeCloseTo(operations * limit.tokensPerSecond, -3);
});
