// Label Studio: one task a document. What the model said is a prediction; what a person decided is an annotation.
// Offsets count Unicode code points (its editor converts them: `codePointsToChars` in selection-tools), and each line
// feed and each carriage return is one of them. The project's labelling configuration lies beside the tasks.
import { z } from 'zod';
import type { ExportItem, ExportMention } from '../contract/index.ts';
import { escapeMarkup } from './escape.ts';
import { jsonType, roundScore, type Exporter } from './exporter.ts';
import { documentOf, importedOf, notThis, parseJson, type FoundMention, type Importer } from './importer.ts';
import { spansInCodePoints, spansInUtf16 } from './unicode.ts';

/** The names that tie results to the configuration. */
const control = 'label';
const object = 'text';

const meanOf = (scores: readonly number[]): number =>
  scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);

const resultOf = (
  text: string,
  { label, start, end, score }: ExportMention,
  id: string,
  place: ExportMention,
): object => ({
  id,
  from_name: control,
  to_name: object,
  type: 'labels',
  value: { start: place.start, end: place.end, text: text.slice(start, end), labels: [label] },
  ...(score === null ? {} : { score: roundScore(score) }),
});

function taskOf({ document, run, mentions }: ExportItem): object {
  const places = spansInCodePoints(document.text, mentions);
  const results = mentions.map((mention, index) => ({
    mention,
    result: resultOf(document.text, mention, `m${index + 1}`, places[index] ?? mention),
  }));
  const predicted = results.filter(({ mention }) => mention.origin !== 'added');
  const reviewed = results.filter(({ mention }) => mention.isReviewed);
  const scores = predicted.flatMap(({ mention }) => (mention.score === null ? [] : [mention.score]));
  return {
    data: { [object]: document.text, document: document.name },
    predictions: [
      {
        model_version: run.engine === null ? 'unknown' : `${run.engine.model} ${run.engine.modelVersion}`,
        score: roundScore(meanOf(scores)),
        result: predicted.map(({ result }) => result),
      },
    ],
    ...(reviewed.length === 0 ? {} : { annotations: [{ result: reviewed.map(({ result }) => result) }] }),
  };
}

function configurationOf(items: readonly ExportItem[]): string {
  const colours = new Map(items.flatMap(({ run }) => run.labelSet.labels.map(({ name, colour }) => [name, colour])));
  const used = items.flatMap(({ mentions }) => mentions.map(({ label }) => label));
  const labels = [...new Set([...colours.keys(), ...used])].map((label) => {
    const colour = colours.get(label);
    const background = colour === undefined ? '' : ` background="${escapeMarkup(colour)}"`;
    return `    <Label value="${escapeMarkup(label)}"${background}/>\n`;
  });
  return (
    `<View>\n  <Labels name="${control}" toName="${object}">\n${labels.join('')}  </Labels>\n` +
    `  <Text name="${object}" value="$${object}" granularity="symbol"/>\n</View>\n`
  );
}

export const labelStudio: Exporter = {
  extension: '.json',
  write: (items, { companions }) => ({
    files: [
      { name: 'tasks.json', mediaType: jsonType, content: `${JSON.stringify(items.map(taskOf), null, 2)}\n` },
      ...(companions
        ? [{ name: 'labelling-configuration.xml', mediaType: 'application/xml', content: configurationOf(items) }]
        : []),
    ],
    losses: [],
  }),
};

const resultSchema = z.object({
  type: z.string(),
  value: z.object({
    start: z.number().int(),
    end: z.number().int(),
    text: z.string().optional(),
    labels: z.array(z.string()),
  }),
  score: z.number().min(0).max(1).nullish(),
});
const resultsSchema = z.object({ result: z.array(z.unknown()), was_cancelled: z.boolean().optional() });
const taskSchema = z.object({
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(resultsSchema).default([]),
  predictions: z.array(resultsSchema).default([]),
});
type Task = z.infer<typeof taskSchema>;

/** The text of a task: `text`, or the only string there is. */
function textOf({ data }: Task): string | null {
  const strings = Object.values(data).filter((value) => typeof value === 'string');
  const [only] = strings;
  if (typeof data[object] === 'string') return data[object];
  return strings.length === 1 && only !== undefined ? only : null;
}

function mentionsOf(task: Task, text: string): { readonly mentions: FoundMention[]; readonly others: number } {
  const mentions: FoundMention[] = [];
  let others = 0;
  const take = (results: Task['annotations'], isReviewed: boolean): void => {
    for (const found of results.filter(({ was_cancelled }) => was_cancelled !== true).flatMap(({ result }) => result)) {
      const parsed = resultSchema.safeParse(found);
      if (!parsed.success) {
        others++;
        continue;
      }
      const { value, score } = parsed.data;
      for (const label of value.labels)
        mentions.push({
          label,
          start: value.start,
          end: value.end,
          score: score ?? null,
          isReviewed,
          said: value.text,
        });
    }
  };
  take(task.annotations, true);
  take(task.predictions, false);
  return { mentions: spansInUtf16(text, mentions), others };
}

export const readLabelStudio: Importer = (files) => {
  const file = files.find(({ name }) => name.endsWith('.json')) ?? files[0];
  if (file === undefined) return notThis('', 'there is no file');
  const parsed = z.array(taskSchema).safeParse(parseJson(file.content));
  if (!parsed.success) return notThis(file.name, 'it is not a list of tasks of Label Studio');
  const notes: string[] = [];
  const read = parsed.data.flatMap((task, index) => {
    const { document } = task.data;
    const name = typeof document === 'string' ? document : `${file.name}:${index + 1}`;
    const text = textOf(task);
    if (text === null) {
      notes.push(`“${file.name}”: task ${index + 1} has no text and was left out.`);
      return [];
    }
    const { mentions, others } = mentionsOf(task, text);
    if (others > 0) notes.push(`“${name}”: ${others} results are not labelled text and were left out.`);
    return [documentOf(name, text, mentions)];
  });
  return importedOf(file.name, read, notes);
};
