// Where a text holds what was looked for, and the piece of it around the first place. Pure; offsets are UTF-16 code units.
import { placesOf, type Term } from '../store/searchQuery.ts';
import { foldWithPlaces } from '../store/searchText.ts';
import { isTorn } from './torn.ts';

export interface Snippet {
  readonly start: number;
  /** Together a piece of the text; every second one is what was looked for. */
  readonly parts: string[];
}

type Span = readonly [start: number, end: number];

/** Units of text before the first place, and from its start on. */
const unitsBefore = 40;
const unitsAfter = 80;
/** How far a cut moves to stand at a blank. */
const wordUnits = 16;
/** Units that are folded at once: the first place is seldom far, and a text may have millions. */
const pieceUnits = 32_768;
/** Pieces overlap, so that words that stand together are found across a border. */
const overlapUnits = 1_024;

/** The place itself, or the unit before it where a character would be torn apart. */
const whole = (text: string, place: number): number => (isTorn(text, place) ? place - 1 : place);

/** The first place from `least` to `most` where a word begins behind a blank, else `otherwise`. */
function atBlank(text: string, least: number, most: number, otherwise: number): number {
  const found = /\s(?=\S)/u.exec(text.slice(Math.max(0, least - 1), most + 1));
  return found === null ? whole(text, otherwise) : Math.max(0, least - 1) + found.index + 1;
}

/** The last place from `least` to `most` where a word ends before a blank, else `most`. */
function beforeBlank(text: string, least: number, most: number): number {
  for (let place = most; place >= least; place--) {
    if (/\s/u.test(text.charAt(place)) && /\S/u.test(text.charAt(place - 1))) return place;
  }
  return whole(text, most);
}

/** The piece of the text around a place, cut at blanks where there are some. */
function around(text: string, [start, end]: Span): Span {
  const earliest = start - unitsBefore;
  const from = earliest <= 0 ? 0 : atBlank(text, earliest, Math.min(earliest + wordUnits, start), earliest);
  const latest = Math.max(start + unitsAfter, end);
  const to = latest >= text.length ? text.length : beforeBlank(text, Math.max(latest - wordUnits, end), latest);
  return [from, to];
}

/** Cuts the piece around the first of the places, which are in order and apart, at the places in it. */
function cut(text: string, places: readonly Span[], first: Span): Snippet {
  const [from, to] = around(text, first);
  const parts: string[] = [];
  let done = from;
  for (const [start, end] of places) {
    if (start < done || end > to) continue;
    parts.push(text.slice(done, start), text.slice(start, end));
    done = end;
  }
  parts.push(text.slice(done, to));
  return { start: first[0], parts };
}

/** The piece around a mention; nothing but the mention is marked in it. */
export const snippetAt = (text: string, start: number, end: number): Snippet => cut(text, [[start, end]], [start, end]);

/** Around the first place of any of the terms; null where there is none. */
export function snippetOf(text: string, terms: readonly Term[]): Snippet | null {
  for (let from = 0; ;) {
    const end = from + pieceUnits;
    const to = end >= text.length ? text.length : beforeBlank(text, end - overlapUnits, end);
    const places = placesIn(text.slice(from, to), from, terms);
    const [first] = places;
    if (first !== undefined) return cut(text, places, first);
    if (to === text.length) return null;
    const next = to - overlapUnits;
    from = atBlank(text, next, to - 1, next);
  }
}

function placesIn(piece: string, from: number, terms: readonly Term[]): Span[] {
  const { folded, placeOf } = foldWithPlaces(piece);
  const places: Span[] = [];
  let nearest = Infinity;
  for (const term of terms) {
    for (const [start, end] of placesOf(term, folded)) {
      // what follows far behind the first place is not shown
      if (start > nearest + unitsAfter) break;
      nearest = Math.min(nearest, start);
      places.push([from + placeOf(start), endOf(placeOf, folded, end, from)]);
    }
  }
  return places.sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
}

/** One sign may fold into two (ß: ss); a match that ends within it takes it as a whole. */
function endOf(placeOf: (index: number) => number, folded: string, index: number, from: number): number {
  const last = placeOf(index - 1);
  for (let next = index; next <= folded.length; next++) {
    if (placeOf(next) > last) return from + placeOf(next);
  }
  return from + placeOf(folded.length);
}
