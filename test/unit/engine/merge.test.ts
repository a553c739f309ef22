import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../electron/engine/candidates.ts';
import { ownCounts, resolveDuplicates } from '../../../electron/engine/dedup.ts';
import { mergeNewest, mergeWindows } from '../../../electron/engine/merge.ts';
import { otherOccurrences } from '../../../electron/engine/occurrences.ts';

const mention = (start: number, end: number, label = 0, score = 0.5) => ({ start, end, label, score });

const candidates = fc.array(
  fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 8 }), fc.nat(2), fc.double({ min: 0.01, max: 1, noNaN: true }))
    .map(([start, length, label, score]) => mention(start, start + length, label, score)),
  { maxLength: 25 },
);
const text = 'The quick brown fox jumps over the lazy dog. The end.';

describe('duplicates in one window', () => {
  test('paper: no overlaps remain, and every string has one label, that of its best score', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const kept = resolveDuplicates(text, all, 'paper');
        const labelOf = new Map<string, number>();
        kept.forEach((a, i) => {
          for (const b of kept.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
          const string = text.slice(a.start, a.end);
          expect(labelOf.get(string) ?? a.label).toBe(a.label);
          labelOf.set(string, a.label);
          const rivals = all.filter((c) => text.slice(c.start, c.end) === string && c.label !== a.label);
          const own = all.filter((c) => text.slice(c.start, c.end) === string && c.label === a.label);
          const best = Math.max(...own.map((c) => c.score));
          for (const rival of rivals) expect(rival.score).toBeLessThanOrEqual(best);
        });
      }),
    );
  });

  test('nested: labels may nest, one label never overlaps itself, one span has one label', () => {
    const kept = resolveDuplicates(
      text,
      [mention(0, 9, 0, 0.9), mention(4, 9, 1, 0.8), mention(4, 15, 0, 0.7), mention(0, 9, 1, 0.6)],
      'nested',
    );
    expect(kept).toEqual([mention(0, 9, 0, 0.9), mention(4, 9, 1, 0.8)]);
  });

  test('a label is credited with what another label took, and with no overlap twice', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const counts = ownCounts(text, all, 3);
        for (const label of [0, 1, 2]) {
          const own = all.filter((one) => one.label === label);
          expect(counts[label]).toBe(resolveDuplicates(text, own, 'nested').length);
          expect(counts[label]).toBeGreaterThanOrEqual(
            resolveDuplicates(text, all, 'paper').filter((one) => one.label === label).length > 0 ? 1 : 0,
          );
        }
      }),
    );
    const taken = [mention(0, 9, 0, 0.9), mention(0, 9, 1, 0.6), mention(4, 9, 0, 0.3)];
    expect([...ownCounts(text, taken, 3)]).toEqual([1, 1, 0]);
  });

  test('off: everything stays, in the order of the text', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const kept = resolveDuplicates(text, all, 'off');
        expect(kept).toHaveLength(all.length);
        kept.forEach((c, i) => expect(c.start).toBeGreaterThanOrEqual(kept[i - 1]?.start ?? 0));
      }),
    );
  });
});

describe('merging windows', () => {
  test('what both windows found in the overlap is there once', () => {
    const both = mention(22, 25, 0, 0.9);
    const merged = mergeWindows(
      [
        { start: 0, end: 30, mentions: [mention(2, 5), both] },
        { start: 20, end: 60, mentions: [{ ...both, score: 0.7 }, mention(40, 44)] },
      ],
      'paper',
    );
    expect(merged.map(({ start }) => start)).toEqual([2, 22, 40]);
  });

  test('where windows disagree the one with more context on both sides wins', () => {
    const windows = (a: number, b: number) => [
      { start: 0, end: 30, mentions: a ? [mention(21, 23, 0, 0.2)] : [] },
      { start: 20, end: 60, mentions: b ? [mention(21, 23, 1, 0.99)] : [] },
    ];
    expect(mergeWindows(windows(1, 1), 'off').map((m) => m.label)).toEqual([0]); // 7 characters of context against 1
    expect(mergeWindows(windows(0, 1), 'off')).toEqual([]);
  });

  test('a mention that only one window sees whole is kept', () => {
    const merged = mergeWindows(
      [
        { start: 0, end: 30, mentions: [mention(15, 28)] },
        { start: 20, end: 60, mentions: [] },
      ],
      'paper',
    );
    expect(merged).toHaveLength(1);
  });

  test('mentions that clash across an edge are resolved by score', () => {
    const merged = mergeWindows(
      [
        { start: 0, end: 30, mentions: [mention(15, 28, 0, 0.4)] },
        { start: 20, end: 60, mentions: [mention(26, 34, 0, 0.8)] },
      ],
      'paper',
    );
    expect(merged).toEqual([mention(26, 34, 0, 0.8)]);
  });

  test('what each window changes, taken one after another, ends at what all windows give together', () => {
    const found = fc.tuple(
      fc.nat(29),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(1),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
    );
    const contents = fc.array(fc.array(found, { maxLength: 6 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(contents, fc.constantFrom('paper', 'nested', 'off'), (perWindow, dedup) => {
        const windows = perWindow.map((own, i) => {
          const [start, end] = [i * 20, i * 20 + 30];
          const mentions = own
            .map(([from, length, label, score]) =>
              mention(start + from, Math.min(end, start + from + length), label, score),
            )
            .filter(
              (m, k, all) =>
                !all.slice(0, k).some((n) => n.start === m.start && n.end === m.end && n.label === m.label),
            );
          return { start, end, mentions: resolveDuplicates(' '.repeat(400), mentions, dedup) };
        });
        let shown: ReturnType<typeof mergeWindows> = [];
        windows.forEach((_, i) => {
          const { from, mentions } = mergeNewest(windows.slice(0, i + 1), dedup);
          expect(mentions.every(({ start }) => start >= from)).toBe(true);
          shown = [...shown.filter(({ start }) => start < from), ...mentions];
        });
        expect(shown).toEqual(mergeWindows(windows, dedup));
      }),
    );
  });
});

test('each window is merged a few times only, however long the document is', () => {
  let looked = 0;
  const windowAt = (i: number): Parameters<typeof mergeNewest>[0][number] => ({
    start: i * 20,
    end: i * 20 + 30,
    get mentions() {
      looked += 1;
      return [mention(i * 20 + 2, i * 20 + 5)];
    },
  });
  const windows: ReturnType<typeof windowAt>[] = [];
  for (let i = 0; i < 500; i += 1) {
    windows.push(windowAt(i));
    mergeNewest(windows, 'paper');
  }
  expect(looked).toBeLessThan(500 * 5);
});

describe('other occurrences', () => {
  test('the same string elsewhere is linked, inside other words it is not', () => {
    const text = 'Ann met Anna. Ann left; ANN stayed with Ann-Kathrin.';
    const more = otherOccurrences(text, [mention(0, 3)]);
    expect(more.map(({ start }) => start)).toEqual([14, 40]);
  });

  test('nothing that is tagged already is tagged again', () => {
    const text = 'New York, York and New York';
    const more = otherOccurrences(text, [mention(0, 8, 0), mention(10, 14, 1)]);
    expect(more).toEqual([mention(19, 27, 0)]);
  });
});
