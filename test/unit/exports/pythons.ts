// The Python that can run a reader of the tests: one that has what the reader imports. The app needs none.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');

/** PADELLM_PYTHON, the virtual environment .venv, or python3; null where none can do it. */
export function findPython(needed: string): string | null {
  const inVenv = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  const named = process.env['PADELLM_PYTHON'];
  const candidates = [
    ...(named === undefined ? [] : [named]),
    path.join(root, '.venv', ...inVenv),
    'python3',
    'python',
  ];
  return candidates.find((python) => spawnSync(python, ['-c', needed], { stdio: 'ignore' }).status === 0) ?? null;
}

/** What the program printed; its standard error is in the message where it fails. */
export function runPython(python: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(python, args, {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
