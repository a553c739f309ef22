// The queue as a person sees it, its end, and the language that the interface speaks.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { combine } from '../../../renderer/api/combined.ts';
import { Query } from '../../../renderer/api/query.ts';
import { finishedWith, progressOf } from '../../../renderer/core/queueProgress.ts';
import { en } from '../../../renderer/messages/en.ts';
import { languageFor, languages, speak, t } from '../../../renderer/messages/index.ts';

const running = (
  windowsDone: number,
  windowsAll: number,
): NonNullable<Parameters<typeof progressOf>[0]['running']> => ({
  runId: 1,
  documentId: 1,
  name: 'a',
  windowsDone,
  windowsAll,
});

describe('the queue', () => {
  it('counts the parts of the document in hand', () => {
    expect(progressOf({ waiting: 2, running: running(1, 2), done: 1 })).toEqual({
      isBusy: true,
      left: 3,
      done: 1,
      all: 4,
      share: 0.375,
    });
    expect(progressOf({ waiting: 0, running: null, done: 0 })).toMatchObject({ isBusy: false, share: 0 });
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(9), fc.nat(9), (waiting, done, part, more) => {
        const { share } = progressOf({ waiting, running: running(part, part + more), done });
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });

  it('ends once: when the last document was read, not at every change afterwards, nor before any was read', () => {
    const busy = { waiting: 0, running: running(1, 2), done: 3 };
    const idle = { waiting: 0, running: null, done: 4 };
    expect(finishedWith(busy, idle)).toBe(4);
    expect(finishedWith(idle, idle)).toBe(0);
    expect(finishedWith(null, idle)).toBe(0);
    expect(finishedWith(busy, { ...busy, running: running(2, 2) })).toBe(0);
    expect(finishedWith({ ...busy, done: 0 }, { ...idle, done: 0 })).toBe(0);
  });
});

describe('the language', () => {
  afterEach(() => speak('en'));

  it('is the one that was set, or the first of the system’s that there is, or English', () => {
    expect(languages()).toContain('en');
    expect(languageFor('system', ['xx-YY', 'EN-gb'])).toBe('en');
    expect(languageFor('system', [])).toBe('en');
    expect(languageFor('en', ['de'])).toBe('en');
  });

  it('has all words', () => {
    speak('en');
    expect(t).toBe(en);
  });
});

it('several answers are one, which changes only when one of them does', () => {
  const queries = [1, 2].map(() => new Query<number>(() => Promise.resolve({ ok: true, value: 0 })));
  const combined = combine(queries);
  const before = combined.getSnapshot();
  expect(combined.getSnapshot()).toBe(before);
  queries[1]?.set(7);
  const after = combined.getSnapshot();
  expect(after).not.toBe(before);
  expect(after.map(({ data }) => data)).toEqual([null, 7]);
  expect(combined.getSnapshot()).toBe(after);
});
