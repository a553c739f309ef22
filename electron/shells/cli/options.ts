// What the commands' parsers share. Pure.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { engineOptionsSchema, fail, ok, type EngineOptions, type Result } from '../../contract/index.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

export const wrong = (message: string): Result<never> => fail('input-invalid', message);

/** Options and file names, or what is wrong with them in one sentence. */
export function parseOptions<T extends Options>(argv: readonly string[], options: T) {
  try {
    return ok(parseArgs({ args: [...argv], options, allowPositionals: true, strict: true }));
  } catch (thrown) {
    const [sentence] = (thrown instanceof Error ? thrown.message : String(thrown)).split(/\.\s/u);
    return wrong(sentence ?? '');
  }
}

/** Number('') is 0, which nobody means. */
export const toNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/** A whole number from 1 on. */
export function toCount(option: string, text: string): Result<number> {
  const count = toNumber(text);
  return Number.isInteger(count) && count >= 1 ? ok(count) : wrong(`--${option} is a whole number from 1 on.`);
}

export function engineOptions(values: {
  readonly threads?: string | undefined;
  readonly provider?: string | undefined;
}): Result<EngineOptions> {
  const engine = engineOptionsSchema.safeParse({
    ...(values.threads === undefined ? {} : { threads: toNumber(values.threads) }),
    ...(values.provider === undefined ? {} : { provider: values.provider }),
  });
  return engine.success ? ok(engine.data) : wrong(sentenceOf(engine.error));
}

const expectations: Readonly<Record<string, string>> = {
  encoding: 'is a name of the WHATWG Encoding Standard, such as utf-8, windows-1252 or gb18030',
  textColumn: 'is a title, a number from 1 or a letter',
  threshold: 'is a number from 0.01 to 1',
  rule: 'is marginal or paper',
  dedup: 'is paper, nested or off',
  threads: 'is a whole number from 0 to 64',
  provider: 'is auto, cpu, cuda, dml, webgpu or coreml',
};

export function sentenceOf(error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string {
  const name = String(error.issues[0]?.path[0]);
  return `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)} ${expectations[name] ?? 'is invalid'}.`;
}
