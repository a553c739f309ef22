// Reads the lines of an .ann file: text-bound annotations and the notes on them. Relations, events and the rest are
// counted, so that it can be said that they were not taken over.
import type { FoundMention } from './importer.ts';
import { spansInUtf16 } from './unicode.ts';

interface TextBound {
  readonly id: string;
  readonly type: string;
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  readonly words: string;
}

const textBound = /^(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/su;
const note = /^#\S*\tAnnotatorNotes (T\S+)\t(.*)$/su;

/** Between the pieces of one mention: blanks, line breaks and control characters. */
const gap = /^[\s\p{Cc}]*$/u;

function parseTextBound(line: string): TextBound | null {
  const [, id = '', type = '', offsets = '', words = ''] = textBound.exec(line) ?? [];
  if (id === '') return null;
  const pieces = offsets.split(';').map((piece) => {
    const [start = 0, end = 0] = piece.split(' ').map(Number);
    return { start, end };
  });
  return { id, type, pieces, words };
}

export interface AnnRead {
  readonly mentions: readonly FoundMention[];
  readonly notes: readonly string[];
}

/** @param labels type name -> label, where they differ */
export function readAnn(text: string, content: string, labels: ReadonlyMap<string, string>): AnnRead {
  const bound: TextBound[] = [];
  const said = new Map<string, string>();
  const notes: string[] = [];
  let others = 0;
  for (const [index, line] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const parsed = parseTextBound(line);
    const [, target = '', words = ''] = note.exec(line) ?? [];
    if (parsed !== null) bound.push(parsed);
    else if (target !== '') said.set(target, words);
    else if (line.startsWith('T')) notes.push(`line ${index + 1} is not a text-bound annotation and was left out.`);
    else if (line.trim() !== '') others++;
  }
  if (others > 0) notes.push(`${others} relations, events, attributes or other lines were left out.`);
  // All at once: each conversion walks the whole text.
  const spans = spansInUtf16(
    text,
    bound.flatMap(({ pieces }) => pieces),
  );
  let next = 0;
  const mentions = bound.flatMap(({ pieces, ...one }) => {
    const inUtf16 = spans.slice(next, next + pieces.length);
    next += pieces.length;
    return mentionsOf(text, { ...one, pieces: inUtf16 }, said.get(one.id) ?? '', labels, notes);
  });
  return { mentions, notes };
}

/** The pieces are in UTF-16 code units by now. */
function mentionsOf(
  text: string,
  { id, type, pieces, words }: TextBound,
  remark: string,
  labels: ReadonlyMap<string, string>,
  notes: string[],
): FoundMention[] {
  const confidence = /\bconfidence ([01](?:\.\d+)?(?:e-\d+)?)\b/.exec(remark)?.[1];
  const common = {
    label: labels.get(type) ?? type,
    score: confidence === undefined ? null : Math.min(1, Number(confidence)),
    isReviewed: /\breviewed\b/.test(remark),
  };
  const spans = pieces.toSorted((one, other) => one.start - other.start);
  const joined = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (words !== '' && words !== joined) {
    notes.push(`${id} says other words than the text at its place and was left out.`);
    return [];
  }
  const isOne = spans.every(({ end }, index) => gap.test(text.slice(end, spans[index + 1]?.start ?? end)));
  const [first, last] = [spans[0], spans.at(-1)];
  if (isOne && first !== undefined && last !== undefined) return [{ ...common, start: first.start, end: last.end }];
  notes.push(`${id} is in ${spans.length} pieces apart; each piece became a mention.`);
  return spans.map(({ start, end }) => ({ ...common, start, end }));
}
