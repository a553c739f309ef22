// The command line as data: what was asked for, or one sentence on what is wrong with it. Pure.
import {
  exportFormats,
  exportRequestSchema,
  labelNameSchema,
  ok,
  parametersSchema,
  readOptionsSchema,
  type EngineOptions,
  type ExportRequest,
  type Parameters,
  type ReadOptions,
  type Result,
} from '../../contract/index.ts';
import { parseBenchArguments, type BenchCommand } from './benchArguments.ts';
import { engineOptions, parseOptions, sentenceOf, toNumber, wrong } from './options.ts';

export interface TagCommand {
  readonly kind: 'tag';
  /** Files and folders; '-' is standard input. */
  readonly paths: readonly string[];
  readonly labels: readonly string[];
  readonly labelSetPath: string | null;
  readonly reading: ReadOptions;
  readonly format: ExportRequest['format'];
  readonly outputPath: string | null;
  readonly parameters: Parameters;
  readonly engine: EngineOptions;
}

export type CliCommand = TagCommand | BenchCommand | { readonly kind: 'help' } | { readonly kind: 'version' };

const options = {
  labels: { type: 'string', multiple: true },
  'label-set': { type: 'string' },
  encoding: { type: 'string' },
  'text-column': { type: 'string' },
  'no-notes': { type: 'boolean', default: false },
  'no-headers': { type: 'boolean', default: false },
  'no-attachments': { type: 'boolean', default: false },
  comments: { type: 'boolean', default: false },
  format: { type: 'string', default: 'json' },
  output: { type: 'string' },
  threshold: { type: 'string' },
  rule: { type: 'string' },
  dedup: { type: 'string' },
  threads: { type: 'string' },
  provider: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** @param isStdinOpen somebody may be writing to standard input (it is not a terminal) */
export function parseCliArguments(argv: readonly string[], isStdinOpen: boolean): Result<CliCommand> {
  const [first, ...others] = argv;
  if (first === 'bench') {
    const isHelp = others.includes('--help') || others.includes('-h');
    return isHelp ? ok({ kind: 'help' }) : parseBenchArguments(others);
  }
  const parsed = parseOptions(argv, options);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return ok({ kind: 'help' });
  if (values.version) return ok({ kind: 'version' });
  const [verb, ...files] = positionals;
  if (verb === undefined) return wrong('A command is missing: padella tag FILES… --labels "a,b"');
  if (verb === 'bench') return wrong('The word bench comes first: padella bench speed, scale or quality.');
  if (verb !== 'tag') return wrong(`There is no command “${verb}”; there are: tag and bench`);

  const paths = files.length === 0 && isStdinOpen ? ['-'] : files;
  if (paths.length === 0) return wrong('Name a file or folder to tag, or write the text to standard input.');
  const labels = splitLabels(values.labels ?? []);
  if (!labels.ok) return labels;
  const labelSetPath = values['label-set'] ?? null;
  if (labels.value.length === 0 && labelSetPath === null)
    return wrong('Say what to find, as in --labels "person,city".');

  const reading = readOptionsSchema.safeParse({
    encoding: values.encoding?.toLowerCase() ?? null,
    textColumn: values['text-column'] ?? null,
    notes: !values['no-notes'],
    headersAndFooters: !values['no-headers'],
    attachments: !values['no-attachments'],
    comments: values.comments,
  });
  if (!reading.success) return wrong(sentenceOf(reading.error));
  const format = exportRequestSchema.shape.format.safeParse(values.format);
  if (!format.success) return wrong(`--format is one of ${exportFormats.join(', ')}.`);
  const parameters = parametersSchema.safeParse({
    ...(values.threshold === undefined ? {} : { threshold: toNumber(values.threshold) }),
    ...(values.rule === undefined ? {} : { rule: values.rule }),
    ...(values.dedup === undefined ? {} : { dedup: values.dedup }),
  });
  if (!parameters.success) return wrong(sentenceOf(parameters.error));
  const engine = engineOptions(values);
  if (!engine.ok) return engine;
  return ok({
    kind: 'tag',
    paths,
    labels: labels.value,
    labelSetPath,
    reading: reading.data,
    format: format.data,
    outputPath: values.output ?? null,
    parameters: parameters.data,
    engine: engine.value,
  });
}

/** In the order given, each once; spaces around the commas carry no meaning. */
function splitLabels(lists: readonly string[]): Result<string[]> {
  const labels = new Set<string>();
  for (const text of lists.flatMap((list) => list.split(','))) {
    if (text.trim() === '') continue;
    const label = labelNameSchema.safeParse(text);
    if (!label.success) return wrong(`--labels: ${label.error.issues[0]?.message ?? 'invalid'} (“${text.trim()}”).`);
    labels.add(label.data);
  }
  return ok([...labels]);
}
