// The engine: text and labels in, mentions and trace out. Knows nothing of Electron or of the store.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { env as transformersEnv } from '@huggingface/transformers';
import { listSupportedBackends, type InferenceSession } from 'onnxruntime-node';
import {
  fail,
  ok,
  type ConcreteProvider,
  type EngineInfo,
  type EngineOptions,
  type Result,
} from '../contract/index.ts';
import { compareMethods } from './compare.ts';
import { openModel, readManifest } from './model.ts';
import { attemptsOf, openWithFallback, providersToTry } from './providers.ts';
import { tagText } from './tag.ts';
import type { Engine } from './types.ts';

export type { CompareOptions } from './compare.ts';
export type { Engine, TagOptions } from './types.ts';

/** Opens the model in `modelFolder`; a provider that fails gives way to the CPU, with its reason in `info.fallback`. */
export async function loadEngine(modelFolder: string, options: EngineOptions): Promise<Result<Engine>> {
  transformersEnv.allowRemoteModels = false; // nothing is fetched, ever
  const begin = performance.now();
  const manifest = await readManifest(modelFolder);
  if (!manifest.ok) return manifest;
  const threads = options.threads > 0 ? options.threads : availableParallelism();
  const backends = listSupportedBackends();
  const providers = providersToTry(options.provider, process.platform, backends, isInstalled);
  try {
    const attempts = attemptsOf(providers, manifest.value.floatGraph !== undefined);
    const opened = await openWithFallback(attempts, async ({ provider, arithmetic }) => {
      // onnxruntime passes over a name that it does not know without a word
      if (!backends.some((backend) => backend.name === provider))
        throw new Error(`not available on ${process.platform}`);
      return openModel(modelFolder, manifest.value, sessionOptions(provider, threads), arithmetic);
    });
    const model = opened.value;
    const info: EngineInfo = {
      model: manifest.value.name,
      modelVersion: manifest.value.version,
      provider: opened.provider,
      fallback: opened.fallback,
      threads,
      loadMs: performance.now() - begin,
    };
    return ok({
      info,
      tag: (text, labels, parameters, tagOptions) => tagText(model, text, labels, parameters, tagOptions),
      compare: (text, labels, parameters, compareOptions) =>
        compareMethods(model, text, labels, parameters, compareOptions),
      close: () => model.session.close(),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('engine-model', `The model cannot be opened: ${reason}`);
  }
}

/**
 * The arena keeps what a forward needs for the next one, which takes a third off a forward of 256 tokens; it stays small
 * because the tokens of a forward are bounded (Electron kills processes whose arenas grow past 2 GB).
 */
export function sessionOptions(provider: ConcreteProvider, threads: number): InferenceSession.SessionOptions {
  return {
    executionProviders: provider === 'cpu' ? ['cpu'] : [provider, 'cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    enableCpuMemArena: true,
    enableMemPattern: false,
    logSeverityLevel: 3,
    // otherwise weights that are made floats are multiplied as bytes after all
    extra: { session: { disable_quant_qdq: '1' } },
  };
}

/** Whether libraries that do not come with the package have been put beside it. */
function isInstalled(provider: ConcreteProvider): boolean {
  if (provider !== 'cuda') return false;
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('onnxruntime-node/package.json'));
  const library = path.join('linux', process.arch, 'libonnxruntime_providers_cuda.so');
  return ['napi-v6', 'napi-v3'].some((abi) => existsSync(path.join(folder, 'bin', abi, library)));
}
