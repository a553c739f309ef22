// A request made for a person: what goes wrong is told in a toast, and null comes back.
import type { ApiInput, ApiName, ApiOutput } from '../../electron/contract/index.ts';
import { call } from './program.ts';
import { showError } from '../hooks/toasts.ts';

export async function perform<N extends ApiName>(name: N, input: ApiInput<N>): Promise<ApiOutput<N> | null> {
  const result = await call(name, input);
  if (result.ok) return result.value;
  showError(result.error.message);
  return null;
}
