// Tables and numbers as Markdown. Pure.

/** The first column is text, the others are numbers. */
export function table(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...lines.map(line)].join('\n');
}

export const bullets = (notes: readonly string[]): string => notes.map((note) => `- ${note}`).join('\n');

/** Empty where there is no number. */
export const fixed = (value: number | null | undefined, decimals = 0): string =>
  value === null || value === undefined || Number.isNaN(value) ? '' : value.toFixed(decimals);

export const times = (value: number | null | undefined): string => {
  const digits = fixed(value, 2);
  return digits === '' ? '' : `${digits}×`;
};
