// A text with its mentions as properly nested <mark> elements. Nested mentions nest; where two cross, the outer one's
// element ends and begins again, so a mention may have several pieces, the last of which carries its label.
import { escapeMarkup } from './escape.ts';
import { inReadingOrder } from './order.ts';

export interface Marked {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly score: number | null;
}

interface Open<M> {
  readonly mention: M;
  /** 0 is the underline nearest the text; overlapping mentions have different ones. */
  readonly lane: number;
}

/** More underlines than this would run into the next line. */
export const mostLanes = 6;

function freeLane(open: readonly Open<Marked>[]): number {
  const taken = new Set(open.map(({ lane }) => lane));
  let lane = 0;
  while (taken.has(lane)) lane++;
  return lane;
}

/**
 * @param classOf the class of a label's colour
 * @param titleOf what is read when the mouse rests on it, unescaped
 */
export function markText<M extends Marked>(
  text: string,
  mentions: readonly M[],
  { classOf, titleOf }: { readonly classOf: (label: string) => string; readonly titleOf: (mention: M) => string },
): { readonly html: string; readonly lanes: number } {
  const waiting = inReadingOrder(mentions).filter(({ start, end }) => end > start && end <= text.length);
  const html: string[] = [];
  let open: Open<M>[] = [];
  let at = 0;
  let next = 0;
  let lanes = 0;
  const begin = ({ mention, lane }: Open<M>): void => {
    const classes = `m ${classOf(mention.label)} n${Math.min(lane, mostLanes - 1)}`;
    html.push(`<mark class="${classes}" title="${escapeMarkup(titleOf(mention))}">`);
  };
  const textTo = (position: number): void => {
    html.push(escapeMarkup(text.slice(at, position)));
    at = position;
  };
  /** Ends what ends here; what lies inside it in the page and goes on is taken up again. */
  const endHere = (): void => {
    const lowest = open.findIndex(({ mention }) => mention.end === at);
    if (lowest === -1) return;
    const goingOn: Open<M>[] = [];
    for (const one of open.slice(lowest).reverse()) {
      const ends = one.mention.end === at;
      html.push(ends ? `<small>${escapeMarkup(one.mention.label)}</small></mark>` : '</mark>');
      if (!ends) goingOn.unshift(one);
    }
    open = [...open.slice(0, lowest), ...goingOn];
    goingOn.forEach(begin);
  };
  while (next < waiting.length || open.length > 0) {
    const start = waiting[next]?.start ?? Infinity;
    textTo(Math.min(start, ...open.map(({ mention }) => mention.end)));
    endHere();
    for (let mention = waiting[next]; mention?.start === at; mention = waiting[next]) {
      const one = { mention, lane: freeLane(open) };
      lanes = Math.max(lanes, one.lane + 1);
      open.push(one);
      begin(one);
      next++;
    }
  }
  textTo(text.length);
  return { html: html.join(''), lanes: Math.min(lanes, mostLanes) };
}
