// Bulk decisions cover what is undecided on screen; the differences of two runs are listed and drawn.
import { describe, expect, it } from 'vitest';
import type { MentionChange, RunDifference } from '../../../electron/contract/index.ts';
import { bulkOf, decide } from '../../../renderer/core/editsOf.ts';
import { changesByLabel, drawnChanges } from '../../../renderer/core/runChanges.ts';
import { signsOf } from '../../../renderer/screens/document/markSigns.ts';
import { placeMentions } from '../../../renderer/core/place.ts';
import { mention } from './arbitraries.ts';

describe('a bulk decision', () => {
  it('is on what nobody decided yet, counted by label', () => {
    const shown = [
      { ...mention(0, 3), verdict: null },
      { ...mention(4, 7), verdict: 'accepted' as const },
      { ...mention(8, 12, 'place'), verdict: null },
      { ...mention(20, 24, 'place'), verdict: null },
    ];
    const preview = bulkOf(shown);
    expect(preview.labels).toEqual([
      { label: 'place', count: 2 },
      { label: 'person', count: 1 },
    ]);
    expect(decide('accept', preview.mentions)).toEqual({
      kind: 'accept',
      places: [
        { label: 'person', start: 0, end: 3 },
        { label: 'place', start: 8, end: 12 },
        { label: 'place', start: 20, end: 24 },
      ],
    });
  });
});

describe('two runs', () => {
  const changes: MentionChange[] = [
    { kind: 'added', before: null, after: mention(30, 34) },
    { kind: 'lost', before: mention(0, 3), after: null },
    { kind: 'label', before: mention(10, 14), after: mention(10, 14, 'place') },
  ];
  const figures = { before: 2, after: 2, added: 1, lost: 1, changed: 1, same: 0 };
  const difference: RunDifference = {
    changes,
    same: 0,
    labels: [
      { label: 'place', ...figures },
      { label: 'date', ...figures },
      { label: 'person', ...figures },
    ],
  };

  it('are listed by label in the order of the set, in reading order within one', () => {
    expect(changesByLabel(difference).map(({ label, changes: of }) => [label, of.map(({ kind }) => kind)])).toEqual([
      ['place', ['label']],
      ['person', ['lost', 'added']],
    ]);
  });

  it('are drawn with what came and what went, told apart by signs', () => {
    const placed = placeMentions(drawnChanges(changes));
    expect(placed.map(({ mention: { start, label, change } }) => [start, label, change])).toEqual([
      [0, 'person', 'lost'],
      [10, 'person', 'lost'],
      [10, 'place', 'added'],
      [30, 'person', 'added'],
    ]);
    expect(signsOf(placed.slice(0, 1), placed.slice(0, 1)).sign).toBe('−');
    expect(signsOf(placed.slice(3), placed.slice(3)).sign).toBe('+');
  });
});
