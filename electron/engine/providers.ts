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

export interface Attempt<T> {
  readonly value: T;
  readonly provider: ConcreteProvider;
  /** Why the providers before it were not used, or null. */
  readonly fallback: string | null;
}

/** Opens with the first provider that works. Throws when not even the CPU does. */
export async function openWithFallback<T>(
  providers: readonly ConcreteProvider[],
  open: (provider: ConcreteProvider) => Promise<T>,
): Promise<Attempt<T>> {
  const reasons: string[] = [];
  for (const provider of providers) {
    try {
      const value = await open(provider);
      return { value, provider, fallback: reasons.length > 0 ? reasons.join(' ') : null };
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
      reasons.push(`${provider}: ${reason}`);
    }
  }
  throw new Error(reasons.join(' '));
}
