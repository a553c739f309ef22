// Entities over the library: the view in the address, pages of a long list, the chart; runs beside earlier runs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeFigures } from '../../../electron/contract/index.ts';
import { mostChangedFirst, sumOf, agreementOf } from '../../../renderer/core/corpusDifference.ts';
import {
  allEntities,
  entitySorts,
  pagesOf,
  readEntitiesView,
  sortEntities,
  writeEntitiesView,
  type EntitiesView,
} from '../../../renderer/core/entitiesView.ts';
import { chartOf, shadeOf } from '../../../renderer/core/matrix.ts';

const words = fc.string({ unit: fc.constantFrom('a', ' ', '&', '=', '#', '漢', '%', '+', '\n') });
const views: fc.Arbitrary<EntitiesView> = fc.record({
  face: fc.constantFrom('list' as const, 'chart' as const),
  label: fc.option(words),
  search: words,
  minPercent: fc.integer({ min: 0, max: 100 }),
  reviewedOnly: fc.boolean(),
  sort: fc.constantFrom(...entitySorts),
  isDescending: fc.boolean(),
  open: fc.option(fc.record({ label: words, key: words })),
});

describe('the view of entities', () => {
  it('comes back from its address', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readEntitiesView(writeEntitiesView(view))).toEqual(view);
      }),
    );
    expect(writeEntitiesView(allEntities)).toBe('');
    expect(readEntitiesView('confidence=170&sort=odd&view=film&of=person')).toEqual(allEntities);
  });

  it('sorts by a column the useful way first, and the other way when asked again', () => {
    const byText = sortEntities(allEntities, 'text');
    expect(byText).toMatchObject({ sort: 'text', isDescending: false });
    expect(sortEntities(byText, 'text').isDescending).toBe(true);
    expect(sortEntities(byText, 'documents').isDescending).toBe(true);
    expect(sortEntities(byText, 'confidence').isDescending).toBe(false);
  });

  it('asks for the first page and those in view, and no others', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100), fc.integer({ min: 50, max: 500 }), (first, rows, size) => {
        const pages = pagesOf(first, first + rows, size);
        expect(pages[0]).toBe(0);
        expect(new Set(pages).size).toBe(pages.length);
        for (let row = first; row < first + rows; row += 1) expect(pages).toContain(Math.floor(row / size) * size);
        expect(pages.length).toBeLessThanOrEqual(3 + rows / size);
      }),
    );
  });
});

describe('the chart of labels over documents', () => {
  it('leaves out labels without mentions, puts the frequent ones first, and loses no mention', () => {
    const chart = chartOf({
      labels: ['city', 'none', 'person'],
      documents: [
        { documentId: 7, name: 'a', counts: [1, 0, 3] },
        { documentId: 8, name: 'b', counts: [2, 0, 5] },
      ],
      documentsAll: 2,
    });
    expect(chart.labels).toEqual(['person', 'city']);
    expect(chart.sums).toEqual([8, 3]);
    expect(chart.rows.map(({ counts, sum }) => [counts, sum])).toEqual([
      [[3, 1], 4],
      [[5, 2], 7],
    ]);
    expect([chart.largest, chart.largestSum]).toEqual([5, 7]);
  });

  it('is drawn for an empty library as for a large one', () => {
    expect(chartOf({ labels: [], documents: [], documentsAll: 0 })).toMatchObject({ rows: [], largest: 1 });
    expect([shadeOf(0, 1), shadeOf(9, 9)]).toEqual([0, 1]);
    fc.assert(fc.property(fc.nat(1_000), fc.nat(1_000), (a, b) => shadeOf(a, 1_000) <= shadeOf(a + b, 1_000 + b)));
  });
});

describe('runs beside earlier runs', () => {
  const row = (added: number, lost: number, changed: number, same: number): ChangeFigures => ({
    before: same + lost + changed,
    after: same + added + changed,
    added,
    lost,
    changed,
    same,
  });

  it('begin with what changed most, and sum up', () => {
    const rows = [row(0, 0, 0, 9), row(1, 1, 1, 0), row(0, 2, 0, 5)];
    expect(mostChangedFirst(rows)).toEqual([rows[1], rows[2], rows[0]]);
    expect(sumOf(rows)).toEqual({ before: 18, after: 16, added: 1, lost: 3, changed: 1, same: 14 });
    expect(agreementOf(row(1, 1, 0, 2))).toBe(0.5);
    expect(agreementOf(row(0, 0, 0, 0))).toBeNull();
  });
});
