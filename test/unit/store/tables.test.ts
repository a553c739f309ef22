// What goes into the tables comes out again, and only what belongs together stays together.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Label, Mention } from '../../../electron/contract/index.ts';
import type { Store } from '../../../electron/store/open.ts';
import { at, document, mentionAt, newRun, openOrThrow, windowAt } from './rows.ts';

let store: Store;

beforeEach(() => {
  store = openOrThrow({ file: ':memory:' });
});
afterEach(() => store.close());

describe('documents', () => {
  it('come back exactly, with lengths in UTF-16 code units', () => {
    const written = document('a 🦜.txt', 'x🦜\r\n\u0301 東京');
    const id = store.documents.insert(written);
    expect(store.documents.get(id)).toEqual({ id, ...written });
    expect(store.documents.summaries()).toMatchObject([{ id, length: written.text.length, run: null }]);
  });

  it('are kept once for the same content', () => {
    const id = store.documents.insert(document('a', 'same'));
    expect(store.documents.findBySha256('hash of same')).toEqual({ id, name: 'a', removed: false });
    expect(() => store.documents.insert(document('b', 'same'))).toThrow(/UNIQUE/);
  });

  it('are hidden, brought back, and purged with their runs', () => {
    const id = store.documents.insert(document('a'));
    const runId = store.runs.enqueue(newRun(id, 'x'));
    expect(store.documents.remove(id, at)).toBe(true);
    expect(store.documents.remove(id, at)).toBe(false);
    expect(store.documents.get(id)).toBeNull();
    expect(store.documents.restore(id)).toBe(true);
    expect(store.documents.get(id)?.name).toBe('a');
    store.documents.remove(id, at);
    expect(store.documents.purge()).toBe(1);
    expect(store.runs.get(runId)).toBeNull();
  });

  it('are listed with the counts of their newest run only', () => {
    const id = store.documents.insert(document('a'));
    for (const labels of [['old'], ['new', '__proto__']]) {
      const runId = store.runs.enqueue(newRun(id, ...labels));
      store.runs.begin(runId, at);
      store.runs.saveWindow(
        runId,
        windowAt(0, 2),
        labels.flatMap((label) => [mentionAt(label, 0), mentionAt(label, 5)]),
        0,
      );
    }
    const [summary] = store.documents.summaries();
    expect(summary?.run).toMatchObject({ status: 'running', labelSet: 'Set', windowsDone: 1, windowsAll: 2 });
    expect(Object.entries(summary?.run?.counts ?? {}).sort()).toEqual([
      ['__proto__', 2],
      ['new', 2],
    ]);
  });
});

describe('label sets', () => {
  const labels = fc.uniqueArray(
    fc.record({
      name: fc.string({ unit: 'grapheme', minLength: 1 }),
      description: fc.string(),
      colour: fc.constant('#010203'),
    }),
    { selector: ({ name }) => name, maxLength: 12 },
  );

  it('keep labels and their order through any change', () => {
    fc.assert(
      fc.property(labels, labels, (first: Label[], second: Label[]) => {
        const set = store.labelSets.create({ name: 'A', starter: null, labels: first });
        expect(store.labelSets.get(set.id)?.labels).toEqual(first);
        store.labelSets.setLabels(set.id, second);
        expect(store.labelSets.get(set.id)?.labels).toEqual(second);
        store.labelSets.remove(set.id);
        expect(store.labelSets.get(set.id)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});

describe('runs', () => {
  const mentions = fc.array(
    fc
      .record({ label: fc.constantFrom('a', 'b'), start: fc.nat(5), score: fc.constantFrom(0.25, 0.5) })
      .map(({ label, start, score }) => mentionAt(label, start, score)),
    { maxLength: 8 },
  );
  const sorted = (list: readonly Mention[]): string[] => list.map((mention) => JSON.stringify(mention)).sort();

  it('hold exactly the mentions of the last window, whatever came before', () => {
    const documentId = store.documents.insert(document('a'));
    fc.assert(
      fc.property(fc.array(mentions, { minLength: 1, maxLength: 4 }), (steps) => {
        const runId = store.runs.enqueue(newRun(documentId, 'a', 'b'));
        store.runs.begin(runId, at);
        for (const [index, step] of steps.entries()) {
          store.runs.saveWindow(runId, windowAt(index, steps.length), step, 0);
          expect(sorted(store.runs.get(runId)?.mentions ?? [])).toEqual(sorted(step));
        }
        expect(store.runs.get(runId)?.windows).toEqual(steps.map((_, index) => windowAt(index, steps.length)));
      }),
      { numRuns: 30 },
    );
  });

  it('keep the labels as they were, once for all runs with the same ones', () => {
    const documentId = store.documents.insert(document('a'));
    const first = store.runs.enqueue(newRun(documentId, 'x', 'y'));
    const second = store.runs.enqueue(newRun(documentId, 'x'));
    expect(store.runs.get(first)?.labelSet.labels.map(({ name }) => name)).toEqual(['x', 'y']);
    expect(store.runs.findOpenLike(newRun(documentId, 'x'))).toBe(second);
    expect(store.runs.findOpenLike(newRun(documentId, 'z'))).toBeNull();
    expect(store.runs.newestOf(documentId)?.id).toBe(second);
    expect(store.runs.newestBegunOf(documentId)).toBeNull();
  });

  it('begin anew without what an earlier try left', () => {
    const documentId = store.documents.insert(document('a'));
    const runId = store.runs.enqueue(newRun(documentId, 'x'));
    store.runs.begin(runId, at);
    store.runs.saveWindow(runId, windowAt(0, 2), [mentionAt('x', 0)], 0);
    expect(store.runs.requeueRunning()).toBe(1);
    expect(store.runs.nextQueued()).toEqual({ id: runId, documentId, status: 'queued' });
    store.runs.begin(runId, at);
    expect(store.runs.get(runId)).toMatchObject({ status: 'running', windows: [], mentions: [], engine: null });
  });

  it('write a whole result or nothing of it', () => {
    const documentId = store.documents.insert(document('a'));
    const runId = store.runs.enqueue(newRun(documentId, 'x'));
    store.runs.begin(runId, at);
    const broken = { ...mentionAt('x', 0), origin: 'guessed' as 'found' };
    expect(() => store.runs.saveWindow(runId, windowAt(0, 1), [broken], 0)).toThrow(/CHECK/);
    expect(store.runs.get(runId)).toMatchObject({ windows: [], mentions: [] });
  });
});
