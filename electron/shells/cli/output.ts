// The JSON that the command line writes. Pure.
import type { Mention } from '../../contract/index.ts';

export interface TaggedDocument {
  readonly name: string;
  readonly documentId: number;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export function writeJson(documents: readonly TaggedDocument[]): string {
  const content = {
    offsetUnit: 'utf-16 code units',
    documents: documents.map(({ name, text, mentions }) => ({
      name,
      mentions: mentions
        .toSorted((one, other) => one.start - other.start || one.end - other.end || (one.label < other.label ? -1 : 1))
        .map(({ label, start, end, score }) => ({
          label,
          text: text.slice(start, end),
          start,
          end,
          confidence: score,
        })),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
