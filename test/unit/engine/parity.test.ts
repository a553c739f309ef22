// A session is used only where it computes what the manifest says.
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionOptions } from '../../../electron/engine/index.ts';
import { openModel, readManifest, type Model } from '../../../electron/engine/model.ts';
import { errorsOf, parityFault } from '../../../electron/engine/parity.ts';
import type { ModelSession } from '../../../electron/engine/session.ts';

const folder = path.resolve(import.meta.dirname, '../../../resources/model');
let models: Model[];
beforeAll(async () => {
  const manifest = await readManifest(folder);
  if (!manifest.ok) throw new Error(manifest.error.message);
  const { value } = manifest;
  models = await Promise.all([
    openModel(folder, value, sessionOptions('cpu', 2), 'integers'),
    openModel(folder, value, sessionOptions('cpu', 2), 'floats'),
  ]);
});
afterAll(() => Promise.all(models.map((model) => model.session.close())));

describe('the check of a session', () => {
  test('integers pass, and floats pass and are nearer to the model', async () => {
    const errors = await Promise.all(
      models.map(async ({ session, manifest }) => {
        let scores: Float32Array = new Float32Array();
        const spy: ModelSession = {
          ...session,
          forward: async (...asked) => {
            const forward = await session.forward(...asked);
            scores = forward.scores;
            return forward;
          },
        };
        expect(await parityFault(spy, manifest.check)).toBeNull();
        return errorsOf(scores, manifest.check.scores);
      }),
    );
    expect(errors[1]?.mean).toBeLessThan(errors[0]?.mean ?? 0);
  });

  test('one that computes noise, overflows or gives too little is turned away with a reason', async () => {
    const [model] = models;
    if (!model) throw new Error('no model');
    const spoiled = (spoil: (score: number) => number): ModelSession => ({
      ...model.session,
      forward: async (...asked) => {
        const forward = await model.session.forward(...asked);
        return { ...forward, scores: forward.scores.map(spoil) };
      },
    });
    const { check } = model.manifest;
    for (const spoil of [(x: number) => -x, (x: number) => x + 1, () => Infinity, () => NaN])
      expect(await parityFault(spoiled(spoil), check)).toMatch(/off by/);
    expect(errorsOf([], check.scores).most).toBe(Infinity);
  });
});
