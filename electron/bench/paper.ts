// What the paper measured (PaDeLLM-NER, arXiv 2402.04838, Table 2): milliseconds a document of Llama2-7B or Baichuan2-7B on
// an A100, under the names that the methods and sets have here. Its means are over nine sets, two of which are not here.
import type { comparedMethods } from '../contract/index.ts';

export type ComparedMethod = (typeof comparedMethods)[number];
export type PaperMethod = Exclude<ComparedMethod, 'ours'>;

export const paperSets = ['conll03', 'genia', 'weibo', 'msra', 'resume', 'youku', 'ecommerce'] as const;
type PaperSet = (typeof paperSets)[number];

export const paperMs: Readonly<Record<PaperMethod, Readonly<Record<PaperSet | 'mean', number>>>> = {
  aug: {
    conll03: 992.7,
    genia: 1515,
    weibo: 1276,
    msra: 812.8,
    resume: 982.4,
    youku: 580,
    ecommerce: 845.4,
    mean: 995.5,
  },
  struct: {
    conll03: 753.4,
    genia: 1266,
    weibo: 1631,
    msra: 609.3,
    resume: 1463,
    youku: 598.6,
    ecommerce: 738.2,
    mean: 1015,
  },
  batch: {
    conll03: 333.9,
    genia: 616,
    weibo: 344.8,
    msra: 204.2,
    resume: 459.2,
    youku: 241.3,
    ecommerce: 419.4,
    mean: 378.4,
  },
  multi: {
    conll03: 229.7,
    genia: 316.9,
    weibo: 159.6,
    msra: 143.5,
    resume: 238.3,
    youku: 203.6,
    ecommerce: 293.4,
    mean: 223.6,
  },
};

export const paperMsOf = (method: PaperMethod, set: string): number | null =>
  Object.entries(paperMs[method]).find(([name]) => name === set)?.[1] ?? null;

/** As tables name the methods. */
export const methodNames: Readonly<Record<ComparedMethod, string>> = {
  aug: 'AutoReg aug',
  struct: 'AutoReg struct',
  batch: 'PaDeLLM batch',
  multi: 'PaDeLLM multi',
  ours: 'ours',
};
