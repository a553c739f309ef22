// Handles at the ends of the selected mention: dragged, or moved from word to word by arrows.
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { moveBound, trimSelection, type Bounds } from '../../core/bounds.ts';
import { t } from '../../messages/index.ts';
import { offsetFromPoint, paint, rangeOf } from './textOffsets.ts';

interface BoundHandlesProps {
  readonly sheet: React.RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly bounds: Bounds;
  readonly onResize: (bounds: Bounds) => void;
}

export function BoundHandles({ sheet, text, bounds, onResize }: BoundHandlesProps): ReactElement {
  const startRef = useRef<HTMLButtonElement>(null);
  const endRef = useRef<HTMLButtonElement>(null);
  const { start, end } = bounds;
  useLayoutEffect(() => {
    const place = (): void => putAtEnds(sheet.current, { start, end }, startRef.current, endRef.current);
    place();
    if (sheet.current === null) return undefined;
    // Blocks above get their true height when they come near the screen.
    const observer = new ResizeObserver(place);
    observer.observe(sheet.current);
    return () => observer.disconnect();
  }, [sheet, start, end]);
  useEffect(() => () => paint('draft', null), []);

  const drag = (which: 'start' | 'end') => (event: PointerEvent<HTMLButtonElement>) => {
    const element = sheet.current;
    if (element === null || event.button !== 0) return;
    event.preventDefault();
    let draft = bounds;
    element.classList.add('resizing');
    const move = ({ clientX, clientY }: globalThis.PointerEvent): void => {
      const at = offsetFromPoint(element, clientX, clientY);
      if (at === null) return;
      const next = which === 'start' ? { start: at, end } : { start, end: at };
      if (next.start >= next.end) return;
      draft = next;
      paint('draft', rangeOf(element, draft));
    };
    const finish = (isKept: boolean): void => {
      element.classList.remove('resizing');
      paint('draft', null);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', cancel);
      const trimmed = trimSelection(text, draft);
      if (isKept && draft !== bounds && trimmed !== null) onResize(trimmed);
    };
    const drop = (): void => finish(true);
    const cancel = (): void => finish(false);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', cancel);
  };
  const nudge = (which: 'start' | 'end') => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (by === null || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const moved = moveBound(text, bounds, which, by);
    if (moved !== bounds) onResize(moved);
  };
  return (
    <>
      <button
        ref={startRef}
        type="button"
        className="bound-handle at-start"
        aria-label={t.review.startHandle}
        title={t.review.startHandle}
        onPointerDown={drag('start')}
        onKeyDown={nudge('start')}
      />
      <button
        ref={endRef}
        type="button"
        className="bound-handle at-end"
        aria-label={t.review.endHandle}
        title={t.review.endHandle}
        onPointerDown={drag('end')}
        onKeyDown={nudge('end')}
      />
    </>
  );
}

/** Past React: the places are known only after the text is laid out. */
function putAtEnds(
  sheet: HTMLElement | null,
  bounds: Bounds,
  start: HTMLElement | null,
  end: HTMLElement | null,
): void {
  if (sheet === null || start === null || end === null) return;
  // The text alone: a mark's own box also holds the name of its label.
  const rects = [...(rangeOf(sheet, bounds)?.getClientRects() ?? [])].filter(({ width }) => width > 0);
  const [first, last] = [rects[0], rects.at(-1)];
  start.hidden = end.hidden = first === undefined;
  if (first === undefined || last === undefined) return;
  const origin = sheet.getBoundingClientRect();
  put(start, first.left - origin.left, first.top - origin.top, first.height);
  put(end, last.right - origin.left, last.top - origin.top, last.height);
}

function put(handle: HTMLElement, x: number, y: number, height: number): void {
  handle.style.translate = `${x}px ${y}px`;
  handle.style.blockSize = `${height}px`;
}
