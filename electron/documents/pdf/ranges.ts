// "page 4", "pages 2, 5–9": numbers of pages in a sentence.

const rangesShown = 8;

export function pageRanges(numbers: readonly number[]): string {
  const ranges: { readonly first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  const shown = ranges
    .slice(0, rangesShown)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  const more = ranges.length > rangesShown ? ' and more' : '';
  return `${numbers.length === 1 ? 'page' : 'pages'} ${shown.join(', ')}${more}`;
}
