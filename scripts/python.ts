// The Python that can run the tests of training/: one that has what training/requirements.txt names. The app needs none.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './root.ts';

const needed = 'import gguf, numpy, onnx, onnxruntime, pytest, tokenizers, torch';

/** PADELLM_PYTHON, the virtual environment .venv, or python3; null where none has all of it. */
export function findTrainingPython(): string | null {
  const inVenv = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  const named = process.env['PADELLM_PYTHON'];
  const candidates = [...(named === undefined ? [] : [named]), path.join(root, '.venv', ...inVenv), 'python3'];
  return candidates.find((python) => spawnSync(python, ['-c', needed], { stdio: 'ignore' }).status === 0) ?? null;
}
