// UTF-16 code units <-> Unicode code points: the two ways programs count characters, and the only way across.
// JavaScript counts units (an emoji is two), Python and most tools count code points (an emoji is one).

declare const unit: unique symbol;
export type Utf16Offset = number & { readonly [unit]: 'utf-16 code unit' };
export type CodePointOffset = number & { readonly [unit]: 'code point' };

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** True where an offset would cut a surrogate pair in two. */
export const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

/** Calls back at every code point boundary of the text, the end included, in one pass. */
function walkBoundaries(text: string, onBoundary: (units: number, points: number) => void): void {
  let points = 0;
  for (let units = 0; units < text.length; units++) {
    if (splitsPair(text, units)) continue;
    onBoundary(units, points);
    points++;
  }
  onBoundary(text.length, points);
}

/**
 * Converts many offsets in one pass over the text; the answer keeps their order. An offset inside a surrogate pair
 * counts as the start of its character.
 */
export function toCodePoints(text: string, offsets: readonly number[]): CodePointOffset[] {
  return convert(offsets, (onBoundary) => walkBoundaries(text, onBoundary)) as CodePointOffset[];
}

/** The inverse of `toCodePoints`. */
export function toUtf16(text: string, offsets: readonly number[]): Utf16Offset[] {
  return convert(offsets, (onBoundary) =>
    walkBoundaries(text, (units, points) => onBoundary(points, units)),
  ) as Utf16Offset[];
}

/** Both scales rise together, so sorted offsets are answered while walking; one past the end answers as the end. */
function convert(offsets: readonly number[], walk: (onBoundary: (from: number, to: number) => void) => void): number[] {
  const order = offsets.map((_, index) => index).sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
  const converted = new Array<number>(offsets.length).fill(0);
  let next = 0;
  let last = 0;
  const answerBelow = (limit: number): void => {
    for (let index = order[next]; index !== undefined && (offsets[index] ?? 0) < limit; index = order[next]) {
      converted[index] = last;
      next++;
    }
  };
  walk((from, to) => {
    answerBelow(from);
    last = to;
  });
  answerBelow(Infinity);
  return converted;
}

/** Mentions with offsets in code points; the answer keeps their order. */
export function spansInCodePoints<M extends { readonly start: number; readonly end: number }>(
  text: string,
  mentions: readonly M[],
): (M & { readonly start: CodePointOffset; readonly end: CodePointOffset })[] {
  return respan(mentions, (offsets) => toCodePoints(text, offsets));
}

/** The inverse of `spansInCodePoints`; offsets beyond the text stay beyond it. */
export function spansInUtf16<M extends { readonly start: number; readonly end: number }>(
  text: string,
  mentions: readonly M[],
): (M & { readonly start: Utf16Offset; readonly end: Utf16Offset })[] {
  const [points = 0] = toCodePoints(text, [text.length]);
  return respan(mentions, (offsets) =>
    toUtf16(text, offsets).map(
      (units, index) => ((offsets[index] ?? 0) > points ? text.length + 1 : units) as Utf16Offset,
    ),
  );
}

function respan<M extends { readonly start: number; readonly end: number }, O extends number>(
  mentions: readonly M[],
  convertAll: (offsets: readonly number[]) => O[],
): (M & { readonly start: O; readonly end: O })[] {
  const converted = convertAll(mentions.flatMap(({ start, end }) => [start, end]));
  return mentions.map((mention, index) => ({
    ...mention,
    start: converted[2 * index] ?? (mention.start as O),
    end: converted[2 * index + 1] ?? (mention.end as O),
  }));
}
