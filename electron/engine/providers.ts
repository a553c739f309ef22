// Which execution provider runs the model: what was asked for, what this machine can try, and the fall back to the CPU.
import type { ConcreteProvider, Provider } from '../contract/index.ts';

/** A backend as onnxruntime reports it; bundled: its libraries came with the package. */
export interface Backend {
  readonly name: string;
  readonly bundled: boolean;
}

/**
 * Providers to try, in order; the last is always the CPU.
 *
 * auto: CUDA on Linux, DirectML then WebGPU on Windows, CoreML on macOS, where their libraries are present. WebGPU on
 * Linux is experimental in onnxruntime-node and is tried only when it is asked for.
 */
export function providersToTry(
  asked: Provider,
  platform: NodeJS.Platform,
  backends: readonly Backend[],
  isInstalled: (provider: ConcreteProvider) => boolean,
): ConcreteProvider[] {
  if (asked === 'cpu') return ['cpu'];
  if (asked !== 'auto') return [asked, 'cpu'];
  const preferred: Partial<Record<NodeJS.Platform, readonly ConcreteProvider[]>> = {
    linux: ['cuda'],
    win32: ['dml', 'webgpu'],
    darwin: ['coreml'],
  };
  const usable = (preferred[platform] ?? []).filter((provider) => {
    const backend = backends.find((b) => b.name === provider);
    return backend !== undefined && (backend.bundled || isInstalled(provider));
  });
  return [...usable, 'cpu'];
}

/** integers: bytes multiplied on the CPU, fastest there; floats: the same weights made floats, which every provider can run. */
export type Arithmetic = 'integers' | 'floats';

export interface Attempt {
  readonly provider: ConcreteProvider;
  readonly arithmetic: Arithmetic;
}

/** What to open, in order: cards compute with floats, the CPU with integers, and with floats where its integers go wrong. */
export function attemptsOf(providers: readonly ConcreteProvider[], hasFloats: boolean): Attempt[] {
  const attempts = providers.map((provider): Attempt => {
    return { provider, arithmetic: provider === 'cpu' || !hasFloats ? 'integers' : 'floats' };
  });
  return hasFloats ? [...attempts, { provider: 'cpu', arithmetic: 'floats' }] : attempts;
}

export interface Opened<T> extends Attempt {
  readonly value: T;
  /** Why what was tried before was not used, or null. */
  readonly fallback: string | null;
}

/** Opens with the first attempt that works. Throws when none does. */
export async function openWithFallback<T>(
  attempts: readonly Attempt[],
  open: (attempt: Attempt) => Promise<T>,
): Promise<Opened<T>> {
  const reasons: string[] = [];
  for (const attempt of attempts) {
    try {
      const value = await open(attempt);
      return { ...attempt, value, fallback: reasons.length > 0 ? reasons.join(' ') : null };
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
      reasons.push(`${attempt.provider}: ${reason}`);
    }
  }
  throw new Error(reasons.join(' '));
}
