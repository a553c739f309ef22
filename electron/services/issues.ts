// What is wrong with an input, in one readable sentence.
import type { z } from 'zod';

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

export function describeIssues(error: z.ZodError): string {
  const [first] = error.issues;
  if (first === undefined) return 'the input is not valid';
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  const where = pathOf(first.path);
  return `${first.message}${where === '' ? '' : ` (at ${where})`}${more}`;
}
