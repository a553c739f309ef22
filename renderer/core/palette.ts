// Colours for new labels: told apart by people with any colour vision (after Okabe-Ito and Tol), the least used first.
export const palette = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#d55e00',
  '#56b4e9',
  '#8a6fc9',
  '#b8a400',
  '#882255',
  '#44aa99',
  '#6b7a8f',
  '#999933',
] as const;

export function nextColour(used: readonly string[]): string {
  const times = (colour: string): number => used.filter((other) => other.toLowerCase() === colour).length;
  return palette.reduce<string>((best, colour) => (times(colour) < times(best) ? colour : best), palette[0]);
}
