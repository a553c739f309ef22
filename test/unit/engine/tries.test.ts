import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noKeyValues } from '../../../electron/engine/keyValues.ts';
import { PackedRow } from '../../../electron/engine/sequence.ts';
import type { ModelSession } from '../../../electron/engine/session.ts';
import { trieOf } from '../../../electron/engine/spans.ts';
import { readText } from '../../../electron/engine/text.ts';
import type { Tokenizer } from '../../../electron/engine/tokenizer.ts';
import { scoreSpans } from '../../../electron/engine/tries.ts';

/** One token a character, so that words share their first tokens, as numbers do. */
const tokenizer: Tokenizer = {
  ids: (text) => Array.from(text, (c) => c.codePointAt(0) ?? 0),
  encode: (text) => ({ ids: tokenizer.ids(text), spans: Array.from(text, (_, i): [number, number] => [i, i + 1]) }),
};

/** Answers with scores drawn from `scores` in turn. */
const sessionOf = (scores: readonly number[]): ModelSession => {
  let drawn = 0;
  return {
    shape: { kvHeads: 1, headSize: 1 },
    layers: 0,
    close: () => Promise.resolve(),
    forward: (row, past, reads, candidates) =>
      Promise.resolve({
        scores: Float32Array.from(
          { length: reads.length * candidates.length },
          () => scores[drawn++ % scores.length] ?? 0,
        ),
        past: { ...noKeyValues(0), length: row.length },
        milliseconds: 1,
        tokens: row.length - past.length,
      }),
  };
};

const texts = fc
  .array(fc.stringMatching(/^[12]{1,4}$|^[ab]{1,2}$/), { minLength: 1, maxLength: 12 })
  .map((w) => w.join(' '));
const logits = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 7, maxLength: 97 });

test('the spans that begin with one token share its weight: together they never have more', async () => {
  await fc.assert(
    fc.asyncProperty(texts, logits, fc.constantFrom([24], [2, 24], [1, 3, 24]), async (source, scores, rounds) => {
      const text = readText(tokenizer, source);
      for (const id of text.startIds) {
        const row = new PackedRow();
        row.add([0, ...text.ids, 1], 0, -1);
        const weight = { label: 0, id, mass: 1 };
        const context = {
          text,
          branches: [{ num: row.length - 1, position: row.length }],
          session: sessionOf(scores),
          end: 0,
          rounds,
        };
        const past = { ...noKeyValues(0), length: row.length };
        const { spans } = await scoreSpans(context, row, past, [{ weight, root: trieOf(text, id) }]);
        const byString = new Map(spans.map((s) => [source.slice(s.start, s.end), s.score]));
        const total = [...byString.values()].reduce((sum, score) => sum + score, 0);
        expect(total).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});
