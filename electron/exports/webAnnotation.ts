// W3C Web Annotation (JSON-LD): one annotation a mention, its label a tag. Each has a TextPositionSelector and a
// TextQuoteSelector; both count Unicode code points, as the recommendation asks (sections 4.2.4 and 4.2.5), and the quote
// finds its place again when the text has changed a little. Sources are the texts beside the file.
import { z } from 'zod';
import type { ExportItem, ExportMention, ImportFile } from '../contract/index.ts';
import { roundScore, textType, type Exporter } from './exporter.ts';
import { uniqueStems } from './fileNames.ts';
import { documentOf, importedOf, notThis, parseJson, type FoundMention, type Importer } from './importer.ts';
import type { Span } from './order.ts';
import { spansInCodePoints, spansInUtf16, splitsPair } from './unicode.ts';

const annotationContext = 'http://www.w3.org/ns/anno.jsonld';
/** ITS 2.0 has the word for how sure a tool is of an annotation. */
const ownContext = { confidence: 'http://www.w3.org/2005/11/its/rdf#taConfidence' };

const quoteUnits = 32;

function quoteOf(text: string, { start, end }: Span): { exact: string; prefix: string; suffix: string } {
  let from = Math.max(0, start - quoteUnits);
  let to = Math.min(text.length, end + quoteUnits);
  if (splitsPair(text, from)) from--;
  if (splitsPair(text, to)) to++;
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

function annotationOf(text: string, mention: ExportMention, place: Span, id: string, source: string): object {
  const { label, score, isReviewed } = mention;
  return {
    id,
    type: 'Annotation',
    motivation: 'tagging',
    ...(isReviewed ? { creator: { type: 'Person' } } : {}),
    body: {
      type: 'TextualBody',
      purpose: 'tagging',
      value: label,
      ...(score === null ? {} : { confidence: roundScore(score) }),
    },
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start: place.start, end: place.end },
        { type: 'TextQuoteSelector', ...quoteOf(text, mention) },
      ],
    },
  };
}

function annotationsOf({ document, mentions }: ExportItem, number: number, source: string): object[] {
  const places = spansInCodePoints(document.text, mentions);
  return mentions.map((mention, index) =>
    annotationOf(document.text, mention, places[index] ?? mention, `#d${number}m${index + 1}`, source),
  );
}

export const webAnnotation: Exporter = {
  extension: '.jsonld',
  write: (items, { companions }) => {
    const names = uniqueStems(items.map(({ document }) => document.name)).map((stem) => `texts/${stem}.txt`);
    const sources = names.map((name) => name.split('/').map(encodeURIComponent).join('/'));
    const engine = items.find(({ run }) => run.engine !== null)?.run.engine ?? null;
    const page = {
      '@context': [annotationContext, ownContext],
      id: 'annotations.jsonld',
      type: 'AnnotationPage',
      generator: {
        type: 'Software',
        name: engine === null ? 'PaDeLLM Desktop' : `PaDeLLM Desktop, model ${engine.model} ${engine.modelVersion}`,
      },
      items: items.flatMap((item, index) => annotationsOf(item, index + 1, sources[index] ?? '')),
    };
    return {
      files: [
        {
          name: 'annotations.jsonld',
          mediaType: 'application/ld+json',
          content: `${JSON.stringify(page, null, 2)}\n`,
        },
        ...(companions
          ? items.map(({ document }, index) => ({
              name: names[index] ?? '',
              mediaType: textType,
              content: document.text,
            }))
          : []),
      ],
      losses: [],
    };
  },
};

const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([z.array(schema), schema.transform((one) => [one])]);

const selectorSchema = z.union([
  z.object({ type: z.literal('TextPositionSelector'), start: z.number().int(), end: z.number().int() }),
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string().default(''),
    suffix: z.string().default(''),
  }),
  z.object({ type: z.string() }).transform(() => null),
]);

const bodySchema = z.union([
  z.string().transform((value) => ({ value, confidence: undefined })),
  z.object({ value: z.string(), confidence: z.number().min(0).max(1).optional() }),
]);
const annotationSchema = z.object({
  type: z.union([z.literal('Annotation'), z.array(z.string())]),
  creator: z.object({ type: z.string() }).optional().catch(undefined),
  body: z.union([bodySchema, z.array(bodySchema).min(1)]).transform((body) => (Array.isArray(body) ? body[0] : body)),
  target: z.object({ source: z.string(), selector: oneOrMore(selectorSchema) }),
});
type Annotation = z.infer<typeof annotationSchema>;

/** The annotations of a page, a collection with its first page, a list, or the one annotation that the file is. */
function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  const page = z.object({ items: z.array(z.unknown()) });
  const parsed = z.union([page, z.object({ first: page }).transform(({ first }) => first)]).safeParse(value);
  return parsed.success ? parsed.data.items : [value];
}

const decoded = (source: string): string => {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
};

/** The text whose name ends as the source does. */
function textOf(source: string, files: readonly ImportFile[]): ImportFile | undefined {
  const wanted = decoded(source).split(/[#?]/)[0] ?? '';
  const base = wanted.split('/').at(-1);
  return (
    files.find(({ name }) => name === wanted || name.endsWith(`/${wanted}`)) ??
    files.find(({ name }) => name.split('/').at(-1) === base && name.endsWith('.txt'))
  );
}

interface Anchors {
  readonly position: (Span & { readonly type: 'TextPositionSelector' }) | undefined;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | undefined;
}

const anchorsOf = ({ target }: Annotation): Anchors => ({
  position: target.selector.find((selector) => selector?.type === 'TextPositionSelector'),
  quote: target.selector.find((selector) => selector?.type === 'TextQuoteSelector'),
});

/** Where the quote stands: at the position if that still says it, else at its one place with these neighbours. */
function placeOf(text: string, position: Span | undefined, quote: Anchors['quote']): Span | null {
  if (quote === undefined) return position ?? null;
  if (position !== undefined && text.slice(position.start, position.end) === quote.exact) return position;
  const around = quote.prefix + quote.exact + quote.suffix;
  const at = text.indexOf(around);
  if (quote.exact === '' || at === -1 || text.includes(around, at + 1)) return null;
  const start = at + quote.prefix.length;
  return { start, end: start + quote.exact.length };
}

function mentionsOf(text: string, annotations: readonly Annotation[]): { mentions: FoundMention[]; lost: number } {
  const anchors = annotations.map(anchorsOf);
  const positions = spansInUtf16(
    text,
    anchors.map(({ position }) => position ?? { start: 0, end: 0 }),
  );
  const mentions = annotations.flatMap(({ body, creator }, index): FoundMention[] => {
    const { position, quote } = anchors[index] ?? { position: undefined, quote: undefined };
    const place = placeOf(text, position === undefined ? undefined : positions[index], quote);
    if (place === null) return [];
    const { start, end } = place;
    return [
      { label: body?.value ?? '', start, end, score: body?.confidence ?? null, isReviewed: creator?.type === 'Person' },
    ];
  });
  return { mentions, lost: annotations.length - mentions.length };
}

export const readWebAnnotation: Importer = (files) => {
  const file = files.find(({ name }) => name.endsWith('.jsonld')) ?? files.find(({ name }) => name.endsWith('.json'));
  const value = file === undefined ? undefined : parseJson(file.content);
  if (file === undefined || value === undefined) return notThis(files[0]?.name ?? '', 'it is not JSON-LD');
  const texts = files.filter((other) => other !== file);
  const notes: string[] = [];
  const byText = new Map<ImportFile, Annotation[]>(texts.map((text) => [text, []]));
  const missing = new Set<string>();
  for (const [index, found] of itemsOf(value).entries()) {
    const parsed = annotationSchema.safeParse(found);
    const text = parsed.success ? textOf(parsed.data.target.source, texts) : undefined;
    if (!parsed.success) notes.push(`“${file.name}”: annotation ${index + 1} is not a tag on a text and was left out.`);
    else if (text === undefined) missing.add(decoded(parsed.data.target.source));
    else byText.get(text)?.push(parsed.data);
  }
  for (const source of missing)
    notes.push(`“${file.name}”: the text “${source}” is not beside it, so its annotations were left out.`);
  const read = texts
    .filter((text) => text.name.endsWith('.txt') || byText.get(text)?.length !== 0)
    .map((text) => {
      const name = (text.name.split('/').at(-1) ?? '').replace(/\.txt$/, '');
      const { mentions, lost } = mentionsOf(text.content, byText.get(text) ?? []);
      if (lost > 0)
        notes.push(`“${name}”: the quotes of ${lost} mentions are not in the text, or not in one place only.`);
      return documentOf(name, text.content, mentions);
    });
  return importedOf(file.name, read, notes);
};
