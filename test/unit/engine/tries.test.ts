import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Columns } from '../../../electron/engine/columns.ts';
import { PackedRow } from '../../../electron/engine/sequence.ts';
import { trieOf } from '../../../electron/engine/spans.ts';
import { readText } from '../../../electron/engine/text.ts';
import type { Tokenizer } from '../../../electron/engine/tokenizer.ts';
import { Tries, type Span } from '../../../electron/engine/tries.ts';

/** One token a character, so that words share their first tokens, as numbers do. */
const tokenizer: Tokenizer = {
  ids: (text) => Array.from(text, (c) => c.codePointAt(0) ?? 0),
  encode: (text) => ({ ids: tokenizer.ids(text), spans: Array.from(text, (_, i): [number, number] => [i, i + 1]) }),
};
const end = 0;

/** A score that depends on the path alone, as the model's does. */
const scoreOf = (path: readonly number[], candidate: number, seed: number): number => {
  let hash = seed;
  for (const id of [...path, candidate]) hash = Math.imul(hash ^ id, 0x01000193) >>> 0;
  return (hash % 997) / 130;
};

interface Followed {
  readonly spans: readonly Span[];
  readonly tokens: number;
  readonly forwards: number;
}

function follow(source: string, id: number, seed: number, options: { lookTokens: number; least: number }): Followed {
  const text = readText(tokenizer, source);
  const row = new PackedRow();
  row.add([0, ...text.ids, 1], 0, -1);
  const [before, num] = [row.length, row.length - 1];
  const tries = new Tries({
    text,
    branches: [{ num, position: row.length }],
    end,
    least: options.least,
    worth: () => 1,
    lookTokens: options.lookTokens,
  });
  tries.begin(0, trieOf(text, id));
  let forwards = 0;
  for (; tries.isAlive; forwards += 1) {
    const columns = new Columns();
    const { reads } = tries.feed(row, columns, Infinity);
    const scores = reads.flatMap((at) => {
      const path: number[] = [];
      for (let i = at; i > num; i = row.parents[i] ?? -1) path.unshift(row.ids[i] ?? -1);
      return columns.ids.map((candidate) => scoreOf(path, candidate, seed));
    });
    tries.read(Float32Array.from(scores), 0, columns.ids.length);
  }
  return { spans: tries.spans, tokens: row.length - before, forwards };
}

const texts = fc
  .array(fc.stringMatching(/^[12]{1,4}$|^[ab]{1,2}$/), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));
const seeds = fc.integer({ min: 1, max: 1_000_000 });

test('the spans that begin with one token share its weight: together they never have more', () => {
  fc.assert(
    fc.property(texts, seeds, fc.constantFrom(1, 3, Infinity), (source, seed, lookTokens) => {
      for (const id of readText(tokenizer, source).startIds) {
        const { spans } = follow(source, id, seed, { lookTokens, least: 0 });
        const byString = new Map(spans.map((s) => [source.slice(s.start, s.end), s.chance]));
        const total = [...byString.values()].reduce((sum, chance) => sum + chance, 0);
        expect(total).toBeLessThanOrEqual(1 + 1e-6);
      }
    }),
  );
});

test('looking ahead step by step and giving up what is unlikely loses no span that is likely enough', () => {
  fc.assert(
    fc.property(texts, seeds, fc.constantFrom(1, 2, 5), (source, seed, lookTokens) => {
      const least = 0.2;
      const likely = (followed: Followed): unknown[] =>
        followed.spans
          .filter((s) => s.chance >= least)
          .map((s) => [s.start, s.end, s.chance.toFixed(6)])
          .sort();
      for (const id of readText(tokenizer, source).startIds) {
        const whole = follow(source, id, seed, { lookTokens: Infinity, least: 0 });
        const thrifty = follow(source, id, seed, { lookTokens, least });
        expect(likely(thrifty)).toEqual(likely(whole));
        expect(thrifty.tokens).toBeLessThanOrEqual(whole.tokens);
        expect(thrifty.forwards).toBeLessThanOrEqual(24);
      }
    }),
  );
});
