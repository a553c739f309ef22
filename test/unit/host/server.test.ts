import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fail, ok, type HostRequest, type HostResponse, type Result } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/types.ts';
import { serve } from '../../../electron/host/server.ts';
import { comparison, compareOf, emptyResult, info, oneWindow, options, parameters } from './fakes.ts';

const load: HostRequest = { type: 'load', modelFolder: '/model', options };
const tag = (seq: number, text = `text ${seq}`, isUrgent = false): HostRequest => ({
  type: 'tag',
  seq,
  text,
  labels: ['person'],
  parameters,
  read: [],
  isUrgent,
});
const urgent = (seq: number): HostRequest => tag(seq, `urgent ${seq}`, true);
const compare = (seq: number): HostRequest => ({
  type: 'compare',
  seq,
  ...compareOf(`text ${seq}`),
  labels: ['person'],
});

interface Rig {
  readonly send: (message: unknown) => void;
  readonly responses: HostResponse[];
  /** Waits until so many answers have come. */
  readonly until: (count: number) => Promise<void>;
  readonly end: Promise<void>;
}

function open(engine: Promise<Result<Engine>>): Rig {
  const responses: HostResponse[] = [];
  const waiters: { readonly count: number; readonly resolve: () => void }[] = [];
  let listener: (message: unknown) => void = () => undefined;
  const port = {
    send: (message: HostResponse) => {
      responses.push(message);
      for (const { count, resolve } of waiters) if (responses.length >= count) resolve();
    },
    onMessage: (given: (message: unknown) => void) => (listener = given),
  };
  const end = serve(port, () => engine);
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      if (responses.length >= count) resolve();
      else waiters.push({ count, resolve });
    });
  return { send: (message) => listener(message), responses, until, end };
}

/** An engine whose requests are let go one by one, and that hears cancels. */
function createSlowEngine() {
  const seen: string[] = [];
  const release: (() => void)[] = [];
  let isClosed = false;
  const engine: Engine = {
    info,
    tag: (text, _labels, _parameters, tagOptions) =>
      new Promise((resolve) => {
        seen.push(text);
        tagOptions?.onWindow?.({ window: oneWindow, found: [], mentions: [], from: 0 });
        release.push(() => resolve(ok(emptyResult)));
        tagOptions?.signal?.addEventListener('abort', () => resolve(fail('cancelled', 'Cancelled.')));
      }),
    compare: (text, _labels, _parameters, compareOptions) =>
      new Promise((resolve) => {
        seen.push(`${text}, ${compareOptions?.rounds} rounds`);
        compareOptions?.onProgress?.(1, 30);
        release.push(() => resolve(ok(comparison)));
        compareOptions?.signal?.addEventListener('abort', () => resolve(fail('cancelled', 'Cancelled.')));
      }),
    close: () => {
      isClosed = true;
      return Promise.resolve();
    },
  };
  return { engine, seen, release, isClosed: () => isClosed };
}

describe('the engine process', () => {
  test('answers in order with progress, one at a time', async () => {
    const slow = createSlowEngine();
    const rig = open(Promise.resolve(ok(slow.engine)));
    for (const message of [tag(1), load, tag(2)]) rig.send(message);
    await rig.until(2);
    expect(slow.seen).toEqual(['text 1']);
    slow.release[0]?.();
    await rig.until(4);
    slow.release[1]?.();
    await rig.until(5);
    expect(rig.responses.map((response) => [response.type, 'seq' in response ? response.seq : 0])).toEqual([
      ['ready', 0],
      ['progress', 1],
      ['done', 1],
      ['progress', 2],
      ['done', 2],
    ]);
  });

  test('compares in turn with runs, and is cancelled like them', async () => {
    const slow = createSlowEngine();
    const rig = open(Promise.resolve(ok(slow.engine)));
    for (const message of [load, compare(1), tag(2), compare(3), compare(4)]) rig.send(message);
    await rig.until(2);
    expect(slow.seen).toEqual(['text 1, 5 rounds']);
    slow.release[0]?.();
    await rig.until(4);
    slow.release[1]?.();
    await rig.until(6);
    for (const seq of [4, 3]) rig.send({ type: 'cancel', seq });
    await rig.until(8);
    expect(rig.responses.slice(1)).toMatchObject([
      { type: 'compareProgress', seq: 1, done: 1, of: 30 },
      { type: 'compared', seq: 1, comparison },
      { type: 'progress', seq: 2 },
      { type: 'done', seq: 2 },
      { type: 'compareProgress', seq: 3 },
      { type: 'failed', seq: 4, error: { code: 'cancelled', message: 'The comparison was cancelled.' } },
      { type: 'failed', seq: 3, error: { code: 'cancelled' } },
    ]);
  });

  test('cancels what waits and what runs', async () => {
    const slow = createSlowEngine();
    const rig = open(Promise.resolve(ok(slow.engine)));
    for (const message of [load, tag(1), tag(2)]) rig.send(message);
    await rig.until(2);
    rig.send({ type: 'cancel', seq: 2 });
    rig.send({ type: 'cancel', seq: 1 });
    rig.send({ type: 'cancel', seq: 9 });
    await rig.until(4);
    expect(rig.responses.slice(2)).toMatchObject([
      { type: 'failed', seq: 2, error: { code: 'cancelled' } },
      { type: 'failed', seq: 1, error: { code: 'cancelled' } },
    ]);
    expect(slow.seen).toEqual(['text 1']);
  });

  test('a model that does not load is said once, and to every request', async () => {
    const rig = open(Promise.resolve(fail('engine-model', 'No model.')));
    for (const message of [load, tag(1)]) rig.send(message);
    await rig.until(2);
    expect(rig.responses).toMatchObject([
      { type: 'failed', seq: 0, error: { code: 'engine-model' } },
      { type: 'failed', seq: 1, error: { code: 'engine-model' } },
    ]);
  });

  test('an engine that throws fails the request and answers the next', async () => {
    let calls = 0;
    const engine: Engine = {
      info,
      tag: () => {
        calls += 1;
        return calls === 1 ? Promise.reject(new Error('shape mismatch')) : Promise.resolve(ok(emptyResult));
      },
      compare: () => Promise.reject(new Error('out of memory')),
      close: () => Promise.resolve(),
    };
    const rig = open(Promise.resolve(ok(engine)));
    for (const message of [load, tag(1), compare(2), tag(3)]) rig.send(message);
    await rig.until(4);
    expect(rig.responses.slice(1)).toMatchObject([
      { type: 'failed', seq: 1, error: { code: 'engine-failed', message: 'shape mismatch' } },
      { type: 'failed', seq: 2, error: { code: 'engine-failed', message: 'out of memory' } },
      { type: 'done', seq: 3 },
    ]);
  });

  test('shuts down: cancels, closes the engine, hears no more', async () => {
    const slow = createSlowEngine();
    const rig = open(Promise.resolve(ok(slow.engine)));
    for (const message of [load, tag(1), tag(2)]) rig.send(message);
    await rig.until(2);
    rig.send({ type: 'shutdown' });
    rig.send(tag(3));
    await rig.end;
    expect(slow.isClosed()).toBe(true);
    expect(rig.responses.slice(2)).toMatchObject([
      { type: 'failed', seq: 2, error: { code: 'cancelled' } },
      { type: 'failed', seq: 1, error: { code: 'cancelled' } },
    ]);
  });

  test('what is not a message of ours is passed over', async () => {
    const slow = createSlowEngine();
    const rig = open(Promise.resolve(ok(slow.engine)));
    for (const message of [null, 'load', { type: 'tag', seq: -1 }, { type: 'eval' }, load]) rig.send(message);
    await rig.until(1);
    expect(rig.responses).toEqual([{ type: 'ready', info }]);
  });
});

/** An engine that reads three windows a text, each in a turn of its own; more than one at a time is an error. */
function createWindowEngine() {
  const log: string[] = [];
  let busy = 0;
  const engine: Engine = {
    info,
    tag: async (text, _labels, _parameters, { signal, beforeWindow, onWindow } = {}) => {
      for (let index = 0; index < 3; index += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        await beforeWindow?.();
        if (signal?.aborted === true) return fail('cancelled', 'Cancelled.');
        busy += 1;
        if (busy > 1) throw new Error('two at a time');
        log.push(`${text}, window ${index}`);
        await new Promise((resolve) => setImmediate(resolve));
        busy -= 1;
        onWindow?.({ window: { ...oneWindow, index, of: 3 }, found: [], mentions: [], from: 0 });
      }
      return ok(emptyResult);
    },
    compare: () => Promise.resolve(ok(comparison)),
    close: () => Promise.resolve(),
  };
  return { engine, log };
}

describe('urgent requests', () => {
  const summary = (response: HostResponse): string =>
    response.type === 'ready' ? 'ready' : `${response.type} ${response.seq}`;

  test('are answered between two windows of a run, one after another, and before what waits', async () => {
    const { engine, log } = createWindowEngine();
    const rig = open(Promise.resolve(ok(engine)));
    for (const message of [load, tag(1), tag(2)]) rig.send(message);
    await rig.until(2);
    for (const message of [urgent(3), urgent(4)]) rig.send(message);
    await rig.until(19);
    expect(log.map((line) => line.replace(/ \d.+/u, ''))).toEqual([
      'text',
      ...Array<string>(6).fill('urgent'),
      ...Array<string>(5).fill('text'),
    ]);
    const answers = rig.responses.map(summary).filter((line) => !line.startsWith('progress'));
    expect(answers).toEqual(['ready', 'begun 3', 'done 3', 'begun 4', 'done 4', 'done 1', 'done 2']);
  });

  test('say that they begin before a run, too, which is not to blame for them', async () => {
    const rig = open(Promise.resolve(ok(createWindowEngine().engine)));
    for (const message of [load, urgent(1), tag(2), urgent(3)]) rig.send(message);
    while (!rig.responses.some((response) => response.type === 'done' && response.seq === 2)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const answers = rig.responses.map(summary).filter((line) => !line.startsWith('progress'));
    expect(answers).toEqual(['ready', 'begun 1', 'done 1', 'begun 3', 'done 3', 'done 2']);
  });

  test('are not waited for by a run that is cancelled, but by the next one', async () => {
    const { engine, log } = createWindowEngine();
    const rig = open(Promise.resolve(ok(engine)));
    for (const message of [load, tag(1), tag(2)]) rig.send(message);
    await rig.until(2);
    rig.send(urgent(3));
    while (!rig.responses.some(({ type }) => type === 'begun')) await new Promise((resolve) => setImmediate(resolve));
    rig.send({ type: 'cancel', seq: 1 });
    while (!rig.responses.some((response) => response.type === 'done' && response.seq === 2)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const answers = rig.responses.map(summary).filter((line) => !line.startsWith('progress'));
    expect(answers).toEqual(['ready', 'begun 3', 'failed 1', 'done 3', 'done 2']);
    expect(log).toHaveLength(1 + 3 + 3);
  });

  test('whatever comes when, each request has one last answer, and the engine does one thing at a time', async () => {
    const step = fc.oneof(
      fc.constantFrom<'run' | 'urgent' | 'compare' | 'wait'>('run', 'urgent', 'compare', 'wait'),
      fc.nat(12).map((back) => ({ cancel: back })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
        const rig = open(Promise.resolve(ok(createWindowEngine().engine)));
        rig.send(load);
        let seq = 0;
        for (const next of steps) {
          if (next === 'wait') await new Promise((resolve) => setImmediate(resolve));
          else if (typeof next === 'object') rig.send({ type: 'cancel', seq: Math.max(1, seq - next.cancel) });
          else {
            seq += 1;
            rig.send(next === 'run' ? tag(seq) : next === 'urgent' ? urgent(seq) : compare(seq));
          }
        }
        const ends = (): HostResponse[] =>
          rig.responses.filter(({ type }) => type === 'done' || type === 'failed' || type === 'compared');
        while (ends().length < seq) await new Promise((resolve) => setImmediate(resolve));
        rig.send({ type: 'shutdown' });
        await rig.end;
        const seqs = ends().map((response) => ('seq' in response ? response.seq : 0));
        expect([...seqs].sort((a, b) => a - b)).toEqual(Array.from({ length: seq }, (_, i) => i + 1));
        for (const response of ends()) if (response.type === 'failed') expect(response.error.code).toBe('cancelled');
      }),
      { numRuns: 50 },
    );
  });
});
