import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createMailbox } from '../../../../electron/shells/ipc/mailbox.ts';
import {
  firstShellState,
  openShellStore,
  parseShellState,
  reachableBounds,
  withRecent,
} from '../../../../electron/shells/ipc/shellState.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-state-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what the window remembers', () => {
  test('comes back at the next start', () => {
    const file = path.join(folder, 'window.json');
    const bounds = { x: 10, y: 20, width: 900, height: 700 };
    expect(openShellStore(file).get()).toEqual(firstShellState);
    const store = openShellStore(file);
    store.set({ bounds, appearance: 'dark' });
    store.set({ recent: ['/a.txt'], isMaximised: true });
    expect(openShellStore(file).get()).toEqual({ bounds, appearance: 'dark', recent: ['/a.txt'], isMaximised: true });
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  test('what is broken of it is as at first, the rest stays', () => {
    const json = JSON.stringify({ bounds: { x: 'left' }, appearance: 'pink', recent: ['/a.txt'], isMaximised: 1 });
    expect(parseShellState(json)).toEqual({ ...firstShellState, recent: ['/a.txt'] });
    expect(parseShellState('null')).toEqual(firstShellState);
    const file = path.join(folder, 'broken.json');
    writeFileSync(file, '{"bounds":');
    expect(openShellStore(file).get()).toEqual(firstShellState);
  });

  test('a folder that cannot be written to does not keep the window from closing', () => {
    const file = path.join(folder, 'missing', 'window.json');
    const store = openShellStore(file);
    store.set({ appearance: 'light' });
    expect(store.get().appearance).toBe('light');
    expect(existsSync(file)).toBe(false);
  });
});

describe('recent documents', () => {
  test('the last one opened is the first, each is there once, and there are ten at most', () => {
    expect(withRecent(['/a', '/b'], ['/c', '/b'])).toEqual(['/b', '/c', '/a']);
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string(), { minLength: 1 }), (before, opened) => {
        const after = withRecent(before, opened);
        expect(after[0]).toBe(opened.at(-1));
        expect(new Set(after).size).toBe(after.length);
        expect(after.length).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe('the place of the window', () => {
  const screens = [
    { x: 0, y: 25, width: 1440, height: 875 },
    { x: 1440, y: 0, width: 1920, height: 1080 },
  ];
  test.each([
    ['on the first screen', { x: 100, y: 100, width: 900, height: 700 }, true],
    ['on the second screen', { x: 2000, y: 10, width: 900, height: 700 }, true],
    ['across both', { x: 1000, y: 100, width: 900, height: 700 }, true],
    ['on a screen that is gone', { x: 4000, y: 100, width: 900, height: 700 }, false],
    ['with its title bar above the screen', { x: 100, y: -200, width: 900, height: 700 }, false],
    ['with its title bar below the screen', { x: 100, y: 890, width: 900, height: 700 }, false],
    ['with a sliver in sight', { x: -880, y: 100, width: 900, height: 700 }, false],
  ])('%s is taken again: %s', (_where, bounds, isReachable) => {
    expect(reachableBounds(bounds, screens)).toEqual(isReachable ? bounds : null);
  });

  test('nothing is remembered at the first start', () => {
    expect(reachableBounds(null, screens)).toBeNull();
  });
});

describe('what comes before anybody listens', () => {
  test('is kept in order and handed over once', () => {
    const mailbox = createMailbox<number>();
    const heard: number[] = [];
    mailbox.put(1);
    mailbox.put(2);
    const stop = mailbox.listen((value) => heard.push(value));
    mailbox.put(3);
    stop();
    mailbox.put(4);
    expect(heard).toEqual([1, 2, 3]);
    mailbox.listen((value) => heard.push(value));
    expect(heard).toEqual([1, 2, 3, 4]);
  });

  test('does not grow without end', () => {
    const mailbox = createMailbox<number>();
    for (let value = 0; value < 1_000; value++) mailbox.put(value);
    const heard: number[] = [];
    mailbox.listen((value) => heard.push(value));
    expect(heard).toHaveLength(100);
    expect(heard.at(-1)).toBe(999);
  });
});
