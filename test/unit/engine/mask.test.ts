import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attentionBias } from '../../../electron/engine/mask.ts';
import { PackedRow } from '../../../electron/engine/sequence.ts';

/** A row with a prefix and branches below arbitrary tokens. */
const rows = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 4 })), { maxLength: 8 }))
  .map(([prefix, branches]) => {
    const row = new PackedRow();
    row.add(new Array<number>(prefix).fill(7), 0, -1);
    row.prefixLength = prefix;
    for (const [where, length] of branches) {
      const parent = prefix - 1 + (where % (row.length - prefix + 1));
      row.add(new Array<number>(length).fill(9), (row.positions[parent] ?? 0) + 1, parent);
    }
    return row;
  });

describe('the tree mask', () => {
  test('a token sees its ancestors and itself and nothing else', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const bias = attentionBias(row, 0, false);
        for (let token = 0; token < row.length; token += 1) {
          const ancestors = new Set<number>();
          for (let i = token; i >= 0; i = row.parents[i] ?? -1) ancestors.add(i);
          for (let other = 0; other < row.length; other += 1) {
            expect(bias[token * row.length + other] === 0).toBe(ancestors.has(other));
          }
        }
      }),
    );
  });

  test('feeding the row in two parts gives the rows of the whole mask', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.boolean(), (row, cut, bidirectional) => {
        const first = row.prefixLength + (cut % (row.length - row.prefixLength + 1));
        const whole = attentionBias(row, 0, bidirectional);
        expect(attentionBias(row, first, bidirectional)).toEqual(whole.subarray(first * row.length));
      }),
    );
  });

  test('a bidirectional prefix sees all of itself; branches still see only their own', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const causal = attentionBias(row, 0, false);
        const both = attentionBias(row, 0, true);
        for (let token = 0; token < row.length; token += 1) {
          for (let other = 0; other < row.length; other += 1) {
            const at = token * row.length + other;
            if (token < row.prefixLength && other < row.prefixLength) expect(both[at]).toBe(0);
            else expect(both[at]).toBe(causal[at]);
          }
        }
      }),
    );
  });
});
