// Remembered answers: asked for when somebody looks, again after a change, not too often, and never lost to an error.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../electron/contract/index.ts';
import { Query } from '../../../renderer/api/query.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answers = (): { load: () => Promise<Result<number>>; asked: () => number } => {
  let n = 0;
  return { load: () => Promise.resolve({ ok: true, value: (n += 1) }), asked: () => n };
};

describe('a query', () => {
  it('asks once somebody looks, and tells', async () => {
    const { load, asked } = answers();
    const query = new Query(load);
    query.invalidate();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked()).toBe(0);
    const told = vi.fn();
    query.subscribe(told);
    query.subscribe(told);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(1);
    expect(query.getSnapshot()).toEqual({ data: 1, error: null });
  });

  it('answers a burst of changes with few requests, and the last change is never missed', async () => {
    const { load, asked } = answers();
    const query = new Query(load, () => 500);
    query.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(1);
    for (let change = 0; change < 100; change += 1) {
      query.invalidate();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked()).toBeGreaterThanOrEqual(3);
    expect(asked()).toBeLessThanOrEqual(4);
  });

  it('asks again when a change came while it was asking', async () => {
    let n = 0;
    const query = new Query<number>(
      () => new Promise((resolve) => setTimeout(() => resolve({ ok: true, value: (n += 1) }), 100)),
      () => 0,
    );
    query.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    query.invalidate();
    await vi.advanceTimersByTimeAsync(500);
    expect(query.getSnapshot().data).toBe(2);
  });

  it('keeps what is on screen when a later request fails', async () => {
    let isBroken = false;
    const query = new Query<number>(() =>
      Promise.resolve(
        isBroken ? { ok: false, error: { code: 'store-failed', message: 'no' } } : { ok: true, value: 7 },
      ),
    );
    query.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(1);
    isBroken = true;
    query.invalidate();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(query.getSnapshot()).toEqual({ data: 7, error: { code: 'store-failed', message: 'no' } });
  });

  it('does not let an answer that was asked for before an edit overwrite it', async () => {
    let n = 0;
    const query = new Query<number>(
      () => new Promise((resolve) => setTimeout(() => resolve({ ok: true, value: (n += 1) }), 100)),
      () => 200,
    );
    query.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    query.set(70);
    await vi.advanceTimersByTimeAsync(100);
    expect(query.getSnapshot().data).toBe(70);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(query.getSnapshot().data).toBe(2);
  });

  it('asks at once when a person waits for it', async () => {
    const { load, asked } = answers();
    const query = new Query(load, () => 60_000);
    query.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(1);
    query.invalidate();
    await vi.advanceTimersByTimeAsync(10);
    expect(asked()).toBe(1);
    query.refresh();
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(2);
  });
});

describe('an answer in parts', () => {
  interface Whole {
    readonly text: number;
    readonly decisions: number;
  }
  function inParts(): { query: Query<Whole>; asked: { whole: number; part: number } } {
    const asked = { whole: 0, part: 0 };
    const query = new Query<Whole>(
      () => Promise.resolve({ ok: true, value: { text: (asked.whole += 1), decisions: 0 } }),
      () => 2_000,
      (data) => Promise.resolve({ ok: true, value: { ...data, decisions: (asked.part += 1) } }),
    );
    return { query, asked };
  }

  it('is asked for as a whole first, then for the part that changed, without the wait of the whole', async () => {
    const { query, asked } = inParts();
    query.invalidatePart();
    query.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual({ whole: 1, part: 0 });
    query.invalidatePart();
    await vi.advanceTimersByTimeAsync(400);
    query.refreshPart();
    await vi.advanceTimersByTimeAsync(1);
    expect(query.getSnapshot().data).toEqual({ text: 1, decisions: 2 });
    expect(asked.whole).toBe(1);
  });

  it('is asked for as a whole where more than the part changed, whatever else is shown or asked for meanwhile', async () => {
    const { query, asked } = inParts();
    query.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(1);
    query.invalidate();
    query.set({ text: 1, decisions: 9 });
    query.invalidatePart();
    query.refreshPart();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(query.getSnapshot().data).toEqual({ text: 2, decisions: 0 });
    expect(asked.part).toBe(0);
  });
});
