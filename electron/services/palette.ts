// Colours for labels that have none: Okabe and Ito's set without black, then Paul Tol's muted set, then Tol's light
// and bright ones; all chosen to stay apart for colour-blind people. From the 28th label on they come round again.
import type { Label } from '../contract/index.ts';

export const palette = [
  ...['#e69f00', '#56b4e9', '#009e73', '#f0e442', '#0072b2', '#d55e00', '#cc79a7'],
  ...['#88ccee', '#44aa99', '#117733', '#332288', '#ddcc77', '#999933', '#cc6677', '#882255', '#aa4499'],
  ...['#77aadd', '#99ddff', '#bbcc33', '#aaaa00', '#eedd88', '#ee8866', '#ffaabb'],
  ...['#4477aa', '#228833', '#ee6677', '#aa3377'],
] as const;

type Uncoloured = Omit<Label, 'colour'> & { readonly colour?: string | undefined };

/** Keeps the colours there are; the others take the palette's next ones, unused ones as long as there are any. */
export function withColours(labels: readonly Uncoloured[]): Label[] {
  const used = new Set(labels.flatMap(({ colour }) => (colour === undefined ? [] : [colour.toLowerCase()])));
  const free = palette.filter((colour) => !used.has(colour));
  let next = 0;
  return labels.map(({ name, description, colour }) => {
    if (colour !== undefined) return { name, description, colour };
    const fallback = palette[next % palette.length] ?? palette[0];
    const chosen = free[next] ?? fallback;
    next++;
    return { name, description, colour: chosen };
  });
}
