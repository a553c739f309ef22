// How much of a text some windows of it have read; one definition for whole runs (engine) and cut ones (services).
import type { WindowResult } from './engine.ts';

const inked = (text: string, from: number, to: number): number => text.slice(from, to).replace(/\s+/g, '').length;

/** Share of the characters that are no white space and lie in some window; 1 for a text of white space. */
export function coverageOf(text: string, windows: readonly Pick<WindowResult, 'start' | 'end'>[]): number {
  const all = inked(text, 0, text.length);
  if (all === 0) return 1;
  let read = 0;
  let reached = 0;
  for (const { start, end } of [...windows].sort((a, b) => a.start - b.start)) {
    if (end <= reached) continue;
    read += inked(text, Math.max(start, reached), end);
    reached = end;
  }
  return read / all;
}
