// Hands a label's colour to the style sheet, which makes readable tints of it for light and dark.
import type { CSSProperties } from 'react';

export const neutralColour = '#7a7f87';

export const labelStyle = (colour: string | undefined): CSSProperties =>
  ({ '--label': colour ?? neutralColour }) as CSSProperties;
