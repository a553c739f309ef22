// JSON: every document with its text's hash, what it was tagged with and how, and its mentions in both offset units.
// JSON Lines holds the same, one document a line.
import { z } from 'zod';
import { pageOf, type ExportItem, type Latency } from '../contract/index.ts';
import { jsonType, oneFile, roundScore, type Exporter } from './exporter.ts';
import { documentOf, importedOf, jsonLines, notThis, parseJson, type Importer } from './importer.ts';
import { spansInCodePoints } from './unicode.ts';

const fileFormat = 'padellm-export';
const lineFormat = 'padellm-document';
const version = 1;

const roundMs = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

/** What the run cost, in milliseconds and tokens, as the latency view shows it. */
const writeLatency = ({ labels, ...whole }: Latency): object => ({
  totalMs: roundMs(whole.totalMs),
  sharedMs: roundMs(whole.sharedMs),
  countMs: roundMs(whole.countMs),
  writeMs: roundMs(whole.writeMs),
  otherMs: roundMs(whole.otherMs),
  windows: whole.windows,
  forwards: whole.forwards,
  tokens: whole.tokens,
  tokensPerSecond: whole.tokensPerSecond === null ? null : roundMs(whole.tokensPerSecond),
  labels: labels.map(({ label, countMs, countTokens, writeMs, writeTokens }) => ({
    label,
    countMs: roundMs(countMs),
    countTokens,
    writeMs: roundMs(writeMs),
    writeTokens,
  })),
});

function writeItem({ document, run, mentions, latency }: ExportItem): object {
  const inCodePoints = spansInCodePoints(document.text, mentions);
  return {
    name: document.name,
    sha256: document.sha256,
    mediaType: document.mediaType,
    encoding: document.encoding,
    fidelity: document.fidelity,
    pages: document.pages,
    labelSet: {
      name: run.labelSet.name,
      labels: run.labelSet.labels.map(({ name, description }) => ({ name, description })),
    },
    model:
      run.engine === null
        ? null
        : { name: run.engine.model, version: run.engine.modelVersion, provider: run.engine.provider },
    parameters: run.parameters,
    run: { status: run.status, startedAt: run.startedAt, finishedAt: run.finishedAt, error: run.error },
    coverage: run.coverage === null ? null : roundScore(run.coverage),
    ...(latency === undefined ? {} : { latency: writeLatency(latency) }),
    offsetUnit: 'utf-16 code units',
    mentions: mentions.map(({ label, start, end, score, origin, isReviewed }, index) => ({
      label,
      text: document.text.slice(start, end),
      start,
      end,
      codePointStart: inCodePoints[index]?.start ?? start,
      codePointEnd: inCodePoints[index]?.end ?? end,
      page: pageOf(document.pages, start),
      confidence: score === null ? null : roundScore(score),
      origin,
      reviewed: isReviewed,
    })),
    text: document.text,
  };
}

export const json: Exporter = {
  extension: '.json',
  write: (items) =>
    oneFile(
      'documents.json',
      jsonType,
      `${JSON.stringify({ format: fileFormat, version, documents: items.map(writeItem) }, null, 2)}\n`,
    ),
};

/** Some readers take U+0085, U+2028 and U+2029 for line ends, which JSON lets stand as they are. */
export const writeJsonLine = (value: object): string =>
  `${JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;

export const jsonLinesType = 'application/x-ndjson';

export const jsonl: Exporter = {
  extension: '.jsonl',
  write: (items) =>
    oneFile(
      'documents.jsonl',
      jsonLinesType,
      items.map((item) => writeJsonLine({ format: lineFormat, version, ...writeItem(item) })).join(''),
    ),
};

const itemSchema = z.object({
  name: z.string(),
  text: z.string(),
  mentions: z.array(
    z.object({
      label: z.string(),
      text: z.string().optional(),
      start: z.number().int(),
      end: z.number().int(),
      confidence: z.number().min(0).max(1).nullable(),
      reviewed: z.boolean().default(false),
    }),
  ),
});
const fileSchema = z.object({
  format: z.literal(fileFormat),
  version: z.literal(version),
  documents: z.array(itemSchema),
});
const lineSchema = itemSchema.extend({ format: z.literal(lineFormat), version: z.literal(version) });

const readItem = ({ name, text, mentions }: z.infer<typeof itemSchema>): ReturnType<typeof documentOf> =>
  documentOf(
    name,
    text,
    mentions.map(({ label, start, end, confidence, reviewed, text: said }) => ({
      label,
      start,
      end,
      score: confidence,
      isReviewed: reviewed,
      said,
    })),
  );

export const readJson: Importer = (files) => {
  const [file] = files;
  if (file === undefined) return notThis('', 'there is no file');
  const parsed = fileSchema.safeParse(parseJson(file.content));
  if (!parsed.success) return notThis(file.name, 'it is not a JSON export of this program');
  return importedOf(file.name, parsed.data.documents.map(readItem));
};

export const readJsonLines: Importer = (files) => {
  const [file] = files;
  if (file === undefined) return notThis('', 'there is no file');
  const read: ReturnType<typeof documentOf>[] = [];
  const notes: string[] = [];
  for (const { number, value } of jsonLines(file.content)) {
    const parsed = lineSchema.safeParse(value);
    if (parsed.success) read.push(readItem(parsed.data));
    else notes.push(`“${file.name}”: line ${number} is not a document of this program and was left out.`);
  }
  return importedOf(file.name, read, notes);
};
