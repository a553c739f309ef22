// A person tags again with other labels and sees, mention by mention, what became of the first run.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  corpusDifferenceSchema,
  runDifferenceSchema,
  type Mention,
  type RunDifference,
} from '../../../electron/contract/index.ts';
import { compareMentions } from '../../../electron/services/mentionDifference.ts';
import { codeOf, openLibrary, paste, type Library } from './library.ts';

const labels = ['a', 'b', 'c'];
const mention = fc
  .record({ label: fc.constantFrom(...labels), start: fc.nat(12), length: fc.integer({ min: 1, max: 6 }) })
  .map(({ label, start, length }): Mention => ({ label, start, end: start + length, score: 0.5, origin: 'found' }));
const mentions = fc.array(mention, { maxLength: 14 });

const compare = (before: readonly Mention[], after: readonly Mention[]): RunDifference =>
  compareMentions({ labels, mentions: before }, { labels, mentions: after });
const kinds = ({ changes }: RunDifference): Record<string, number> => {
  const counts: Record<string, number> = { added: 0, lost: 0, label: 0, bounds: 0 };
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
const at = (label: string, start: number, end: number): Mention => ({ label, start, end, score: 0.5, origin: 'found' });

describe('two lists of mentions', () => {
  it('that are the same differ in nothing', () => {
    fc.assert(
      fc.property(mentions, (all) => {
        expect(compare(all, [...all].reverse())).toMatchObject({ changes: [], same: all.length });
      }),
    );
  });

  it('add up, in all and under every label', () => {
    fc.assert(
      fc.property(mentions, mentions, (before, after) => {
        const difference = compare(before, after);
        expect(runDifferenceSchema.parse(difference)).toEqual(difference);
        const { added = 0, lost = 0, label = 0, bounds = 0 } = kinds(difference);
        expect(difference.same + lost + label + bounds).toBe(before.length);
        expect(difference.same + added + label + bounds).toBe(after.length);
        for (const row of difference.labels) {
          expect(row.before).toBe(before.filter((one) => one.label === row.label).length);
          expect(row.after).toBe(after.filter((one) => one.label === row.label).length);
          expect(row.same + row.lost + row.changed).toBe(row.before);
          expect(row.same + row.added + row.changed).toBe(row.after);
        }
        // every mention is in one place of the difference at most
        const seen = difference.changes
          .flatMap((change) => [change.before, change.after])
          .filter((one) => one !== null);
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { numRuns: 500 },
    );
  });

  it('swap what was added and lost when they are read backwards', () => {
    fc.assert(
      fc.property(mentions, mentions, (before, after) => {
        const [there, back] = [kinds(compare(before, after)), kinds(compare(after, before))];
        expect(back).toEqual({ ...there, added: there['lost'], lost: there['added'] });
      }),
      { numRuns: 500 },
    );
  });

  it('are paired by place first, then by the best overlap', () => {
    const before = [at('a', 0, 5), at('a', 10, 20), at('a', 30, 40), at('b', 50, 55)];
    const after = [at('b', 0, 5), at('a', 8, 12), at('a', 11, 20), at('c', 60, 65)];
    expect(compare(before, after).changes).toEqual([
      { kind: 'label', before: before[0], after: after[0] },
      { kind: 'added', before: null, after: after[1] },
      { kind: 'bounds', before: before[1], after: after[2] },
      { kind: 'lost', before: before[2], after: null },
      { kind: 'lost', before: before[3], after: null },
      { kind: 'added', before: null, after: after[3] },
    ]);
  });

  it('are looked through in steps that grow with their length, not with its square', () => {
    let reads = 0;
    const counted = (all: readonly Mention[]): Mention[] =>
      all.map(({ start, ...rest }) => ({
        ...rest,
        get start() {
          reads++;
          return start;
        },
      }));
    const readsFor = (length: number): number => {
      reads = 0;
      const moved = (by: number): Mention[] => Array.from({ length }, (_, n) => at('a', n * 10 + by, n * 10 + by + 6));
      expect(compare(counted(moved(0)), counted(moved(2))).changes).toHaveLength(length);
      return reads;
    };
    expect(readsFor(10_000)).toBeLessThan(readsFor(1_000) * 20);
  });
});

const text = 'Ada Lovelace and Grace Hopper met in Paris and Oslo.';

async function twice(library: Library): Promise<{ documentIds: number[]; known: number; places: number }> {
  const known = await library.knownLabels();
  const colour = '#112233';
  const wanted = ['location', 'nothing'].map((name) => ({ name, description: '', colour }));
  const places = (await library.ask('labelSets.create', { name: 'Places', labels: wanted })).id;
  const documents = [paste('a', text), paste('b', 'Lagos.'), paste('c', 'Oslo alone.')];
  const added = await library.ask('documents.add', { documents, labelSetId: known });
  await library.settled();
  const documentIds = added.map((one) => (one.status === 'added' ? one.documentId : -1));
  await library.ask('runs.start', { documentIds: documentIds.slice(0, 2), labelSetId: places });
  await library.settled();
  return { documentIds, known, places };
}

describe('runs of a document', () => {
  it('are listed, read and compared', async () => {
    const library = openLibrary();
    const { documentIds } = await twice(library);
    const [documentId = -1] = documentIds;
    const runs = await library.ask('runs.list', { documentId });
    expect(runs).toMatchObject([
      { labelSet: 'Places', labels: ['location', 'nothing'], status: 'done', mentions: 2, model: 'fake' },
      { labelSet: 'Known', status: 'done', mentions: 4, threshold: 0.25 },
    ]);
    const [after, before] = runs.map(({ id }) => id);
    if (after === undefined || before === undefined) throw new Error('two runs were expected');
    expect(await library.ask('runs.get', { runId: before })).toMatchObject({ id: before, documentId });

    const difference = await library.ask('runs.compare', { before, after });
    expect(difference.changes.map(({ kind, before: was }) => [kind, was?.label])).toEqual([
      ['lost', 'person'],
      ['lost', 'person'],
    ]);
    expect(difference.same).toBe(2);
    expect(difference.labels.map(({ label, before: was, after: is }) => [label, was, is])).toEqual([
      ['location', 2, 2],
      ['nothing', 0, 0],
      ['person', 2, 0],
      ['emoji', 0, 0],
    ]);
  });

  it('are compared over the library, where there are two', async () => {
    const library = openLibrary();
    const { documentIds } = await twice(library);
    const all = await library.ask('runs.compareCorpus', { documentIds: null });
    expect(corpusDifferenceSchema.parse(all)).toEqual(all);
    expect(all.without).toBe(1);
    expect(all.documents).toMatchObject([
      { name: 'b', before: 1, after: 1, same: 1, lost: 0 },
      { name: 'a', before: 4, after: 2, same: 2, lost: 2 },
    ]);
    expect(all.labels.find(({ label }) => label === 'person')).toMatchObject({ before: 2, lost: 2, after: 0 });
    expect(all.labels.find(({ label }) => label === 'location')).toMatchObject({ before: 3, same: 3, after: 3 });
    const one = await library.ask('runs.compareCorpus', { documentIds: documentIds.slice(1) });
    expect(one).toMatchObject({ documents: [{ name: 'b' }], without: 1 });
    await library.ask('documents.remove', { documentIds: documentIds.slice(1) });
    expect(await library.ask('runs.compareCorpus', { documentIds: null })).toMatchObject({
      documents: [{ name: 'a' }],
      without: 0,
    });
  });

  it('are refused in a sentence where they are not there or not of one document', async () => {
    const library = openLibrary();
    const { documentIds } = await twice(library);
    const [a = -1, b = -1] = documentIds;
    const [runsOfA, runsOfB] = [
      await library.ask('runs.list', { documentId: a }),
      await library.ask('runs.list', { documentId: b }),
    ];
    const [before, after] = [runsOfA[0]?.id ?? -1, runsOfB[0]?.id ?? -1];
    expect(codeOf(await library.router.typed('runs.compare', { before, after }))).toBe('input-invalid');
    expect(codeOf(await library.router.typed('runs.compare', { before, after: 4_711 }))).toBe('not-found');
    expect(codeOf(await library.router.typed('runs.list', { documentId: 4_711 }))).toBe('not-found');
    await library.ask('documents.remove', { documentIds: [a] });
    expect(codeOf(await library.router.typed('runs.get', { runId: before }))).toBe('not-found');
    expect(codeOf(await library.router.typed('runs.list', { documentId: a }))).toBe('not-found');
  });
});
