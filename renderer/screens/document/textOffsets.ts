// Between places in the text and places in the page: blocks say where they begin, text nodes inside them are counted.
import type { Bounds } from '../../core/bounds.ts';

const blocksOf = (sheet: Element): readonly HTMLElement[] => [...sheet.querySelectorAll<HTMLElement>('[data-start]')];
const startOf = (block: HTMLElement): number => Number(block.dataset.start);

/** The offset into the text; null for a place outside it. */
export function offsetAt(sheet: Element, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (block === null || block === undefined || !sheet.contains(block)) return null;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return startOf(block) + range.toString().length;
}

export function selectedBounds(sheet: Element): Bounds | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(sheet, range.startContainer, range.startOffset);
  const end = offsetAt(sheet, range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

export function offsetFromPoint(sheet: Element, x: number, y: number): number | null {
  // Safari before 18.4 has only the older of the two.
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : offsetAt(sheet, caret.offsetNode, caret.offset);
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const range = document.caretRangeFromPoint(x, y);
  return range === null ? null : offsetAt(sheet, range.startContainer, range.startOffset);
}

/** null where the blocks do not hold the place. */
export function rangeOf(sheet: Element, { start, end }: Bounds): Range | null {
  const blocks = blocksOf(sheet);
  const from = pointOf(blocks, start, true);
  const to = pointOf(blocks, end, false);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** A start belongs to the block that begins with it, an end to the block that ends with it. */
function pointOf(blocks: readonly HTMLElement[], at: number, isStart: boolean): { node: Text; offset: number } | null {
  const block = blocks.findLast((one) => (isStart ? startOf(one) <= at : startOf(one) < at));
  if (block === undefined) return null;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = at - startOf(block);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (isStart ? left < node.length : left <= node.length) return { node, offset: left };
    left -= node.length;
  }
  return null;
}

/** Paints a place without touching the text; null takes it away. Browsers that cannot do it show nothing. */
export function paint(name: 'draft' | 'place', range: Range | null): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  if (range === null) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(range));
}
