// The journal is a line of steps with one point between what is done and what is undone.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReviewStep } from '../../../electron/contract/index.ts';
import { mostChanges, mostSteps, type JournalChange } from '../../../electron/store/journal.ts';
import type { Store } from '../../../electron/store/open.ts';
import { at, openOrThrow } from './rows.ts';

const step = (mentions: number): ReviewStep => ({ kind: 'accept', mentions, documents: 1, text: null, label: 'x' });
const change = (documentId: number): JournalChange => ({ kind: 'document', documentId, decisions: [], runs: [] });

function take({ journal }: Store, number: number): void {
  const id = journal.begin(at);
  journal.note(id, change(number));
  journal.note(id, change(number + 1));
  journal.finish(id, step(number));
}

it('gives the changes of a step in both directions, and forgets a step that was dropped', () => {
  const store = openOrThrow({ file: ':memory:' });
  take(store, 7);
  const id = store.journal.nextUndo() ?? 0;
  expect([...store.journal.changes(id, 'forward')]).toEqual([change(7), change(8)]);
  expect([...store.journal.changes(id, 'backward')]).toEqual([change(8), change(7)]);
  store.journal.setUndone(id, true);
  store.journal.drop(store.journal.begin(at));
  expect(store.journal.state()).toEqual({ undo: null, redo: step(7) });
  store.close();
});

it('goes to and fro, and a new step forgets what was undone', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('take', 'undo', 'redo'), { maxLength: 30 }), (moves) => {
      const store = openOrThrow({ file: ':memory:' });
      const done: number[] = [];
      let undone: number[] = [];
      for (const [index, move] of moves.entries()) {
        if (move === 'take') {
          take(store, index);
          done.push(index);
          undone = [];
        } else {
          const [from, to] = move === 'undo' ? [done, undone] : [undone, done];
          const id = move === 'undo' ? store.journal.nextUndo() : store.journal.nextRedo();
          const last = from.pop();
          expect(id === null).toBe(last === undefined);
          if (id !== null) store.journal.setUndone(id, move === 'undo');
          if (last !== undefined) to.push(last);
        }
        const [undo, redo] = [done.at(-1), undone.at(-1)].map((number) => (number === undefined ? null : step(number)));
        expect(store.journal.state()).toEqual({ undo, redo });
      }
      store.close();
    }),
    { numRuns: 30 },
  );
});

it('keeps the newest steps alone', () => {
  const store = openOrThrow({ file: ':memory:' });
  store.inTransaction(() => {
    for (let number = 0; number < mostSteps + 5; number++) take(store, number);
  });
  let last: ReviewStep | null = null;
  let steps = 0;
  for (let id = store.journal.nextUndo(); id !== null; id = store.journal.nextUndo()) {
    last = store.journal.state().undo;
    store.journal.setUndone(id, true);
    steps++;
  }
  expect(steps).toBe(mostSteps);
  expect(last).toEqual(step(5));
  store.close();
});

it('forgets the oldest steps where the newest ones changed very much, but never the newest', () => {
  const store = openOrThrow({ file: ':memory:' });
  const takeWide = (changes: number): void => {
    const id = store.journal.begin(at);
    for (let number = 0; number < changes; number++) store.journal.note(id, change(number));
    store.journal.finish(id, step(changes));
  };
  store.inTransaction(() => {
    take(store, 1);
    takeWide(mostChanges - 2);
    take(store, 2);
  });
  const kept = (): number[] => {
    const steps: number[] = [];
    for (let id = store.journal.nextUndo(); id !== null; id = store.journal.nextUndo()) {
      steps.push(store.journal.state().undo?.mentions ?? 0);
      store.journal.setUndone(id, true);
    }
    for (let id = store.journal.nextRedo(); id !== null; id = store.journal.nextRedo()) {
      store.journal.setUndone(id, false);
    }
    return steps;
  };
  expect(kept()).toEqual([2, mostChanges - 2]);
  store.inTransaction(() => takeWide(mostChanges + 1));
  expect(kept()).toEqual([mostChanges + 1]);
  store.close();
});
