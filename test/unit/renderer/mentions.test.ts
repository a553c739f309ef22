// Filters, counts, steps and groups of mentions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctMentions } from '../../../renderer/core/distinct.ts';
import type { DrawnMention } from '../../../renderer/core/drawn.ts';
import {
  countByLabel,
  everything,
  filterMentions,
  hiddenByConfidence,
  isSolo,
  percentOf,
  toggleLabel,
  toggleSolo,
} from '../../../renderer/core/mentionFilter.ts';
import { contextOf, cycle, nextWhere, occurrencesOf, stepMention } from '../../../renderer/core/mentionSteps.ts';
import { placeMentions } from '../../../renderer/core/place.ts';
import { markedTextArbitrary, mention } from './arbitraries.ts';

const labels = ['person', 'place', 'date'];

describe('the confidence slider', () => {
  it('hides as many as it says, and what stays is at least as confident as it shows', () => {
    fc.assert(
      fc.property(markedTextArbitrary, fc.integer({ min: 0, max: 100 }), ({ mentions }, percent) => {
        const shown = filterMentions(mentions, { ...everything, minConfidence: percent / 100 });
        expect(shown.length + hiddenByConfidence(mentions, percent / 100)).toBe(mentions.length);
        for (const { score } of shown) expect(percentOf(score)).toBeGreaterThanOrEqual(percent);
        const counted = [...countByLabel(labels, mentions, { ...everything, minConfidence: percent / 100 }).values()];
        expect(counted.reduce((sum, count) => sum + count.shown, 0)).toBe(shown.length);
      }),
    );
  });
});

describe('labels', () => {
  it('are hidden and shown again', () => {
    const hidden = toggleLabel(new Set(), 'person');
    expect(filterMentions([mention(0, 3), mention(4, 8, 'place')], { ...everything, hidden })).toHaveLength(1);
    expect(toggleLabel(hidden, 'person').size).toBe(0);
  });

  it('are shown alone, then all again', () => {
    const hidden = toggleSolo(new Set(), labels, 'place');
    expect([...hidden]).toEqual(['person', 'date']);
    expect(isSolo(hidden, labels, 'place')).toBe(true);
    expect(toggleSolo(hidden, labels, 'place').size).toBe(0);
  });

  it('of the set are counted even without mentions', () => {
    expect(countByLabel(labels, [], everything).get('date')).toEqual({ shown: 0, all: 0, reviewed: 0 });
  });
});

describe('what is shown of a review', () => {
  const judged = (start: number, verdict: DrawnMention['verdict'], score: number | null = 0.9): DrawnMention => ({
    label: 'person',
    start,
    end: start + 3,
    score,
    origin: score === null ? 'added' : 'found',
    verdict: verdict ?? null,
  });
  const all = [
    judged(0, null),
    judged(5, 'accepted'),
    judged(10, 'rejected'),
    judged(15, 'never'),
    judged(20, 'added', null),
    judged(25, null, 0.4),
  ];
  const starts = (filter: Partial<typeof everything>): readonly number[] =>
    filterMentions(all, { ...everything, ...filter }).map(({ start }) => start);

  it('leaves out what was rejected, unless it is asked for', () => {
    expect(starts({})).toEqual([0, 5, 20, 25]);
    expect(starts({ showRejected: true })).toEqual([0, 5, 10, 15, 20, 25]);
  });

  it('can be what is undecided, or of that what is uncertain', () => {
    expect(starts({ onlyUndecided: true })).toEqual([0, 25]);
    expect(starts({ onlyUncertain: true, uncertainBelow: 0.5 })).toEqual([25]);
  });

  it('keeps what a person added at any confidence', () => {
    expect(starts({ minConfidence: 1 })).toEqual([20]);
  });

  it('counts what stands and what of it is reviewed', () => {
    expect(countByLabel(labels, all, { ...everything, minConfidence: 0.5 }).get('person')).toEqual({
      shown: 3,
      all: 4,
      reviewed: 2,
    });
  });

  it('goes from one undecided mention to the next, round the end, never to itself', () => {
    const placed = placeMentions(all);
    const isOpen = ({ verdict }: DrawnMention): boolean => verdict === null;
    const first = nextWhere(placed, null, isOpen);
    expect(first?.mention.start).toBe(0);
    const second = nextWhere(placed, first?.key ?? null, isOpen);
    expect(second?.mention.start).toBe(25);
    expect(nextWhere(placed, second?.key ?? null, isOpen)?.key).toBe(first?.key);
    expect(nextWhere(placed.slice(0, 1), first?.key ?? null, isOpen)).toBeNull();
  });
});

describe('stepping', () => {
  it('goes through every mention once and comes back', () => {
    fc.assert(
      fc.property(markedTextArbitrary, ({ mentions }) => {
        const placed = placeMentions(mentions);
        let selected: string | null = null;
        const seen = placed.map(() => (selected = stepMention(placed, selected, 1)?.key ?? null));
        expect(seen).toEqual(placed.map(({ key }) => key));
        for (const { key } of placed) {
          const next = stepMention(placed, key, 1);
          expect(stepMention(placed, next?.key ?? null, -1)?.key).toBe(key);
        }
      }),
    );
  });

  it('starts at the first forwards and at the last backwards, and does nothing without mentions', () => {
    const placed = placeMentions([mention(0, 3), mention(5, 8)]);
    expect(stepMention(placed, null, 1)?.mention.start).toBe(0);
    expect(stepMention(placed, null, -1)?.mention.start).toBe(5);
    expect(stepMention([], null, 1)).toBeNull();
  });

  it('by clicks goes through the mentions of one place', () => {
    const covering = placeMentions([mention(0, 9, 'organisation'), mention(3, 9, 'place')]);
    const first = cycle(covering, null);
    const second = cycle(covering, first?.key ?? null);
    expect(second?.key).not.toBe(first?.key);
    expect(cycle(covering, second?.key ?? null)?.key).toBe(first?.key);
  });
});

describe('places', () => {
  const text = 'Ada met ADA.\nThen Ada  Byron, Ada Byron and Paris.';
  const of = (words: string, from = 0, label = 'person'): ReturnType<typeof mention> => {
    const start = text.indexOf(words, from);
    return mention(start, start + words.length, label);
  };
  const all = [of('Ada'), of('ADA'), of('Ada  Byron'), of('Ada Byron'), of('Paris', 0, 'place')];

  it('are the same words under the same label, whatever the case and the spaces', () => {
    expect(occurrencesOf(text, all, of('Ada'))).toHaveLength(2);
    expect(occurrencesOf(text, all, of('Ada Byron'))).toHaveLength(2);
  });

  it('are listed once with their count', () => {
    expect(distinctMentions(text, all).map(({ words, count }) => [words, count])).toEqual([
      ['Ada', 2],
      ['Ada Byron', 2],
      ['Paris', 1],
    ]);
  });

  it('show some words around, cut at spaces', () => {
    const { before, after } = contextOf(text, of('Ada  Byron'), 10);
    expect([before, after]).toEqual(['Then ', ', Ada']);
  });
});
