// Selections become what a person would mark, and bounds move from word to word and back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveBound, trimSelection } from '../../../renderer/core/bounds.ts';
import { textArbitrary } from './arbitraries.ts';

const trimmed = (text: string): string | null => {
  const bounds = trimSelection(text, { start: 0, end: text.length });
  return bounds === null ? null : text.slice(bounds.start, bounds.end);
};

describe('a selection', () => {
  it.each([
    [' Maria Keller, ', 'Maria Keller'],
    ['“Maria Keller”.', 'Maria Keller'],
    ['(Oslo)', 'Oslo'],
    ['(212) 555,', '(212) 555'],
    ['Oslo).', 'Oslo'],
    ['Acme (UK),', 'Acme (UK)'],
    ['the U.S. ', 'the U.S.'],
    ['Lindgren Inc.', 'Lindgren Inc'],
    ['40%', '40%'],
    ['$20.', '$20'],
    ['  -5 °C;', '-5 °C'],
    ['(Acme (UK)).', '(Acme (UK))'],
    ['東京。', '東京'],
    ['👩‍🔬!', '👩‍🔬'],
  ])('of %j is %j', (text, wanted) => {
    expect(trimmed(text)).toBe(wanted);
  });

  it('of nothing but blanks and punctuation is nothing', () => {
    expect(trimmed(' … , \n')).toBeNull();
    expect(trimSelection('Ada', { start: 2, end: 2 })).toBeNull();
  });

  it('stays inside what was selected, does not change when trimmed again, and parts no character', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const once = trimSelection(text, { start: 0, end: text.length });
        if (once === null) return;
        expect(once.start).toBeGreaterThanOrEqual(0);
        expect(once.end).toBeLessThanOrEqual(text.length);
        expect(trimSelection(text, once)).toEqual(once);
        if (text.isWellFormed()) expect(text.slice(once.start, once.end).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('bounds', () => {
  const text = 'Dr. Ada Lovelace, 1815';
  const at = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };

  it('take the next word in, and let it go', () => {
    expect(moveBound(text, at('Ada'), 'end', 1)).toEqual(at('Ada Lovelace'));
    expect(moveBound(text, at('Ada Lovelace'), 'end', -1)).toEqual(at('Ada'));
    expect(moveBound(text, at('Ada'), 'start', -1)).toEqual({ start: 2, end: 7 });
    expect(moveBound(text, at('Ada Lovelace'), 'start', 1)).toEqual(at('Lovelace'));
  });

  it('never cross, and stop at the ends of the text', () => {
    expect(moveBound(text, at('Ada'), 'end', -1)).toEqual(at('Ada'));
    expect(moveBound(text, at('1815'), 'end', 1)).toEqual(at('1815'));
  });

  it('step over one character at a time where words have no blanks between them', () => {
    expect(moveBound('東京都庁', { start: 0, end: 2 }, 'end', 1)).toEqual({ start: 0, end: 3 });
  });

  it('come back where they were from the edge of a word', () => {
    const words = fc.array(fc.constantFrom('Ada', 'naïve', '12', '東', ',', ' ', '\n'), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom(1, -1), (parts, seed, by) => {
        const all = parts.join('');
        const whole = { start: 0, end: all.length };
        const first = moveBound(all, { start: 0, end: 1 + (seed % all.length) }, 'end', by === 1 ? 1 : -1);
        const there = moveBound(all, first, 'end', 1);
        if (there === first || first.end === 1 + (seed % all.length)) return;
        expect(there.end).toBeGreaterThan(first.end);
        expect(there.end).toBeLessThanOrEqual(whole.end);
        expect(moveBound(all, there, 'end', -1)).toEqual(first);
      }),
    );
  });
});
