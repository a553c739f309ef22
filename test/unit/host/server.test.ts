import { describe, expect, test } from 'vitest';
import { fail, ok, type HostRequest, type HostResponse, type Result } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/types.ts';
import { serve } from '../../../electron/host/server.ts';
import { comparison, compareOf, emptyResult, info, oneWindow, options, parameters } from './fakes.ts';

const load: HostRequest = { type: 'load', modelFolder: '/model', options };
const tag = (seq: number, text = `text ${seq}`): HostRequest => ({
  type: 'tag',
  seq,
  text,
  labels: ['person'],
  parameters,
});
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
        tagOptions?.onWindow?.(oneWindow, [], 0);
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
