import { describe, expect, test } from 'vitest';
import { openWithFallback, providersToTry } from '../../../electron/engine/providers.ts';

const linux = [
  { name: 'cpu', bundled: true },
  { name: 'webgpu', bundled: true },
  { name: 'cuda', bundled: false },
];

describe('providers', () => {
  test('auto takes CUDA on Linux only where its libraries are', () => {
    expect(providersToTry('auto', 'linux', linux, () => false)).toEqual(['cpu']);
    expect(providersToTry('auto', 'linux', linux, (p) => p === 'cuda')).toEqual(['cuda', 'cpu']);
  });

  test('auto takes DirectML on Windows and CoreML on macOS', () => {
    const all = ['cpu', 'dml', 'webgpu', 'coreml'].map((name) => ({ name, bundled: true }));
    expect(providersToTry('auto', 'win32', all, () => false)).toEqual(['dml', 'webgpu', 'cpu']);
    expect(providersToTry('auto', 'darwin', all, () => false)).toEqual(['coreml', 'cpu']);
  });

  test('what was asked for is tried even where it looks hopeless, then the CPU', () => {
    expect(providersToTry('cuda', 'linux', linux, () => false)).toEqual(['cuda', 'cpu']);
  });

  test('a provider that fails gives way, and its reason is kept', async () => {
    const opened = await openWithFallback(['cuda', 'cpu'], (provider) =>
      provider === 'cuda' ? Promise.reject(new Error('libcudart is missing\nstack')) : Promise.resolve(provider),
    );
    expect(opened).toEqual({ value: 'cpu', provider: 'cpu', fallback: 'cuda: libcudart is missing' });
  });

  test('where nothing opens, every reason is told', async () => {
    const never = (provider: string) => Promise.reject(new Error(`no ${provider}`));
    await expect(openWithFallback(['cuda', 'cpu'], never)).rejects.toThrow('cuda: no cuda cpu: no cpu');
  });
});
