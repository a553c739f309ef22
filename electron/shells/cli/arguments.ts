// The command line as data: what was asked for, or one sentence on what is wrong with it. Pure.
import { parseArgs } from 'node:util';
import {
  engineOptionsSchema,
  exportRequestSchema,
  fail,
  labelNameSchema,
  ok,
  parametersSchema,
  type EngineOptions,
  type ExportRequest,
  type Parameters,
  type Result,
} from '../../contract/index.ts';

export interface TagCommand {
  readonly kind: 'tag';
  /** Files and folders; '-' is standard input. */
  readonly paths: readonly string[];
  readonly labels: readonly string[];
  readonly labelSetPath: string | null;
  readonly format: ExportRequest['format'];
  readonly outputPath: string | null;
  readonly parameters: Parameters;
  readonly engine: EngineOptions;
}

export type CliCommand = TagCommand | { readonly kind: 'help' } | { readonly kind: 'version' };

const options = {
  labels: { type: 'string', multiple: true },
  'label-set': { type: 'string' },
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

const wrong = (message: string): Result<never> => fail('input-invalid', message);

function parse(argv: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...argv], options, allowPositionals: true }));
  } catch (thrown) {
    const [sentence] = (thrown instanceof Error ? thrown.message : String(thrown)).split('. ');
    return wrong(sentence ?? '');
  }
}

/** @param isStdinOpen somebody may be writing to standard input (it is not a terminal) */
export function parseCliArguments(argv: readonly string[], isStdinOpen: boolean): Result<CliCommand> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return ok({ kind: 'help' });
  if (values.version) return ok({ kind: 'version' });
  const [verb, ...files] = positionals;
  if (verb === undefined) return wrong('A command is missing: padella tag FILES… --labels "a,b"');
  if (verb !== 'tag') return wrong(`There is no command “${verb}”; there is: tag`);

  const paths = files.length === 0 && isStdinOpen ? ['-'] : files;
  if (paths.length === 0) return wrong('Name a file or folder to tag, or write the text to standard input.');
  const labels = splitLabels(values.labels ?? []);
  if (!labels.ok) return labels;
  const labelSetPath = values['label-set'] ?? null;
  if (labels.value.length === 0 && labelSetPath === null)
    return wrong('Say what to find, as in --labels "person,city".');

  const format = exportRequestSchema.shape.format.safeParse(values.format);
  if (!format.success) return wrong('--format is json or csv.');
  const parameters = parametersSchema.safeParse({
    ...(values.threshold === undefined ? {} : { threshold: toNumber(values.threshold) }),
    ...(values.rule === undefined ? {} : { rule: values.rule }),
    ...(values.dedup === undefined ? {} : { dedup: values.dedup }),
  });
  if (!parameters.success) return wrong(sentenceOf(parameters.error));
  const engine = engineOptionsSchema.safeParse({
    ...(values.threads === undefined ? {} : { threads: toNumber(values.threads) }),
    ...(values.provider === undefined ? {} : { provider: values.provider }),
  });
  if (!engine.success) return wrong(sentenceOf(engine.error));
  return ok({
    kind: 'tag',
    paths,
    labels: labels.value,
    labelSetPath,
    format: format.data,
    outputPath: values.output ?? null,
    parameters: parameters.data,
    engine: engine.data,
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

/** Number('') is 0, which nobody means. */
const toNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

const expectations: Readonly<Record<string, string>> = {
  threshold: 'is a number from 0.01 to 1',
  rule: 'is marginal or paper',
  dedup: 'is paper, nested or off',
  threads: 'is a whole number from 0 to 64',
  provider: 'is auto, cpu, cuda, dml, webgpu or coreml',
};

function sentenceOf(error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string {
  const name = String(error.issues[0]?.path[0]);
  return `--${name} ${expectations[name] ?? 'is invalid'}.`;
}
