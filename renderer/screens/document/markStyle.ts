// The look of a piece of text: the inner mention's tint behind it, one underline a lane beneath it.
import type { CSSProperties } from 'react';
import { neutralColour } from '../../components/labelStyle.ts';
import type { Placed } from '../../core/place.ts';

/** More lanes than this would run into the next line; the details name the rest. */
export const mostLanes = 4;
const laneStepPx = 3;

export function markStyle(covering: readonly Placed[], colours: ReadonlyMap<string, string>): CSSProperties {
  const colourOf = (placed: Placed | undefined): string => colours.get(placed?.mention.label ?? '') ?? neutralColour;
  const drawn = covering.filter(({ lane }) => lane < mostLanes);
  const lanes = Math.max(1, ...drawn.map(({ lane }) => lane + 1));
  const lines = drawn.map((placed) => {
    const line = `oklch(from ${colourOf(placed)} var(--mark-lightness) c h)`;
    return `linear-gradient(${line}, ${line}) 0 calc(100% - ${(lanes - 1 - placed.lane) * laneStepPx}px) / 100% 2px no-repeat`;
  });
  return {
    '--label': colourOf(covering[0]),
    '--lanes': lanes,
    background: [...lines, 'var(--tint)'].join(', '),
  } as CSSProperties;
}
