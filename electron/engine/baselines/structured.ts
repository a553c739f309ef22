// AutoReg_struct's output: a line a label, `label: mention; mention`, in the order of the labels. Pure.
import type { WindowAnswer } from './answer.ts';

/** @param present leave out labels without mentions, which are written otherwise */
export function structuredText(
  labels: readonly string[],
  { source, mentions }: WindowAnswer,
  { present = false }: { readonly present?: boolean } = {},
): string {
  const lines = labels.map((label, i) => {
    const own = mentions[i] ?? [];
    if (present && own.length === 0) return '';
    return `${[`${label}:`, own.map(({ start, end }) => source.slice(start, end)).join('; ')].join(' ').trimEnd()}\n`;
  });
  return lines.join('');
}
