// Bounds of mentions as a person sets them: what is selected without the signs around it, and moves from word to word.
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** Letters, digits, or one other sign; of scripts without blanks each character is a word, as the engine has it. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}])+|\p{N}+|[^\s]/gu;

/** Far enough for any word that somebody would step over. */
const reach = 400;

const edgeSign = /^[\s\p{P}]$/u;
/** Signs that begin what a person would mark: #tag, @name, -5. */
const meantAtStart = /^[#@\-−–§&%]$/u;
/** Signs that end what a person would mark: 40%, 5″, C#. */
const meantAtEnd = /^[%‰#*′″°]$/u;
const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const closings: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The selection without blanks and punctuation at its ends; brackets inside it stay in pairs, those around it go. */
export function trimSelection(text: string, { start, end }: Bounds): Bounds | null {
  let [from, to] = [Math.max(0, Math.min(start, end)), Math.min(text.length, Math.max(start, end))];
  while (from < to) {
    const first = firstOf(text, from);
    const last = lastOf(text, to);
    const inner = text.slice(from, to);
    const isWrapped = closings[first] === last && inner.indexOf(last) === inner.length - 1;
    if (isWrapped || isLooseStart(first, inner)) from += first.length;
    else if (isLooseEnd(last, inner)) to -= last.length;
    else break;
  }
  return from < to ? { start: from, end: to } : null;
}

function isLooseStart(sign: string, inner: string): boolean {
  const closing = closings[sign];
  return edgeSign.test(sign) && !meantAtStart.test(sign) && (closing === undefined || !inner.includes(closing));
}

function isLooseEnd(sign: string, inner: string): boolean {
  const opening = brackets[sign];
  const isPaired = opening !== undefined && inner.slice(0, -1).includes(opening);
  return edgeSign.test(sign) && !meantAtEnd.test(sign) && !isPaired && !isAbbreviation(inner);
}

/** “U.S.” and “p.m.” keep their last dot; “Inc.” cannot be told from the end of a sentence and loses it. */
const isAbbreviation = (words: string): boolean => /(?:^|[\s(])(?:\p{L}\.){2,}$/u.test(words);

const firstOf = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);
function lastOf(text: string, end: number): string {
  const unit = text.charCodeAt(end - 1);
  const isPair = unit >= 0xdc00 && unit <= 0xdfff && end > 1;
  return text.slice(isPair ? end - 2 : end - 1, end);
}

/** Moves one bound to the next word's edge; the bounds as they are where there is no word on that side. */
export function moveBound(text: string, bounds: Bounds, which: 'start' | 'end', by: 1 | -1): Bounds {
  const { start, end } = bounds;
  const at = which === 'start' ? start : end;
  const edges = wordEdges(text, Math.max(0, at - reach), Math.min(text.length, at + reach), which);
  const next = by === 1 ? edges.find((edge) => edge > at) : edges.findLast((edge) => edge < at);
  if (next === undefined) return bounds;
  const moved = which === 'start' ? { start: next, end } : { start, end: next };
  return moved.start < moved.end ? moved : bounds;
}

function wordEdges(text: string, from: number, to: number, which: 'start' | 'end'): readonly number[] {
  return [...text.slice(from, to).matchAll(wordPattern)].map(
    (match) => from + match.index + (which === 'start' ? 0 : match[0].length),
  );
}
