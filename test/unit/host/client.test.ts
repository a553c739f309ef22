import { afterEach, describe, expect, test, vi } from 'vitest';
import { createEngineHost } from '../../../electron/host/index.ts';
import type { EngineHost, EngineState, TagRequest } from '../../../electron/host/types.ts';
import {
  compareOf,
  comparison,
  createFakeSpawn,
  emptyResult,
  info,
  oneWindow,
  options,
  requestOf,
  type FakeProcess,
  type FakeSpawn,
} from './fakes.ts';

const modelFolder = '/model';
const done = { ok: true, value: emptyResult };
const cancelled = { ok: false, error: { code: 'cancelled' } };
const crashed = { ok: false, error: { code: 'engine-crashed' } };

function open(fake: FakeSpawn): { host: EngineHost; states: EngineState['state'][] } {
  const host = createEngineHost({ spawn: fake.spawn, modelFolder, options });
  const states: EngineState['state'][] = [];
  host.onState(({ state }) => states.push(state));
  return { host, states };
}

function openReady(fake = createFakeSpawn()): { host: EngineHost; fake: FakeSpawn; states: EngineState['state'][] } {
  const opened = open(fake);
  fake.last().answer({ type: 'ready', info });
  return { ...opened, fake };
}

const finish = (fake: FakeSpawn): void =>
  fake.last().answer({ type: 'done', seq: fake.last().tag().seq, result: emptyResult });

afterEach(() => {
  vi.useRealTimers();
});

describe('starting', () => {
  test('loads the model at once and says when it is ready', () => {
    const { host, fake, states } = openReady();
    expect(fake.last().sent).toEqual([{ type: 'load', modelFolder, options }]);
    expect(states).toEqual(['ready']);
    expect(host.state()).toEqual({ state: 'ready', info });
  });

  test('without options waits for the first restart', async () => {
    const fake = createFakeSpawn();
    const host = createEngineHost({ spawn: fake.spawn, modelFolder });
    const answer = host.tag(requestOf('a'));
    expect(fake.processes).toHaveLength(0);
    host.restart({ provider: 'cpu', threads: 2 });
    host.restart({ provider: 'cpu', threads: 2 });
    expect(fake.processes).toHaveLength(1);
    fake.last().answer({ type: 'ready', info });
    finish(fake);
    expect(await answer).toEqual(done);
  });

  test('requests before it is ready wait', async () => {
    const fake = createFakeSpawn();
    const { host } = open(fake);
    const answer = host.tag(requestOf('early'));
    expect(fake.last().sent.map(({ type }) => type)).toEqual(['load']);
    fake.last().answer({ type: 'ready', info });
    expect(fake.last().tag().text).toBe('early');
    finish(fake);
    expect(await answer).toEqual(done);
  });

  test('a model that does not load fails what waits, and the next request tries again', async () => {
    const fake = createFakeSpawn();
    const { host } = open(fake);
    const answers = [host.tag(requestOf('a')), host.tag(requestOf('b'))];
    const error = { code: 'engine-model', message: 'The manifest is missing.' } as const;
    fake.last().answer({ type: 'failed', seq: 0, error });
    expect(await Promise.all(answers)).toEqual([
      { ok: false, error },
      { ok: false, error },
    ]);
    expect(host.state()).toEqual({ state: 'failed', error });
    const again = host.tag(requestOf('c'));
    expect(fake.processes).toHaveLength(2);
    fake.last().answer({ type: 'ready', info });
    finish(fake);
    expect(await again).toEqual(done);
  });

  test('a process that cannot be started is a crash', async () => {
    const host = createEngineHost({
      spawn: () => {
        throw new Error('no such file');
      },
      modelFolder,
      options,
    });
    expect(host.state()).toMatchObject({ state: 'failed', error: { code: 'engine-crashed' } });
    expect(await host.tag(requestOf('a'))).toMatchObject(crashed);
    await host.close();
  });
});

describe('the queue', () => {
  test('one request at a time, in the order of arrival', async () => {
    const { host, fake } = openReady();
    const answers = ['a', 'b', 'c'].map((text) => host.tag(requestOf(text)));
    for (const text of ['a', 'b', 'c']) {
      expect(fake.last().tag().text).toBe(text);
      finish(fake);
    }
    expect(await Promise.all(answers)).toEqual([done, done, done]);
    expect(fake.last().sent.filter(({ type }) => type === 'tag')).toHaveLength(3);
  });

  test('windows are passed on while it runs; late ones and foreign messages are not', async () => {
    const { host, fake } = openReady();
    const onWindow = vi.fn();
    const answer = host.tag(requestOf('a'), { onWindow });
    const { seq } = fake.last().tag();
    fake.last().answer({ type: 'progress', seq, window: oneWindow, found: [], mentions: [], from: 0 });
    fake.last().answer({ type: 'progress', seq: seq + 1, window: oneWindow, found: [], mentions: [], from: 0 });
    fake.last().answer({ nonsense: true } as never);
    finish(fake);
    fake.last().answer({ type: 'progress', seq, window: oneWindow, found: [], mentions: [], from: 0 });
    await answer;
    expect(onWindow).toHaveBeenCalledExactlyOnceWith({ window: oneWindow, found: [], mentions: [], from: 0 });
  });
});

describe('a comparison', () => {
  const compared = { ok: true, value: comparison };

  test('stands in the same queue as runs, tells how far it is, and has an answer of its own kind', async () => {
    const { host, fake } = openReady();
    const onProgress = vi.fn();
    const answers = [host.tag(requestOf('a')), host.compare(compareOf('b'), { onProgress }), host.tag(requestOf('c'))];
    finish(fake);
    const { seq, ...sent } = fake.last().compare();
    expect(sent).toEqual({ type: 'compare', ...compareOf('b') });
    fake.last().answer({ type: 'compareProgress', seq, done: 1, of: 30 });
    fake.last().answer({ type: 'compareProgress', seq: seq + 1, done: 2, of: 30 });
    fake.last().answer({ type: 'progress', seq, window: oneWindow, found: [], mentions: [], from: 0 });
    fake.last().answer({ type: 'done', seq, result: emptyResult });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(1, 30);
    expect(fake.last().tag().text).toBe('a');
    fake.last().answer({ type: 'compared', seq, comparison });
    expect(fake.last().tag().text).toBe('c');
    finish(fake);
    expect(await Promise.all(answers)).toEqual([done, compared, done]);
  });

  test('is cancelled while it waits and while it runs; what comes late is not heard', async () => {
    const { host, fake } = openReady();
    const controllers = [new AbortController(), new AbortController()] as const;
    const onProgress = vi.fn();
    const first = host.compare(compareOf('a'), { signal: controllers[0].signal, onProgress });
    const second = host.compare(compareOf('b'), { signal: controllers[1].signal, onProgress });
    controllers[1].abort();
    expect(await second).toEqual({
      ok: false,
      error: { code: 'cancelled', message: 'The comparison was cancelled.' },
    });
    controllers[0].abort();
    const { seq, text } = fake.last().compare();
    expect(text).toBe('a');
    expect(fake.last().sent.at(-1)).toEqual({ type: 'cancel', seq });
    fake.last().answer({ type: 'compareProgress', seq, done: 1, of: 30 });
    fake.last().answer({ type: 'failed', seq, error: { code: 'cancelled', message: 'Cancelled.' } });
    expect(await first).toMatchObject(cancelled);
    expect(onProgress).not.toHaveBeenCalled();
  });

  test('fails with the process, in words of its own, and the run behind it goes on', async () => {
    const { host, fake } = openReady();
    const first = host.compare(compareOf('a'));
    const second = host.tag(requestOf('b'));
    fake.last().exit('signal SIGKILL');
    const answer = await first;
    expect(answer).toMatchObject(crashed);
    expect(answer.ok ? '' : answer.error.message).toMatch(/compared the methods \(signal SIGKILL\).+measure again/);
    fake.last().answer({ type: 'ready', info });
    finish(fake);
    expect(await second).toEqual(done);
  });

  test('ends with the program', async () => {
    const { host } = openReady();
    const answers = [host.compare(compareOf('a')), host.compare(compareOf('b'))];
    await host.close();
    expect(await Promise.all([...answers, host.compare(compareOf('c'))])).toMatchObject(Array(3).fill(cancelled));
  });
});

describe('cancelling', () => {
  test('a request that waits is answered at once and never sent', async () => {
    const { host, fake } = openReady();
    const first = host.tag(requestOf('a'));
    const controller = new AbortController();
    const second = host.tag(requestOf('b'), { signal: controller.signal });
    controller.abort();
    expect(await second).toMatchObject(cancelled);
    finish(fake);
    await first;
    expect(fake.last().tag().text).toBe('a');
  });

  test('a signal that is aborted already sends nothing', async () => {
    const { host, fake } = openReady();
    expect(await host.tag(requestOf('a'), { signal: AbortSignal.abort() })).toMatchObject(cancelled);
    expect(fake.last().sent).toHaveLength(1);
  });

  test('the running request is cancelled in the process, and the next one follows', async () => {
    const { host, fake } = openReady();
    const controller = new AbortController();
    const onWindow = vi.fn();
    const first = host.tag(requestOf('a'), { signal: controller.signal, onWindow });
    const second = host.tag(requestOf('b'));
    const { seq } = fake.last().tag();
    controller.abort();
    expect(fake.last().sent.at(-1)).toEqual({ type: 'cancel', seq });
    fake.last().answer({ type: 'progress', seq, window: oneWindow, found: [], mentions: [], from: 0 });
    fake.last().answer({ type: 'failed', seq, error: { code: 'cancelled', message: 'Cancelled.' } });
    expect(await first).toMatchObject(cancelled);
    expect(onWindow).not.toHaveBeenCalled();
    finish(fake);
    expect(await second).toEqual(done);
  });

  test('an engine that does not hear it is ended and replaced', async () => {
    vi.useFakeTimers();
    const { host, fake } = openReady();
    const controller = new AbortController();
    const first = host.tag(requestOf('a'), { signal: controller.signal });
    const second = host.tag(requestOf('b'));
    controller.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await first).toMatchObject(cancelled);
    expect(fake.processes).toHaveLength(2);
    expect(fake.processes[0]?.wasKilled()).toBe(true);
    fake.last().answer({ type: 'ready', info });
    finish(fake);
    expect(await second).toEqual(done);
  });

  test('a crash after a cancel is a cancel', async () => {
    const { host, fake } = openReady();
    const controller = new AbortController();
    const answer = host.tag(requestOf('a'), { signal: controller.signal });
    controller.abort();
    fake.last().exit('signal SIGSEGV');
    expect(await answer).toMatchObject(cancelled);
  });
});

describe('urgent requests', () => {
  const urgentOf = (text: string): TagRequest => ({ ...requestOf(text), isUrgent: true });
  const textsOf = (process: FakeProcess): string[] =>
    process.sent.flatMap((message) => (message.type === 'tag' ? [message.text] : []));
  const answerTo = (process: FakeProcess, text: string, rest: 'begun' | 'done' | 'cancelled'): void => {
    const seq = process.sent.flatMap((message) =>
      message.type === 'tag' && message.text === text ? [message.seq] : [],
    );
    const answers = {
      begun: { type: 'begun' },
      done: { type: 'done', result: emptyResult },
      cancelled: { type: 'failed', error: { code: 'cancelled', message: 'Cancelled.' } },
    } as const;
    process.answer({ ...answers[rest], seq: seq.at(-1) ?? 0 });
  };

  test('go to the process at once, beside the run in hand, and before all that waits', async () => {
    const { host, fake } = openReady();
    const answers = [requestOf('a'), requestOf('b'), urgentOf('c'), urgentOf('d')].map((request) => host.tag(request));
    expect(textsOf(fake.last())).toEqual(['a', 'c', 'd']);
    answerTo(fake.last(), 'c', 'begun');
    answerTo(fake.last(), 'c', 'done');
    answerTo(fake.last(), 'a', 'done');
    expect(textsOf(fake.last())).toEqual(['a', 'c', 'd']); // never more than one run in the process
    answerTo(fake.last(), 'd', 'done');
    expect(textsOf(fake.last())).toEqual(['a', 'c', 'd', 'b']);
    answerTo(fake.last(), 'b', 'done');
    expect(await Promise.all(answers)).toEqual([done, done, done, done]);
  });

  test('that crash the process are to blame, and the run under them goes on at its next window', async () => {
    const { host, fake } = openReady();
    const onWindow = vi.fn();
    const run = host.tag(requestOf('a'), { onWindow });
    const urgent = host.tag(urgentOf('b'));
    const window = { ...oneWindow, of: 2 };
    const found = [{ label: 'person', start: 0, end: 3, score: 1.2, origin: 'found' as const }];
    fake.last().answer({ type: 'progress', seq: 1, window, found, mentions: [], from: 0 });
    answerTo(fake.last(), 'b', 'begun');
    fake.last().exit('signal SIGSEGV');
    const answer = await urgent;
    expect(answer).toMatchObject(crashed);
    expect(answer.ok ? '' : answer.error.message).toMatch(/looked for labels \(signal SIGSEGV\).+ask again/);
    fake.last().answer({ type: 'ready', info });
    expect(fake.last().tag()).toMatchObject({ text: 'a', read: [{ ...window, found }] });
    finish(fake);
    expect(await run).toEqual(done);
    expect(onWindow).toHaveBeenCalledOnce();
  });

  test('that had not begun yet wait for the next process, and the run is to blame', async () => {
    const { host, fake } = openReady();
    const run = host.tag(requestOf('a'));
    const urgent = [host.tag(urgentOf('b')), host.tag(urgentOf('c'))];
    fake.last().exit('signal SIGSEGV');
    expect(await run).toMatchObject(crashed);
    fake.last().answer({ type: 'ready', info });
    expect(textsOf(fake.last())).toEqual(['b', 'c']);
    for (const text of ['b', 'c']) answerTo(fake.last(), text, 'done');
    expect(await Promise.all(urgent)).toEqual([done, done]);
  });

  test('and the run under them are cancelled apart', async () => {
    const { host, fake } = openReady();
    const [runSignal, urgentSignal] = [new AbortController(), new AbortController()];
    const run = host.tag(requestOf('a'), { signal: runSignal.signal });
    const first = host.tag(urgentOf('b'), { signal: urgentSignal.signal });
    urgentSignal.abort();
    answerTo(fake.last(), 'b', 'cancelled');
    expect(await first).toMatchObject(cancelled);
    const second = host.tag(urgentOf('c'));
    runSignal.abort();
    answerTo(fake.last(), 'a', 'cancelled');
    expect(await run).toMatchObject(cancelled);
    expect(fake.last().sent.filter(({ type }) => type === 'cancel')).toEqual([
      { type: 'cancel', seq: 2 },
      { type: 'cancel', seq: 1 },
    ]);
    answerTo(fake.last(), 'c', 'done');
    expect(await second).toEqual(done);
  });

  test('go on in another process where the run did not hear its cancel', async () => {
    vi.useFakeTimers();
    const { host, fake } = openReady();
    const controller = new AbortController();
    const run = host.tag(requestOf('a'), { signal: controller.signal });
    const urgent = host.tag(urgentOf('b'));
    controller.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await run).toMatchObject(cancelled);
    fake.last().answer({ type: 'ready', info });
    expect(textsOf(fake.last())).toEqual(['b']);
    finish(fake);
    expect(await urgent).toEqual(done);
  });

  test('hold a restart up as the run does, and what waits is kept for the new process', async () => {
    const { host, fake } = openReady();
    const answers = [requestOf('a'), urgentOf('b')].map((request) => host.tag(request));
    host.restart({ provider: 'cpu', threads: 3 });
    const late = [host.tag(requestOf('c')), host.tag(urgentOf('d'))];
    const [old] = fake.processes;
    if (old === undefined) throw new Error('no process');
    answerTo(old, 'b', 'done');
    expect(fake.processes).toHaveLength(1);
    answerTo(old, 'a', 'done');
    expect(fake.processes).toHaveLength(2);
    expect(textsOf(old)).toEqual(['a', 'b']);
    expect(await Promise.all(answers)).toEqual([done, done]);
    fake.last().answer({ type: 'ready', info });
    expect(textsOf(fake.last())).toEqual(['d']);
    finish(fake);
    expect(textsOf(fake.last())).toEqual(['d', 'c']);
    finish(fake);
    expect(await Promise.all(late)).toEqual([done, done]);
  });
});

describe('crashes', () => {
  test('the running request fails with the reason; what waits goes on in a new process', async () => {
    const { host, fake, states } = openReady();
    const first = host.tag(requestOf('a'));
    const second = host.tag(requestOf('b'));
    fake.last().exit('signal SIGKILL');
    const answer = await first;
    expect(answer).toMatchObject(crashed);
    expect(answer.ok ? '' : answer.error.message).toContain('signal SIGKILL');
    expect(states).toEqual(['ready', 'loading']);
    fake.last().answer({ type: 'ready', info });
    expect(fake.last().tag().text).toBe('b');
    finish(fake);
    expect(await second).toEqual(done);
  });

  test('three in a row end the trying; a later request has one try', async () => {
    const fake = createFakeSpawn();
    const { host } = open(fake);
    const answer = host.tag(requestOf('a'));
    for (let i = 0; i < 3; i += 1) fake.last().exit('exit code 70: out of memory');
    expect(await answer).toMatchObject(crashed);
    expect(fake.processes).toHaveLength(3);
    const state = host.state();
    expect(state.state === 'failed' ? state.error.message : '').toContain('out of memory');

    const next = host.tag(requestOf('b'));
    expect(fake.processes).toHaveLength(4);
    fake.last().exit('exit code 70');
    expect(await next).toMatchObject(crashed);
    expect(fake.processes).toHaveLength(4);

    host.restart(options);
    expect(fake.processes).toHaveLength(5);
    fake.last().answer({ type: 'ready', info });
    expect(host.state().state).toBe('ready');
  });

  test('an answer between crashes starts the count anew', async () => {
    const { host, fake } = openReady();
    for (let i = 0; i < 4; i += 1) {
      const bad = host.tag(requestOf('bad'));
      fake.last().exit('signal SIGSEGV');
      expect(await bad).toMatchObject(crashed);
      fake.last().answer({ type: 'ready', info });
      const good = host.tag(requestOf('good'));
      finish(fake);
      expect(await good).toEqual(done);
    }
    expect(host.state().state).toBe('ready');
  });
});

describe('restarting', () => {
  test('keeps what waits, finishes what runs, and takes the new options', async () => {
    const { host, fake } = openReady();
    const answers = [host.tag(requestOf('a')), host.tag(requestOf('b'))];
    host.restart({ provider: 'cpu', threads: 3 });
    expect(fake.processes).toHaveLength(1);
    finish(fake);
    expect(fake.processes).toHaveLength(2);
    expect(fake.last().sent).toEqual([{ type: 'load', modelFolder, options: { provider: 'cpu', threads: 3 } }]);
    fake.last().answer({ type: 'ready', info });
    expect(fake.last().tag().text).toBe('b');
    finish(fake);
    expect(await Promise.all(answers)).toEqual([done, done]);
  });

  test('an idle or loading process is replaced; the old one is heard no more', () => {
    const { host, fake } = openReady();
    const [old] = fake.processes;
    host.restart({ provider: 'cpu', threads: 1 });
    host.restart({ provider: 'cpu', threads: 2 });
    expect(fake.processes).toHaveLength(3);
    expect(fake.processes[1]?.wasKilled()).toBe(true);
    old?.answer({ type: 'ready', info });
    old?.exit('exit code 0');
    expect(host.state()).toEqual({ state: 'loading' });
    expect(fake.processes).toHaveLength(3);
  });
});

describe('closing', () => {
  test('cancels everything, ends the process, and starts no other', async () => {
    const { host, fake } = openReady();
    const answers = [host.tag(requestOf('a')), host.tag(requestOf('b'))];
    await host.close();
    expect(await Promise.all(answers)).toMatchObject([cancelled, cancelled]);
    expect(fake.last().sent.at(-1)).toEqual({ type: 'shutdown' });
    expect(await host.tag(requestOf('c'))).toMatchObject(cancelled);
    host.restart(options);
    await host.close();
    expect(fake.processes).toHaveLength(1);
  });

  test('a process that does not end by itself is killed, and no timer is left', async () => {
    vi.useFakeTimers();
    const { host, fake } = openReady(createFakeSpawn({ endsOnShutdown: false }));
    const controller = new AbortController();
    const answer = host.tag(requestOf('a'), { signal: controller.signal });
    controller.abort();
    const closing = host.close();
    expect(await answer).toMatchObject(cancelled);
    expect(fake.last().wasKilled()).toBe(false);
    await vi.advanceTimersByTimeAsync(3_000);
    await closing;
    expect(fake.last().wasKilled()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
