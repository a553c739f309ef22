// The look of a piece of text: the inner mention's tint behind it, one underline a lane beneath it.
import type { CSSProperties } from 'react';
import { neutralColour } from '../../components/labelStyle.ts';
import { isStanding } from '../../core/drawn.ts';
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
    const at = `0 calc(100% - ${(lanes - 1 - placed.lane) * laneStepPx}px)`;
    // What was lost between two runs, or rejected, has a dashed line: told apart without its colour.
    return placed.mention.change === 'lost' || !isStanding(placed.mention)
      ? `linear-gradient(90deg, ${line} 60%, transparent 60%) ${at} / 7px 2px repeat-x`
      : `linear-gradient(${line}, ${line}) ${at} / 100% 2px no-repeat`;
  });
  // Among mentions that overlap, one that stands gives the tint.
  const inner = covering.find(({ mention }) => isStanding(mention)) ?? covering[0];
  return {
    '--label': colourOf(inner),
    '--lanes': lanes,
    background: [...lines, 'var(--tint)'].join(', '),
  } as CSSProperties;
}
