// The speed bench's figures as Markdown, in the shape of the paper's Table 2, with the paper's own beside. Pure.
import { comparedMethods, methodVariants, type Method } from '../contract/index.ts';
import { machineSentence } from './machine.ts';
import { bullets, fixed, table, times } from './markdown.ts';
import { methodNames, paperMs, paperMsOf, type PaperMethod } from './paper.ts';
import type { Ratios, SetSpeed, SpeedReport } from './speedFigures.ts';
import { meanOf } from './statistics.ts';

const rivals = ['aug', 'struct', 'batch', 'multi'] as const satisfies readonly PaperMethod[];

const ratioOf: Readonly<Record<PaperMethod, keyof Ratios>> = {
  aug: 'overAug',
  struct: 'overStruct',
  batch: 'overBatch',
  multi: 'overMulti',
};

export function speedMarkdown(report: SpeedReport): string {
  const sets = Object.entries(report.sets);
  const header = ['', ...sets.map(([name]) => name), 'mean'];
  const sections = [
    '# Speed',
    machineSentence(report.machine),
    '## Milliseconds a document: median (first to third quartile)',
    table(header, [
      ...comparedMethods.map((method) => [
        methodNames[method],
        ...sets.map(([, set]) => `${fixed(set[method])} (${set.quartiles[method].map((q) => fixed(q)).join('–')})`),
        fixed(report.mean[method]),
      ]),
      ['documents', ...sets.map(([, set]) => fixed(set.documents)), ''],
      ['samples a method', ...sets.map(([, set]) => fixed(set.samples)), ''],
      ...rivals.map((method) => [
        `paper: ${methodNames[method]}`,
        ...sets.map(([name]) => fixed(paperMsOf(method, name), 1)),
        fixed(paperMs[method].mean, 1),
      ]),
    ]),
    '## How many times as long as ours',
    table(header, [
      ...rivals.map((method) => [
        `${methodNames[method]} / ours`,
        ...sets.map(([, set]) => times(set[ratioOf[method]])),
        times(report.mean[ratioOf[method]]),
      ]),
      ...(['aug', 'struct'] as const).map((method) => {
        const key = method === 'aug' ? 'overAugVocabulary' : 'overStructVocabulary';
        const own = sets.map(([, set]) => times(set[key]));
        return [`${methodNames[method]} with the whole vocabulary / ours`, ...own, times(report.mean[key])];
      }),
      ...rivals.map((method) => [
        `${methodNames[method]} / ours, of medians`,
        ...sets.map(([, set]) => times(set.ratiosOfMedians[ratioOf[method]])),
        times(meanOf(sets.map(([, set]) => set.ratiosOfMedians[ratioOf[method]]))),
      ]),
      ...(['aug', 'struct'] as const).flatMap((method) =>
        (['multi', 'batch'] as const).map((own) => paperRatios(method, own, sets)),
      ),
    ]),
    '## Work a document, mean over the sets',
    table(
      ['', 'tokens prefilled', 'tokens decoded one by one', 'forwards', 'peak resident MB'],
      comparedMethods.map((method) => workLine(method, Object.values(report.sets))),
    ),
    '## Variants of the baselines: how many times as long as ours',
    table(header, [
      ...methodVariants.map((method) => {
        const ratios = sets.map(([, set]) => set.variants.over[method] ?? NaN);
        return [variantNames[method], ...ratios.map(times), times(meanOf(ratios))];
      }),
      ['documents', ...sets.map(([, set]) => fixed(set.variants.documents)), ''],
    ]),
    '## One page, and the machine’s own limit',
    ...pageSentences(report),
    '## How this was measured',
    bullets(report.notes),
  ];
  return `${sections.join('\n\n')}\n`;
}

const variantNames: Readonly<Record<(typeof methodVariants)[number], string>> = {
  augVocabulary: 'AutoReg aug, whole vocabulary / ours',
  structVocabulary: 'AutoReg struct, whole vocabulary / ours',
  structPresent: 'AutoReg struct, only labels with mentions / ours',
};

function paperRatios(method: PaperMethod, own: PaperMethod, sets: readonly (readonly [string, SetSpeed])[]): string[] {
  const ratio = (set: string): number => (paperMsOf(method, set) ?? NaN) / (paperMsOf(own, set) ?? NaN);
  return [
    `paper: ${methodNames[method]} / ${methodNames[own]}`,
    ...[...sets.map(([name]) => name), 'mean'].map((name) => times(ratio(name))),
  ];
}

function workLine(method: Exclude<Method, (typeof methodVariants)[number]>, sets: readonly SetSpeed[]): string[] {
  const mean = (value: (set: SetSpeed) => number): string => fixed(meanOf(sets.map(value)), 1);
  return [
    methodNames[method],
    mean((set) => set.work[method].prefilledTokens),
    mean((set) => set.work[method].decodedTokens),
    mean((set) => set.work[method].forwards),
    fixed(Math.max(...sets.map((set) => set.peakBytes[method])) / 1e6),
  ];
}

function pageSentences({ page, limit }: SpeedReport): string[] {
  const own =
    `Int8 products of the model’s shapes for ${limit.tokens} tokens take ${fixed(limit.milliseconds, 1)} ms: at most ` +
    `${fixed(limit.tokensPerSecond)} tokens a second, ${fixed(limit.operationsPerSecond / 1e9)} billion operations. One token with the whole vocabulary: ${fixed(limit.vocabularyMs, 2)} ms.`;
  if (!page) return [own];
  const [first, third] = page.quartiles;
  return [
    `${page.words} words with ${page.labels} labels: ${fixed(page.milliseconds)} ms (${fixed(first)}–${fixed(third)}, ` +
      `n = ${page.samples}), ${page.windows} windows, ${page.forwards} forwards, ${page.tokens} tokens fed, ` +
      `${fixed(page.tokensPerSecond)} tokens a second: ${fixed(100 * page.shareOfLimit)}% of the limit.`,
    own,
  ];
}
