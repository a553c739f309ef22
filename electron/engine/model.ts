// The model of a folder: manifest, tokenizer and session, opened and closed together.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { InferenceSession } from 'onnxruntime-node';
import { fail, manifestSchema, ok, type Manifest, type Result } from '../contract/index.ts';
import { calibrationOf, type Calibration } from './calibration.ts';
import { KeyValuesPool } from './keyValues.ts';
import { parityFault } from './parity.ts';
import { Prefixes } from './prefixes.ts';
import type { Arithmetic } from './providers.ts';
import { openSession, type ModelSession } from './session.ts';
import { loadTokenizer, type Tokenizer } from './tokenizer.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

export interface Model {
  readonly manifest: Manifest;
  readonly tokenizer: Tokenizer;
  readonly vocabulary: Vocabulary;
  readonly session: ModelSession;
  readonly calibration: Calibration;
  readonly pool: KeyValuesPool;
  readonly prefixes: Prefixes;
}

export async function readManifest(folder: string): Promise<Result<Manifest>> {
  const file = path.join(folder, 'manifest.json');
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (parsed.success) return ok(parsed.data);
    const [issue] = parsed.error.issues;
    return fail(
      'engine-model',
      `The model's manifest is not valid: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('engine-model', `The model in ${folder} cannot be read: ${reason}`);
  }
}

/** Opens the model with the session options of one provider, and checks that it computes what it should. */
export async function openModel(
  folder: string,
  manifest: Manifest,
  options: InferenceSession.SessionOptions,
  arithmetic: Arithmetic = 'integers',
): Promise<Model> {
  const tokenizer = await loadTokenizer(path.join(folder, manifest.tokenizer));
  const graph = arithmetic === 'floats' ? (manifest.floatGraph ?? manifest.graph) : manifest.graph;
  const session = await openSession(path.join(folder, graph), manifest, options);
  const fault = await parityFault(session, manifest.check);
  if (fault !== null) {
    await session.close();
    throw new Error(fault);
  }
  const pool = new KeyValuesPool(session.keyValues);
  return {
    manifest,
    tokenizer,
    vocabulary: vocabularyOf(manifest),
    session,
    calibration: calibrationOf(manifest.calibration),
    pool,
    prefixes: new Prefixes(),
  };
}
