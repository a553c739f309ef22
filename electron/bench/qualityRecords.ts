// The bench's data: JSON Lines of { text, entities: [[start, end, label]], labels }, offsets in code points. Whatever is
// wrong with a line is said with the file and the number of the line.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../contract/index.ts';

/** UTF-16 offsets [start, end). */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface GoldRecord {
  readonly text: string;
  /** What is asked, each once. */
  readonly labels: readonly string[];
  readonly mentions: readonly LabelledSpan[];
}

export interface GoldFile {
  /** Base name without `.jsonl`. */
  readonly name: string;
  readonly path: string;
  readonly records: readonly GoldRecord[];
}

const lineSchema = z.object({
  text: z.string(),
  entities: z.array(z.tuple([z.number().int().nonnegative(), z.number().int().positive(), z.string()])),
  labels: z.array(z.string().min(1)).min(1),
});

export const nameOf = (file: string): string => path.basename(file).replace(/\.jsonl$/, '');

/** Reads files before anything is measured, so that a mistake in the last one costs no time. @param limit records a file */
export async function readGoldFiles(files: readonly string[], limit: number | null): Promise<Result<GoldFile[]>> {
  if (files.length === 0) return fail('input-invalid', 'Name at least one file of records.');
  const read: GoldFile[] = [];
  for (const file of files) {
    const name = nameOf(file);
    const twin = read.find((other) => other.name === name);
    if (twin) return fail('input-invalid', `${twin.path} and ${file} have one name in the report; rename one.`);
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return fail('document-unreadable', `${file} cannot be read: ${reason}`);
    }
    const records = parseRecords(file, text, limit);
    if (!records.ok) return records;
    read.push({ name, path: file, records: records.value });
  }
  return ok(read);
}

/** @param file what the lines' mistakes are reported under */
export function parseRecords(file: string, jsonLines: string, limit: number | null): Result<GoldRecord[]> {
  const records: GoldRecord[] = [];
  for (const [index, line] of jsonLines.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (limit !== null && records.length >= limit) break;
    const record = parseRecord(line);
    if (typeof record === 'string') return fail('document-format', `${file}, line ${index + 1}: ${record}.`);
    records.push(record);
  }
  return records.length > 0 ? ok(records) : fail('document-empty', `${file} holds no records.`);
}

/** @returns the record, or what is wrong with it */
function parseRecord(line: string): GoldRecord | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path.join('.') ?? '';
    return `${at === '' ? 'the record' : at}: ${issue?.message ?? 'invalid'}`;
  }
  const { text, entities } = parsed.data;
  const labels = [...new Set(parsed.data.labels)];
  const units = unitsOfPoints(text);
  const mentions: LabelledSpan[] = [];
  for (const [first, last, label] of entities) {
    const [start, end] = [units[first], units[last]];
    if (start === undefined || end === undefined)
      return `the entity [${first}, ${last}] lies outside a text of ${units.length - 1} code points`;
    if (start >= end) return `the entity [${first}, ${last}] is empty`;
    if (!labels.includes(label)) return `the label “${label}” of an entity is not among the labels`;
    mentions.push({ start, end, label });
  }
  return { text, labels, mentions };
}

/** UTF-16 offset of each code point of the text, its end included. */
export function unitsOfPoints(text: string): number[] {
  const units = [0];
  let unit = 0;
  for (const point of text) {
    unit += point.length;
    units.push(unit);
  }
  return units;
}
