// Lists: order, search, rows in view; places as addresses; previews; times in words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../electron/contract/index.ts';
import { ageOf, spanOf } from '../../../renderer/core/ages.ts';
import { firstCsvRows, firstLines } from '../../../renderer/core/csvRows.ts';
import { listDocuments, newestFirst, reorder, topCounts } from '../../../renderer/core/documentList.ts';
import { hashOf, parseRoute, type Route } from '../../../renderer/core/route.ts';
import { rowsInView } from '../../../renderer/core/virtualRows.ts';

const summary = (id: number, name: string, addedAt: string): DocumentSummary => ({
  id,
  name,
  length: 1,
  mediaType: 'text/plain',
  addedAt,
  run: null,
});

describe('the library', () => {
  const documents = [
    summary(1, 'Page 10.txt', '2025-01-01'),
    summary(2, 'page 9.txt', '2025-01-03'),
    summary(3, 'Letter.md', '2025-01-02'),
  ];
  const ids = (list: readonly DocumentSummary[]): number[] => list.map(({ id }) => id);

  it('shows the newest first, or names as people order them', () => {
    expect(ids(listDocuments(documents, '', newestFirst))).toEqual([2, 3, 1]);
    expect(ids(listDocuments(documents, '', reorder(newestFirst, 'name')))).toEqual([3, 2, 1]);
    expect(reorder(newestFirst, 'added').isDescending).toBe(false);
  });

  it('finds by words of the name', () => {
    expect(ids(listDocuments(documents, 'txt PAGE', newestFirst))).toEqual([2, 1]);
    expect(listDocuments(documents, 'nothing', newestFirst)).toEqual([]);
  });

  it('counts the most frequent labels first and leaves out those without mentions', () => {
    expect(topCounts({ b: 1, a: 1, c: 3, d: 0 })).toEqual([
      ['c', 3],
      ['a', 1],
      ['b', 1],
    ]);
  });
});

it('every row in view exists, and not many more', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.integer({ min: 1, max: 3_000 }),
      fc.integer({ min: 10, max: 200 }),
      fc.nat(5_000),
      (top, view, row, count) => {
        const { first, end } = rowsInView(top, view, row, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(view / row + 15);
        const visible = Array.from({ length: count }, (_, at) => at).filter(
          (at) => (at + 1) * row > top && at * row < top + view,
        );
        for (const at of visible) expect(at >= first && at < end).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

it('places and addresses are the same', () => {
  const routes: readonly Route[] = [
    { screen: 'library' },
    { screen: 'document', documentId: 12, tab: 'text' },
    { screen: 'document', documentId: 12, tab: 'latency' },
    { screen: 'labelSets', labelSetId: null },
    { screen: 'labelSets', labelSetId: 3 },
    { screen: 'settings' },
  ];
  for (const route of routes) expect(parseRoute(hashOf(route))).toEqual(route);
  expect(parseRoute('')).toEqual({ screen: 'library' });
  expect(parseRoute('#/documents/x')).toEqual({ screen: 'library' });
});

describe('previews', () => {
  it('read back what a CSV file says', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const csv = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(firstCsvRows(`\ufeff${csv}`, 3)).toEqual(rows.slice(0, 3));
      }),
    );
  });

  it('show the first lines and that there are more', () => {
    expect(firstLines('a\nb\nc', 2)).toBe('a\nb\n…');
    expect(firstLines('a\nb', 5)).toBe('a\nb');
  });
});

describe('times', () => {
  const now = new Date(2025, 4, 10, 12, 0).getTime();
  const ago = (minutes: number): ReturnType<typeof ageOf> => ageOf(new Date(now - minutes * 60_000).toISOString(), now);

  it('are said as people say them', () => {
    expect(ago(0).unit).toBe('now');
    expect(ago(5)).toEqual({ unit: 'minutes', count: 5 });
    expect(ago(3 * 60).unit).toBe('today');
    expect(ago(20 * 60).unit).toBe('yesterday');
    expect(ago(60 * 24 * 5).unit).toBe('date');
  });

  it('left are never too short', () => {
    expect(spanOf(0.2)).toEqual({ unit: 'seconds', count: 1 });
    expect(spanOf(172)).toEqual({ unit: 'minutes', count: 3 });
    const seconds = { seconds: 1, minutes: 60, hours: 3_600 } as const;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (left) => {
        const { unit, count } = spanOf(left);
        expect(count * seconds[unit]).toBeGreaterThanOrEqual(left - 1e-9);
      }),
    );
  });
});
