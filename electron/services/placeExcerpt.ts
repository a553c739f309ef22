// The words around a place of a document, for lists that show where something stands. Pure.
import { pageOf, type Excerpt, type Place } from '../contract/index.ts';
import { isTorn } from './torn.ts';

export interface ExcerptSource {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  readonly pages: readonly number[];
}

const unitsAround = 60;

/** About sixty UTF-16 code units on each side, cut at blanks where there are some, never within a character. */
export function excerptAround({ id, name, text, pages }: ExcerptSource, { label, start, end }: Place): Excerpt {
  const earliest = Math.max(0, start - unitsAround);
  const latest = Math.min(text.length, end + unitsAround);
  const before = text.slice(isTorn(text, earliest) ? earliest + 1 : earliest, start);
  const after = text.slice(end, isTorn(text, latest) ? latest - 1 : latest);
  return {
    documentId: id,
    name,
    label,
    start,
    end,
    before: earliest === 0 ? before : before.replace(/^\S{0,15}\s+(?=\S)/u, ''),
    text: text.slice(start, end),
    after: latest === text.length ? after : after.replace(/(?<=\S)\s+\S{0,15}$/u, ''),
    page: pageOf(pages, start),
  };
}
