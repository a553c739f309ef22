import { describe, expect, test } from 'vitest';
import { attemptsOf, openWithFallback, providersToTry, type Attempt } from '../../../electron/engine/providers.ts';

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

  test('cards compute with floats, the CPU with integers first and with floats where those go wrong', () => {
    expect(attemptsOf(['cuda', 'cpu'], true)).toEqual([
      { provider: 'cuda', arithmetic: 'floats' },
      { provider: 'cpu', arithmetic: 'integers' },
      { provider: 'cpu', arithmetic: 'floats' },
    ]);
    expect(attemptsOf(['cpu'], false)).toEqual([{ provider: 'cpu', arithmetic: 'integers' }]);
  });

  test('what fails gives way, and its reason is kept', async () => {
    const opened = await openWithFallback(attemptsOf(['cuda', 'cpu'], true), ({ provider }) =>
      provider === 'cuda' ? Promise.reject(new Error('libcudart is missing\nstack')) : Promise.resolve(provider),
    );
    expect(opened).toEqual({
      value: 'cpu',
      provider: 'cpu',
      arithmetic: 'integers',
      fallback: 'cuda: libcudart is missing',
    });
  });

  test('where nothing opens, every reason is told', async () => {
    const never = ({ provider }: Attempt) => Promise.reject(new Error(`no ${provider}`));
    await expect(openWithFallback(attemptsOf(['cuda', 'cpu'], false), never)).rejects.toThrow(
      'cuda: no cuda cpu: no cpu',
    );
  });
});
