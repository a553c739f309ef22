// The rows of a scrolling list that are in view. Rows are equally high, in rem: they grow with the person's text size.
import { useCallback, useState, type UIEvent } from 'react';
import { rowsInView, toWholeRows, type RowRange } from '../core/virtualRows.ts';

export interface VirtualRows {
  readonly attach: (element: HTMLElement | null) => (() => void) | undefined;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  readonly range: RowRange;
  readonly rowHeight: number;
}

export function useVirtualRows(count: number, rowRem: number): VirtualRows {
  const [scrollTop, setScrollTop] = useState(0);
  const [view, setView] = useState({ height: 800, rem: 16 });
  const attach = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      setView({ height: element.clientHeight, rem });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const rowHeight = Math.round(rowRem * view.rem);
  const onScroll = useCallback(
    (event: UIEvent<HTMLElement>) => setScrollTop(toWholeRows(event.currentTarget.scrollTop, rowHeight)),
    [rowHeight],
  );
  return { attach, onScroll, rowHeight, range: rowsInView(scrollTop, view.height, rowHeight, count) };
}
