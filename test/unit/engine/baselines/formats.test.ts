// What the autoregressive baselines are made to write says exactly what it was made of: read back, it is the answer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WindowAnswer } from '../../../../electron/engine/baselines/answer.ts';
import { augmentedText } from '../../../../electron/engine/baselines/augmented.ts';
import { structuredText } from '../../../../electron/engine/baselines/structured.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** `label: mention; mention` by line. */
const readStructured = (text: string): [label: string, mentions: string[]][] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, label = '', mentions = ''] = /^(.*?):(?: (.*))?$/u.exec(line) ?? [];
      return [label, mentions === '' ? [] : mentions.split('; ')];
    });

/** The text without marks, and the marks' places in it. */
function readAugmented(text: string): { source: string; marks: [label: string, start: number, end: number][] } {
  const open: number[] = [];
  const marks: [string, number, number][] = [];
  let source = '';
  for (const [part, label] of text.matchAll(/\[ | \| ([^\]]*) \]|[^]/gu)) {
    if (part === '[ ') open.push(source.length);
    else if (label !== undefined) marks.push([label, open.pop() ?? -1, source.length]);
    else source += part;
  }
  return { source, marks };
}

const word = fc.stringMatching(/^[A-Za-zéß東京]{1,7}$/u);
const labels = ['person', 'organization', 'date of birth'];

/** Words, and mentions of one or more of them; `depth` marks may lie within one another but do not cross. */
const answer = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(11), fc.nat(3), fc.nat(labels.length - 1)), { maxLength: 8 }),
  )
  .map(([words, drawn]) => {
    const source = words.join(' ');
    const startOf = (i: number): number => words.slice(0, i).join(' ').length + (i > 0 ? 1 : 0);
    const ranges = drawn.flatMap(([first, more, label]) => {
      if (first >= words.length) return [];
      const last = Math.min(words.length - 1, first + more);
      return [{ start: startOf(first), end: startOf(last) + (words[last] ?? '').length, label }];
    });
    return { source, ranges };
  });

const answerOf = (source: string, ranges: readonly (Range & { label: number })[]): WindowAnswer => ({
  source,
  mentions: labels.map((_, label) =>
    ranges.filter((range) => range.label === label).sort((a, b) => a.start - b.start || a.end - b.end),
  ),
});

const disjoint = <T extends Range>(ranges: readonly T[]): T[] =>
  ranges.reduce<T[]>(
    (kept, own) => (kept.some((k) => own.start < k.end && k.start < own.end) ? kept : [...kept, own]),
    [],
  );

describe('AutoReg struct', () => {
  test('read back, it is the mentions of each label in order', () => {
    fc.assert(
      fc.property(answer, ({ source, ranges }) => {
        const own = answerOf(source, ranges);
        expect(readStructured(structuredText(labels, own))).toEqual(
          labels.map((label, i) => [label, (own.mentions[i] ?? []).map(({ start, end }) => source.slice(start, end))]),
        );
      }),
    );
  });

  test('labels without mentions are written, unless they are left out', () => {
    const own = answerOf('Ada went home', [{ start: 0, end: 3, label: 0 }]);
    expect(structuredText(labels, own)).toBe('person: Ada\norganization:\ndate of birth:\n');
    expect(structuredText(labels, own, { present: true })).toBe('person: Ada\n');
  });
});

describe('AutoReg aug', () => {
  test('read back, it is the text and all its mentions', () => {
    fc.assert(
      fc.property(answer, ({ source, ranges }) => {
        const kept = disjoint(ranges);
        const read = readAugmented(augmentedText(labels, answerOf(source, kept)));
        expect(read.source).toBe(source);
        expect(read.marks).toEqual(
          kept.toSorted((a, b) => a.start - b.start).map(({ start, end, label }) => [labels[label], start, end]),
        );
      }),
    );
  });

  test('whatever overlaps, the text stays whole and every mark is one of the mentions', () => {
    fc.assert(
      fc.property(answer, ({ source, ranges }) => {
        const read = readAugmented(augmentedText(labels, answerOf(source, ranges)));
        expect(read.source).toBe(source);
        for (const [label, start, end] of read.marks) {
          expect(ranges).toContainEqual({ start, end, label: labels.indexOf(label) });
        }
      }),
    );
  });

  test('mentions within mentions are marks within marks', () => {
    const ranges = [
      { start: 0, end: 20, label: 1 },
      { start: 14, end: 20, label: 0 },
      { start: 18, end: 26, label: 2 }, // crosses: cannot be said
    ];
    expect(augmentedText(labels, answerOf('University of Otagoo in 1869', ranges))).toBe(
      '[ University of [ Otagoo | person ] | organization ] in 1869',
    );
  });
});
