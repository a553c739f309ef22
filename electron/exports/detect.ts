// Which of the readable formats some files are, by their names and how their content begins.
import type { ImportFile, ImportFormat } from '../contract/index.ts';
import { parseJson } from './importer.ts';

const has = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);

function formatOfJson(value: unknown): ImportFormat | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (has(value, 'format')) return 'json';
  if (has(first, '@context') || has(first, 'target')) return 'web-annotation';
  return Array.isArray(value) && (value.length === 0 || has(first, 'data')) ? 'label-studio' : null;
}

function formatOfLine(value: unknown): ImportFormat | null {
  if (has(value, 'format')) return 'jsonl';
  return has(value, 'spans') || has(value, 'entities') ? 'spacy' : null;
}

const firstLine = (content: string): string => content.split('\n').find((line) => line.trim() !== '') ?? '';

function formatOf({ name, content }: ImportFile): ImportFormat | null {
  const extension = /\.[^./]*$/.exec(name)?.[0].toLowerCase() ?? '';
  switch (extension) {
    case '.ann':
      return 'brat';
    case '.conll':
    case '.conll2003':
    case '.bio':
    case '.iob':
    case '.iob2':
      return 'conll';
    case '.jsonld':
      return 'web-annotation';
    case '.jsonl':
    case '.ndjson':
      return formatOfLine(parseJson(firstLine(content)));
    case '.json':
      return formatOfJson(parseJson(content)) ?? null;
    default:
      return null;
  }
}

/** null: none of them, or not known; texts without annotations are no export. */
export function detectFormat(files: readonly ImportFile[]): ImportFormat | null {
  for (const file of files) {
    const format = formatOf(file);
    if (format !== null) return format;
  }
  return null;
}
