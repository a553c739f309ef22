// Which rows of a list of equal rows must exist for what is on screen.
export interface RowRange {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

export function rowsInView(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
  overscan = 6,
): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan);
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + overscan);
  return { first: Math.min(first, end), end };
}

/** Scrolling within a row needs no other rows: the list is drawn again only when one comes or goes. */
export const toWholeRows = (scrollTop: number, rowHeight: number): number =>
  Math.floor(scrollTop / rowHeight) * rowHeight;
