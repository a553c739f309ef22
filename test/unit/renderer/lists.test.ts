// Lists: order, search, rows in view; places as addresses; previews; times in words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../electron/contract/index.ts';
import { ageOf, spanOf } from '../../../renderer/core/ages.ts';
import { firstCsvRows, firstLines } from '../../../renderer/core/csvRows.ts';
import {
  labelTally,
  newestFirst,
  reorder,
  sortDocuments,
  tagTally,
  topCounts,
} from '../../../renderer/core/documentList.ts';
import { readIds, writeIds } from '../../../renderer/core/idList.ts';
import { hashOf, parseRoute, type Route } from '../../../renderer/core/route.ts';
import { rowsInView, toWholeRows } from '../../../renderer/core/virtualRows.ts';

const summary = (id: number, name: string, addedAt: string, some: Partial<DocumentSummary> = {}): DocumentSummary => ({
  id,
  name,
  length: 1,
  mediaType: 'text/plain',
  addedAt,
  tags: [],
  mentions: 0,
  reviewed: 0,
  confidence: null,
  run: null,
  ...some,
});

const run = (status: 'queued' | 'running' | 'done' | 'failed', counts = {}): NonNullable<DocumentSummary['run']> => ({
  id: 1,
  status,
  labelSet: 'Set',
  windowsDone: 0,
  windowsAll: 0,
  error: null,
  counts,
});

describe('the library', () => {
  const documents = [
    summary(1, 'Page 10.txt', '2025-01-01', { mentions: 4, confidence: 0.9, tags: ['a'], run: run('done', { x: 4 }) }),
    summary(2, 'page 9.txt', '2025-01-03', { mentions: 9, confidence: null, run: run('failed') }),
    summary(3, 'Letter.md', '2025-01-02', { confidence: 0.4, tags: ['b', 'a'], run: run('done', { x: 1, y: 0 }) }),
  ];
  const ids = (list: readonly DocumentSummary[]): number[] => list.map(({ id }) => id);
  const sorted = (by: 'name' | 'mentions' | 'confidence' | 'status', isDescending = false): number[] =>
    ids(sortDocuments(documents, { by, isDescending }));

  it('shows the newest first, or names as people order them', () => {
    expect(ids(sortDocuments(documents, newestFirst))).toEqual([2, 3, 1]);
    expect(ids(sortDocuments(documents, reorder(newestFirst, 'name')))).toEqual([3, 2, 1]);
    expect(reorder(newestFirst, 'added').isDescending).toBe(false);
    expect(reorder(newestFirst, 'mentions').isDescending).toBe(true);
  });

  it('puts what has no confidence at the end either way, and what failed first', () => {
    expect(sorted('confidence')).toEqual([3, 1, 2]);
    expect(sorted('confidence', true)).toEqual([1, 3, 2]);
    expect(sorted('mentions', true)).toEqual([2, 1, 3]);
    expect(sorted('status')[0]).toBe(2);
  });

  it('counts in how many documents a tag or a label is', () => {
    expect(tagTally(documents)).toEqual([
      { name: 'a', count: 2 },
      { name: 'b', count: 1 },
    ]);
    expect(labelTally(documents)).toEqual([{ name: 'x', count: 2 }]);
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
        // The list is drawn again only after whole rows: what lies between is in view as well.
        const kept = rowsInView(toWholeRows(top, row), view, row, count);
        for (const at of visible) expect(at >= kept.first && at < kept.end).toBe(true);
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
    { screen: 'document', documentId: 12, tab: 'text', at: { start: 3, end: 9 } },
    { screen: 'library', query: 'q=a%2Fb%3F&tag=x' },
    { screen: 'entities' },
    { screen: 'entities', query: 'label=person' },
    { screen: 'comparison', documentIds: null },
    { screen: 'comparison', documentIds: [1, 2, 3, 9] },
    { screen: 'labelSets', labelSetId: null },
    { screen: 'labelSets', labelSetId: 3 },
    { screen: 'settings' },
  ];
  for (const route of routes) expect(parseRoute(hashOf(route))).toEqual(route);
  expect(parseRoute('')).toEqual({ screen: 'library' });
  expect(parseRoute('#/documents/x')).toEqual({ screen: 'library' });
  expect(parseRoute('#/documents/1/text/9-3')).toEqual({ screen: 'document', documentId: 1, tab: 'text' });
});

it('numbers of documents come back from an address, and ten thousand neighbours are short', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500)), (ids) => {
      const text = writeIds(ids);
      expect(ids.length === 0 ? text : readIds(text)).toEqual(ids.length === 0 ? '' : ids.toSorted((a, b) => a - b));
    }),
  );
  expect(writeIds(Array.from({ length: 10_000 }, (_, at) => at + 1))).toBe('1-10000');
  for (const wrong of ['', 'x', '1-', '1,,2', '0-999999999']) expect(readIds(wrong)).toBeNull();
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
