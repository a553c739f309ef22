// What a person said is kept by place and label, whatever runs come and go; words on the list are there once.
import { expect, it } from 'vitest';
import type { Decision } from '../../../electron/contract/index.ts';
import { at, document, mentionAt, newRun, openOrThrow, windowAt } from './rows.ts';

const said = (verdict: Decision['verdict'], start = 0): Decision => ({
  label: 'person',
  start,
  end: start + 3,
  verdict,
  score: verdict === 'added' ? null : 0.5,
  decidedAt: at,
});

it('a later word takes the place of an earlier one, other labels and documents stay', () => {
  const store = openOrThrow({ file: ':memory:' });
  const [one, other] = [store.documents.insert(document('a')), store.documents.insert(document('b'))];
  store.decisions.put(one, said('accepted'));
  store.decisions.put(one, { ...said('added'), label: 'place' });
  store.decisions.put(other, said('accepted'));
  store.decisions.put(one, said('rejected'));
  expect(store.decisions.of(one)).toEqual([said('rejected'), { ...said('added'), label: 'place' }]);
  expect(store.decisions.get(other, said('accepted'))).toEqual(said('accepted'));
  store.decisions.remove(one, said('rejected'));
  expect(store.decisions.get(one, said('rejected'))).toBeNull();
  expect(store.decisions.of(other)).toHaveLength(1);
  store.close();
});

it('runs change nothing of it, and it goes with its document', () => {
  const store = openOrThrow({ file: ':memory:' });
  const id = store.documents.insert(document('a'));
  store.decisions.put(id, said('accepted'));
  const runId = store.runs.enqueue(newRun(id, 'person'));
  store.runs.begin(runId, at);
  store.runs.saveWindow(runId, windowAt(0, 1), [mentionAt('person', 0, 0.9)], 0);
  expect(store.decisions.of(id)).toEqual([said('accepted')]);
  store.documents.remove(id, at);
  store.documents.purge();
  expect(store.decisions.of(id)).toEqual([]);
  store.close();
});

it('words that are never tagged are there once, by how they are compared', () => {
  const store = openOrThrow({ file: ':memory:' });
  expect(store.decisions.putNever({ text: 'New  York', label: 'place' }, at)).toBe(true);
  expect(store.decisions.putNever({ text: 'new york', label: 'place' }, 'later')).toBe(false);
  expect(store.decisions.putNever({ text: 'new york', label: null }, at)).toBe(true);
  expect(store.decisions.nevers()).toEqual([
    { text: 'New  York', label: 'place' },
    { text: 'new york', label: null },
  ]);
  expect(store.decisions.neverSince({ text: 'NEW YORK', label: 'place' })).toBe(at);
  expect(store.decisions.neverSince({ text: 'NEW YORK', label: 'person' })).toBeNull();
  expect(store.decisions.removeNever({ text: 'NEW YORK', label: 'place' })).toBe(true);
  expect(store.decisions.removeNever({ text: 'NEW YORK', label: 'place' })).toBe(false);
  expect(store.decisions.nevers()).toEqual([{ text: 'new york', label: null }]);
  store.close();
});
