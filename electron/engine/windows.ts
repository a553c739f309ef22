// Windows: the document in pieces that the model can read, cut between sentences, each repeating a little of the last.

export interface TextRange {
  /** UTF-16 offsets [start, end). */
  readonly start: number;
  readonly end: number;
}

export interface WindowBudget {
  /** Tokens of text in one window at most. */
  readonly windowTokens: number;
  /** Tokens that a window repeats of the one before, at most; whole sentences. */
  readonly overlapTokens: number;
}

/** Token spans of a text, as the tokenizer gives them. */
export type SpansOf = (text: string) => readonly (readonly [start: number, end: number])[];

interface Piece extends TextRange {
  readonly tokens: number;
}

/**
 * Windows in the order of the text. Together they hold every character that is not white space. A sentence longer than
 * a window is cut between words. As few windows as the budget allows, and those about equally large: attention costs the
 * square of a window, and a short last one would see little context.
 */
export function planWindows(text: string, spansOf: SpansOf, budget: WindowBudget): TextRange[] {
  const overlap = Math.min(budget.overlapTokens, Math.floor(budget.windowTokens / 2));
  const pieces = piecesOf(text, spansOf, budget.windowTokens, overlap);
  let windows = filled(text, pieces, budget.windowTokens, overlap);
  let [tooFew, enough] = [Math.max(0, ...pieces.map(({ tokens }) => tokens), overlap * 2) - 1, budget.windowTokens];
  while (enough - tooFew > 1) {
    const between = Math.floor((tooFew + enough) / 2);
    const more = filled(text, pieces, between, overlap);
    if (more.length > windows.length) tooFew = between;
    else [windows, enough] = [more, between];
  }
  return windows;
}

/** Windows that take what fits, one after another. */
function filled(text: string, pieces: readonly Piece[], windowTokens: number, overlap: number): TextRange[] {
  const windows: TextRange[] = [];
  let first = 0;
  while (first < pieces.length) {
    let last = first;
    let tokens = pieces[first]?.tokens ?? 0;
    for (;;) {
      const next = pieces[last + 1];
      if (!next || tokens + next.tokens > windowTokens) break;
      tokens += next.tokens;
      last += 1;
    }
    const range = trimmed(text, { start: pieces[first]?.start ?? 0, end: pieces[last]?.end ?? 0 });
    if (range) windows.push(range);
    const next = pieces[last + 1];
    if (!next) break;
    let again = last + 1;
    let repeated = 0;
    while (again - 1 > first) {
      const piece = pieces[again - 1];
      if (!piece || repeated + piece.tokens > overlap) break;
      if (repeated + piece.tokens + next.tokens > windowTokens) break; // no room left for anything new
      repeated += piece.tokens;
      again -= 1;
    }
    first = again;
  }
  return windows;
}

function piecesOf(text: string, spansOf: SpansOf, windowTokens: number, overlap: number): Piece[] {
  const pieces: Piece[] = [];
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)) {
    const spans = spansOf(segment);
    if (spans.length <= windowTokens) {
      pieces.push({ start: index, end: index + segment.length, tokens: spans.length });
      continue;
    }
    const size = Math.max(8, overlap > 0 ? overlap : Math.floor(windowTokens / 4));
    pieces.push(
      ...cutSentence(segment, spans, size).map((p) => ({ ...p, start: p.start + index, end: p.end + index })),
    );
  }
  return pieces;
}

/** Parts of about `size` tokens that begin where a token begins after white space, or at any token if there is none. */
function cutSentence(sentence: string, spans: readonly (readonly [number, number])[], size: number): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let tokens = 0;
  spans.forEach(([from], i) => {
    const before = spans[i - 1];
    const isWhole = before === undefined || before[1] <= from; // not inside a character that several tokens share
    const isGap = /\s/.test(sentence.charAt(from)) || /\s/.test(sentence.charAt(from - 1));
    if (isWhole && from > start && (tokens >= size * 2 || (tokens >= size && isGap))) {
      pieces.push({ start, end: from, tokens });
      start = from;
      tokens = 0;
    }
    tokens += 1;
  });
  pieces.push({ start, end: sentence.length, tokens });
  return pieces;
}

function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const inner = text.slice(start, end);
  const from = start + (inner.length - inner.trimStart().length);
  const to = end - (inner.length - inner.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
