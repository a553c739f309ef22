// spaCy: JSON Lines as its training examples are written down. `spans` are all mentions (the form that Prodigy and
// spaCy's own JSONL use, and doc.spans can hold), `entities` those that do not overlap (the triples of
// Example.from_dict; doc.ents cannot overlap). Offsets count Unicode code points, as Python does.
// A script beside them makes the DocBin that `spacy train` reads, with the tokenizer of the reader's own language.
import { z } from 'zod';
import type { ExportItem } from '../contract/index.ts';
import { roundScore, type Exporter } from './exporter.ts';
import { documentOf, importedOf, jsonLines, notThis, type FoundMention, type Importer } from './importer.ts';
import { jsonLinesType, writeJsonLine } from './json.ts';
import { withoutOverlaps } from './order.ts';
import { docBinScript } from './spacyScript.ts';
import { spansInCodePoints, spansInUtf16 } from './unicode.ts';

function writeItem({ document, mentions }: ExportItem): string {
  const spans = spansInCodePoints(document.text, mentions);
  return writeJsonLine({
    text: document.text,
    spans: spans.map(({ start, end, label, score, isReviewed }) => ({
      start,
      end,
      label,
      ...(score === null ? {} : { score: roundScore(score) }),
      ...(isReviewed ? { reviewed: true } : {}),
    })),
    entities: withoutOverlaps(spans).kept.map(({ start, end, label }) => [start, end, label]),
    meta: { document: document.name, offsetUnit: 'unicode code points' },
  });
}

export const spacy: Exporter = {
  extension: '.jsonl',
  write: (items, { companions }) => ({
    files: [
      { name: 'entities.jsonl', mediaType: jsonLinesType, content: items.map(writeItem).join('') },
      ...(companions ? [{ name: 'make_docbin.py', mediaType: 'text/x-python', content: docBinScript }] : []),
    ],
    losses: [],
  }),
};

const spanSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  label: z.string(),
  score: z.number().min(0).max(1).optional(),
  reviewed: z.boolean().optional(),
});
const entitySchema = z.tuple([z.number().int(), z.number().int(), z.string()]);
const lineSchema = z.object({
  text: z.string(),
  spans: z.array(spanSchema).default([]),
  entities: z.array(entitySchema).default([]),
  meta: z.object({ document: z.string().optional() }).optional(),
  /** Prodigy's decision on a whole example. */
  answer: z.enum(['accept', 'reject', 'ignore']).optional(),
});

function mentionsOf({ text, spans, entities, answer }: z.infer<typeof lineSchema>): FoundMention[] {
  const found = [
    ...spans.map(({ start, end, label, score, reviewed }) => ({
      start,
      end,
      label,
      score: score ?? null,
      isReviewed: reviewed ?? answer === 'accept',
    })),
    ...entities.map(([start, end, label]) => ({ start, end, label, score: null, isReviewed: answer === 'accept' })),
  ];
  return spansInUtf16(text, found);
}

export const readSpacy: Importer = (files) => {
  const file = files.find(({ name }) => name.endsWith('.jsonl')) ?? files[0];
  if (file === undefined) return notThis('', 'there is no file');
  const read: ReturnType<typeof documentOf>[] = [];
  const notes: string[] = [];
  for (const { number, value } of jsonLines(file.content)) {
    const parsed = lineSchema.safeParse(value);
    if (!parsed.success) notes.push(`“${file.name}”: line ${number} is not an example of spaCy and was left out.`);
    else if (parsed.data.answer === 'reject' || parsed.data.answer === 'ignore')
      notes.push(`“${file.name}”: line ${number} was rejected in Prodigy and left out.`);
    else
      read.push(
        documentOf(parsed.data.meta?.document ?? `${file.name}:${number}`, parsed.data.text, mentionsOf(parsed.data)),
      );
  }
  return importedOf(file.name, read, notes);
};
