// What every reader of annotated files offers, and the checks they share. Nothing is taken on trust: offsets must lie in
// the text and cut no character, and where a file repeats a mention's words they must be the ones at its place.
import {
  fail,
  ok,
  type Imported,
  type ImportedDocument,
  type ImportedMention,
  type ImportFile,
  type Result,
} from '../contract/index.ts';
import { inReadingOrder } from './order.ts';
import { splitsPair } from './unicode.ts';

/** Files that belong together (one file, or what was in a zip) -> documents. */
export type Importer = (files: readonly ImportFile[]) => Result<Imported>;

export const notThis = (fileName: string, why: string): ReturnType<typeof fail> =>
  fail('document-format', `“${fileName}” could not be read: ${why}.`);

/** The file's JSON, or undefined, which JSON cannot say. */
export function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** Lines of JSON Lines: only a line feed ends one. */
export const jsonLines = (content: string): { readonly number: number; readonly value: unknown }[] =>
  content
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, index) => ({ number: index + 1, line: line.trim() }))
    .filter(({ line }) => line !== '')
    .map(({ number, line }) => ({ number, value: parseJson(line) }));

/** A mention as a file has it; `said` are the words the file gives for it, or undefined. */
export interface FoundMention extends ImportedMention {
  readonly said?: string | undefined;
}

const isInside = (text: string, { start, end }: FoundMention): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  start >= 0 &&
  end > start &&
  end <= text.length &&
  !splitsPair(text, start) &&
  !splitsPair(text, end);

/** The document with the mentions that fit its text, each once; the others become notes. Offsets are UTF-16 by now. */
export function documentOf(
  name: string,
  text: string,
  found: readonly FoundMention[],
): { readonly document: ImportedDocument; readonly notes: string[] } {
  const mentions = new Map<string, ImportedMention>();
  const notes: string[] = [];
  for (const mention of found) {
    const { label, start, end, score, isReviewed, said } = mention;
    const place = `${label} at ${start} to ${end}`;
    if (label.trim() === '') notes.push(`“${name}”: a mention at ${start} to ${end} has no label and was left out.`);
    else if (!isInside(text, mention)) notes.push(`“${name}”: ${place} lies outside the text and was left out.`);
    else if (said !== undefined && said !== text.slice(start, end))
      notes.push(`“${name}”: ${place} says other words than the text there and was left out.`);
    else {
      const key = JSON.stringify([label, start, end]);
      const twin = mentions.get(key);
      mentions.set(key, {
        label,
        start,
        end,
        score: twin?.score ?? score,
        isReviewed: isReviewed || twin?.isReviewed === true,
      });
    }
  }
  return { document: { name, text, mentions: inReadingOrder([...mentions.values()]) }, notes };
}

/** All documents of a file, or the refusal if there is none in it. */
export function importedOf(
  fileName: string,
  read: readonly ReturnType<typeof documentOf>[],
  notes: readonly string[] = [],
): Result<Imported> {
  if (read.length === 0) return notThis(fileName, notes[0]?.replace(/\.$/, '') ?? 'there is no document in it');
  return ok({
    documents: read.map(({ document }) => document),
    notes: [...notes, ...read.flatMap((one) => one.notes)],
  });
}

/** Without its extension: what a text file and its annotations have in common. */
export const stemOf = (fileName: string): string => fileName.replace(/\.[^./]*$/, '');
export const baseOf = (fileName: string): string => fileName.slice(fileName.lastIndexOf('/') + 1);
