// What a person has selected in the text, trimmed to words, once the hand is off; and where on the sheet it ends.
import { useEffect, useState, type RefObject } from 'react';
import { trimSelection, type Bounds } from '../../core/bounds.ts';
import { selectedBounds } from './textOffsets.ts';

export interface TextSelection extends Bounds {
  /** Pixels from the sheet's corner: beneath the end of the selection. */
  readonly x: number;
  readonly y: number;
}

export function useTextSelection(sheet: RefObject<HTMLElement | null>, text: string): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    let isDown = false;
    const read = (): void => {
      if (!isDown) setSelection(readSelection(sheet.current, text));
    };
    const down = (): void => void (isDown = true);
    const up = (): void => {
      isDown = false;
      // A click into a selection takes it away only after the button is up.
      window.setTimeout(read);
    };
    document.addEventListener('selectionchange', read);
    window.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      document.removeEventListener('selectionchange', read);
      window.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [sheet, text]);
  return selection;
}

function readSelection(sheet: HTMLElement | null, text: string): TextSelection | null {
  const bounds = sheet === null ? null : selectedBounds(sheet);
  const trimmed = bounds === null ? null : trimSelection(text, bounds);
  if (trimmed === null) return null;
  const rects = window.getSelection()?.getRangeAt(0).getClientRects();
  const last = rects?.[rects.length - 1];
  if (sheet === null || last === undefined) return null;
  const origin = sheet.getBoundingClientRect();
  return { ...trimmed, x: last.left - origin.left, y: last.bottom - origin.top };
}

export const clearSelection = (): void => window.getSelection()?.removeAllRanges();
