// Which sequences each baseline reads and writes over one window. Everything is tokenized here, outside of the time that
// is measured.
//
// aug, struct: one sequence, prompt `<bos> text \n`, decoded token by token.
// PaDeLLM as its authors run it: first every label's whole sequence `<bos> text <label> name <num>`, whose next token is the
// count; then every mention's whole sequence `... <count n> <mention k>`, after which the mention is written token by token.
// Nothing is shared between sequences.
import type { Model } from '../model.ts';
import { PreparedCandidates } from '../preparedCandidates.ts';
import type { WindowAnswer } from './answer.ts';
import { augmentedText } from './augmented.ts';
import type { Sequence } from './decoding.ts';
import { structuredText } from './structured.ts';

/**
 * What the argmax is taken over. grounded: tokens of the prompt and the output alone, the least work that a decoder with
 * constraints can do. vocabulary: all tokens, which this graph does slowly, because it unpacks int8 rows to floats.
 */
export type Head = 'grounded' | 'vocabulary';

/** Sequences that do not depend on one another; stages do. */
export interface Stage {
  readonly sequences: readonly Sequence[];
  readonly candidates: PreparedCandidates;
}

export interface HeadOf {
  /** @param ids what a grounded decoder could write */
  (ids: Iterable<number>): PreparedCandidates;
}

export function headOf(model: Model, head: Head): HeadOf {
  if (head === 'grounded') return (ids) => new PreparedCandidates([...new Set(ids)].sort((a, b) => a - b));
  const size = model.manifest.architecture.vocabulary + model.manifest.addedTokens.length;
  const all = new PreparedCandidates(Array.from({ length: size }, (_, id) => id));
  return () => all;
}

export function structuredPlan(
  model: Model,
  labels: readonly string[],
  answer: WindowAnswer,
  head: HeadOf,
  options: { readonly present?: boolean } = {},
): Stage[] {
  return [rewriting(model, answer, structuredText(labels, answer, options), head)];
}

export function augmentedPlan(model: Model, labels: readonly string[], answer: WindowAnswer, head: HeadOf): Stage[] {
  return [rewriting(model, answer, augmentedText(labels, answer), head)];
}

function rewriting({ tokenizer, vocabulary }: Model, { source }: WindowAnswer, text: string, head: HeadOf): Stage {
  const prompt = [vocabulary.bos, ...tokenizer.ids(`${source}\n`)];
  const output = tokenizer.ids(text);
  return { sequences: [{ prompt, output }], candidates: head([...prompt, ...output]) };
}

export function twoStepPlan(model: Model, labels: readonly string[], answer: WindowAnswer, head: HeadOf): Stage[] {
  const { tokenizer, vocabulary } = model;
  const text = [vocabulary.bos, ...tokenizer.ids(answer.source)];
  const asked = labels.map((name) => [...text, vocabulary.label, ...tokenizer.ids(` ${name}`), vocabulary.num]);
  const counting = asked.map((prompt): Sequence => ({ prompt, output: [] }));
  const writing = asked.flatMap((prompt, label) => {
    const own = answer.mentions[label] ?? [];
    const count = atMost(vocabulary.counts, own.length);
    return own.map(({ start, end }, k): Sequence => {
      const mention = answer.source.slice(start, end);
      return {
        prompt: [...prompt, count, atMost(vocabulary.mentions, k)],
        output: tokenizer.ids(isAfterSpace(answer.source, start) ? ` ${mention}` : mention),
      };
    });
  });
  const words = [...text, ...writing.flatMap(({ output }) => output), vocabulary.end];
  return [
    { sequences: counting, candidates: head(vocabulary.counts) },
    ...(writing.length > 0 ? [{ sequences: writing, candidates: head(words) }] : []),
  ];
}

/** As in the text, where a token takes the space before it in. */
const isAfterSpace = (source: string, start: number): boolean => source.charAt(start - 1) === ' ';

/** There are tokens for so many mentions; what comes after is given the last, which costs the same. */
const atMost = (ids: readonly number[], index: number): number => ids[Math.min(index, ids.length - 1)] ?? 0;
