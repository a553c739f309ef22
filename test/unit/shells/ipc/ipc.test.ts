import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../../electron/contract/index.ts';
import { createAppHandler, isAppUrl } from '../../../../electron/shells/ipc/appScheme.ts';
import {
  isTrustedSender,
  pushChanges,
  registerCalls,
  type CallEvent,
  type IpcMainLike,
} from '../../../../electron/shells/ipc/calls.ts';
import { guardContents, guardSession, isAllowedRequest } from '../../../../electron/shells/ipc/guards.ts';
import { createSpawnUtility, type UtilityLike } from '../../../../electron/shells/ipc/spawnUtility.ts';

const ourFrame = { url: 'app://padellm/index.html', parent: null };

describe('calls', () => {
  const open = (callUnchecked = vi.fn(() => Promise.resolve({ ok: true, value: 1 } as const))) => {
    let listener: Parameters<IpcMainLike['handle']>[1] = () => Promise.resolve();
    let channel = '';
    registerCalls(
      {
        handle: (name, given) => {
          channel = name;
          listener = given;
        },
      },
      { callUnchecked },
    );
    const ask = (event: CallEvent, ...args: unknown[]): Promise<unknown> => listener(event, ...args);
    return { ask, channel: () => channel, callUnchecked };
  };

  test('of our page are answered', async () => {
    const { ask, channel, callUnchecked } = open();
    expect(channel()).toBe('padellm:call');
    expect(await ask({ senderFrame: ourFrame }, 'queue.get', {})).toEqual({ ok: true, value: 1 });
    expect(callUnchecked).toHaveBeenCalledWith('queue.get', {});
  });

  test.each([
    null,
    { url: 'https://evil.example/', parent: null },
    { url: 'app://evil/', parent: null },
    { url: 'app://padellm.evil/', parent: null },
    { url: 'file:///app/index.html', parent: null },
    { url: 'about:blank', parent: null },
    { url: '', parent: null },
    { url: ourFrame.url, parent: ourFrame },
  ])('of %j are refused', async (senderFrame) => {
    const { ask, callUnchecked } = open();
    expect(isTrustedSender(senderFrame)).toBe(false);
    expect(await ask({ senderFrame }, 'queue.get', {})).toMatchObject({ ok: false });
    expect(callUnchecked).not.toHaveBeenCalled();
  });

  test('a name that is no name is refused, and a bug is an answer', async () => {
    const { ask } = open();
    expect(await ask({ senderFrame: ourFrame }, { toString: 'x' })).toMatchObject({ ok: false });
    const failing = open(vi.fn(() => Promise.reject(new Error('a bug'))));
    expect(await failing.ask({ senderFrame: ourFrame }, 'x')).toMatchObject({ ok: false, error: { message: 'a bug' } });
  });

  test('changes go to every window that is still there', () => {
    let push: (change: Change) => void = () => undefined;
    const onChange = (listener: (change: Change) => void) => {
      push = listener;
      return () => undefined;
    };
    const windows = [false, true].map((gone) => ({ isDestroyed: () => gone, webContents: { send: vi.fn() } }));
    pushChanges({ onChange }, () => windows);
    push({ type: 'settings' });
    expect(windows[0]?.webContents.send).toHaveBeenCalledExactlyOnceWith('padellm:change', { type: 'settings' });
    expect(windows[1]?.webContents.send).not.toHaveBeenCalled();
  });
});

describe('guards', () => {
  test.each([
    ['app://padellm/index.html', true],
    ['blob:app://padellm/0f', true],
    ['data:image/png;base64,', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['https://example.com/', false],
    ['http://127.0.0.1/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['blob:https://example.com/0f', false],
    ['app://other/', false],
  ])('%s is allowed: %s', (url, isAllowed) => {
    expect(isAllowedRequest(url)).toBe(isAllowed);
  });

  test.each([
    ['notifications', 'app://padellm/', true, true],
    ['clipboard-sanitized-write', 'app://padellm/', true, true],
    ['notifications', 'app://padellm/', false, false],
    ['notifications', 'https://example.com/', true, false],
    ['notifications', '', true, false],
    ['clipboard-read', 'app://padellm/', true, false],
    ['geolocation', 'app://padellm/', true, false],
    ['media', 'app://padellm/', true, false],
    ['fileSystem', 'app://padellm/', true, false],
    ['openExternal', 'app://padellm/', true, false],
  ])('%s for %s (main frame: %s) is granted: %s', (permission, origin, isMainFrame, isExpected) => {
    const answers: boolean[] = [];
    const details = { isMainFrame, requestingUrl: origin };
    guardSession({
      setPermissionRequestHandler: (handler) => handler(null, permission, (granted) => answers.push(granted), details),
      setPermissionCheckHandler: (handler) => answers.push(handler(null, permission, origin, details)),
      webRequest: { onBeforeRequest: () => undefined },
    });
    expect(answers).toEqual([isExpected, isExpected]);
  });

  test('a session reaches nothing outside', () => {
    const answers: unknown[] = [];
    guardSession({
      setPermissionRequestHandler: () => undefined,
      setPermissionCheckHandler: () => undefined,
      webRequest: {
        onBeforeRequest: (listener) => {
          listener({ url: 'https://example.com' }, (response) => answers.push(response.cancel));
          listener({ url: 'app://padellm/' }, (response) => answers.push(response.cancel));
        },
      },
    });
    expect(answers).toEqual([true, false]);
  });

  test('a page goes nowhere and opens nothing', () => {
    const preventDefault = vi.fn();
    const events: string[] = [];
    guardContents({
      setWindowOpenHandler: (handler) => {
        expect(handler()).toEqual({ action: 'deny' });
      },
      on: (event, listener) => {
        events.push(event);
        listener({ preventDefault });
      },
    });
    expect(events).toEqual(['will-navigate', 'will-attach-webview']);
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });
});

test('the app scheme serves the renderer with its policy, and only that', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-scheme-'));
  writeFileSync(path.join(folder, 'index.html'), 'page');
  const handle = createAppHandler(folder);
  const page = await handle({ url: 'app://padellm/' });
  expect(await page.text()).toBe('page');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  for (const url of ['app://padellm/missing.js', 'app://other/', 'app://padellm/..%2fsecret.txt']) {
    expect((await handle({ url })).status).toBe(404);
  }
  expect(isAppUrl('not a url')).toBe(false);
  rmSync(folder, { recursive: true });
});

test('a utility process is a host process like any other', () => {
  const listeners = new Map<string, (value: never) => void>();
  const streams = new Map<string, (chunk: unknown) => void>();
  const postMessage = vi.fn();
  const kill = vi.fn(() => true);
  const child: UtilityLike = {
    stdout: { on: (_event, listener) => streams.set('out', listener) },
    stderr: { on: (_event, listener) => streams.set('err', listener) },
    postMessage,
    kill,
    on: (event: string, listener: (value: never) => void) => listeners.set(event, listener),
  };
  const fork = vi.fn(() => child);
  const log: string[] = [];
  const host = createSpawnUtility(fork, '/dist/host.js', (text) => log.push(text))();
  const messages: unknown[] = [];
  const reasons: string[] = [];
  host.onMessage((message) => messages.push(message));
  host.onExit((reason) => reasons.push(reason));
  host.send({ type: 'shutdown' });
  host.kill();
  listeners.get('message')?.('hello' as never);
  streams.get('out')?.('out\n');
  streams.get('err')?.('out of memory\n');
  listeners.get('exit')?.(5 as never);
  expect(fork).toHaveBeenCalledWith('/dist/host.js', [], expect.objectContaining({ stdio: 'pipe' }));
  expect(postMessage).toHaveBeenCalledWith({ type: 'shutdown' });
  expect(kill).toHaveBeenCalledOnce();
  expect({ messages, reasons, log }).toEqual({
    messages: ['hello'],
    reasons: ['exit code 5: out of memory'],
    log: ['out\n', 'out of memory\n'],
  });
});
