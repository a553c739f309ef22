// Edits of a label set: pasted lines, order, and what keeps it from being saved.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsSchema } from '../../../electron/contract/index.ts';
import { addLines, changeRow, moveRow, problemsOf, toLabels, toRow } from '../../../renderer/core/labelEdits.ts';
import { nextColour, palette } from '../../../renderer/core/palette.ts';

const rowsOf = (...names: string[]): readonly ReturnType<typeof toRow>[] =>
  names.map((name) => toRow({ name, description: '', colour: '#000000' }));
const namesOf = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name);

describe('pasted lines', () => {
  it('become labels, without bullets, numbers, empties and doubles', () => {
    const rows = addLines(rowsOf('party'), '- party\n• start date\r\n\n2. amount: in any currency\n  start date ');
    expect(namesOf(rows)).toEqual(['party', 'start date', 'amount']);
    expect(rows[2]?.description).toBe('in any currency');
  });

  it('give what the program accepts, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })), (lines) => {
        const rows = addLines([], lines.join('\n'));
        expect(problemsOf(rows).size).toBe(0);
        expect(labelsSchema.safeParse(toLabels(rows)).success).toBe(true);
      }),
    );
  });
});

describe('order', () => {
  it('moves one and keeps the others', () => {
    expect(namesOf(moveRow(rowsOf('a', 'b', 'c'), 2, 0))).toEqual(['c', 'a', 'b']);
    expect(namesOf(moveRow(rowsOf('a', 'b', 'c'), 0, 1))).toEqual(['b', 'a', 'c']);
  });

  it('is undone by the move back, and moves past the ends do nothing', () => {
    const rows = rowsOf('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.integer({ min: -1, max: 4 }), fc.integer({ min: -1, max: 4 }), (from, to) => {
        const moved = moveRow(rows, from, to);
        expect(namesOf(moved === rows ? rows : moveRow(moved, to, from))).toEqual(namesOf(rows));
      }),
    );
  });
});

it('names what keeps a set from being saved', () => {
  const rows = rowsOf('a', ' a ', '', 'b');
  expect([...problemsOf(rows).values()]).toEqual(['double', 'empty']);
  const fixed = changeRow(rows, rows[1]?.rowId ?? -1, { name: 'c' });
  expect([...problemsOf(fixed).values()]).toEqual(['empty']);
});

it('new labels get the colour that is used least', () => {
  expect(nextColour([])).toBe(palette[0]);
  expect(nextColour([palette[0]])).toBe(palette[1]);
  expect(nextColour([...palette, palette[0]])).toBe(palette[1]);
  expect(nextColour([palette[0].toUpperCase()])).toBe(palette[1]);
});
