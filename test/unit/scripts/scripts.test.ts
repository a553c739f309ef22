import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../scripts/chromium.ts';
import {
  add,
  countsLine,
  nothing,
  oneFailed,
  onePassed,
  readPlaywright,
  readPytest,
  readVitest,
  withExit,
} from '../../../scripts/counts.ts';
import { findElectron } from '../../../scripts/electronBinary.ts';
import { isFresh } from '../../../scripts/freshness.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-scripts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('counts', () => {
  test('the last line', () => {
    expect(countsLine(add(onePassed, oneFailed))).toBe('1 passed, 1 failed');
    expect(countsLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
  });

  test('pytest reports: errors of a file that does not load count as failures', () => {
    const xml =
      '<?xml version="1.0"?><testsuites name="pytest tests"><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="31" time="13.1"><testcase /></testsuite></testsuites>';
    expect(readPytest(xml)).toEqual({ passed: 25, failed: 3, skipped: 3 });
    expect(readPytest('no report')).toBeNull();
  });

  test('the reports of the suites', () => {
    expect(readVitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
    });
    expect(readPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
    });
    for (const wrong of [null, {}, { stats: 1 }, 'x']) {
      expect(readVitest(wrong)).toBeNull();
      expect(readPlaywright(wrong)).toBeNull();
    }
  });

  test('a suite that fails without a failed test has failed', () => {
    expect(withExit(nothing, 1)).toEqual(oneFailed);
    expect(withExit(oneFailed, 1)).toEqual(oneFailed);
    expect(withExit(onePassed, 0)).toEqual(onePassed);
  });
});

test('a build is fresh when nothing is newer', () => {
  const source = path.join(folder, 'source');
  const file = path.join(source, 'a.ts');
  const stamp = path.join(folder, 'stamp');
  mkdirSync(source);
  writeFileSync(file, '');
  expect(isFresh(stamp, [source])).toBe(false);
  writeFileSync(stamp, '');
  const later = new Date(Date.now() + 60_000);
  utimesSync(stamp, later, later);
  expect(isFresh(stamp, [source, path.join(folder, 'missing')])).toBe(true);
  const latest = new Date(Date.now() + 120_000);
  utimesSync(file, latest, latest);
  expect(isFresh(stamp, [source])).toBe(false);
});

test('Electron is found only where its binary is and something can be shown', () => {
  const electron = path.join(folder, 'electron');
  mkdirSync(path.join(electron, 'dist'), { recursive: true });
  const display = { DISPLAY: ':0' };
  expect(findElectron('linux', display, electron)).toMatchObject({ path: null, reason: 'its binary is not installed' });
  writeFileSync(path.join(electron, 'path.txt'), 'electron\n');
  expect(findElectron('linux', display, electron).path).toBeNull();
  const binary = path.join(electron, 'dist', 'electron');
  writeFileSync(binary, '');
  expect(findElectron('linux', display, electron)).toEqual({ path: binary });
  expect(findElectron('linux', {}, electron)).toMatchObject({ path: null, reason: 'there is no display' });
  expect(findElectron('darwin', {}, electron)).toEqual({ path: binary });
  expect(findElectron('darwin', { PADELLM_NO_ELECTRON: '1' }, electron).path).toBeNull();
});

test('the browser named in the environment comes first', () => {
  expect(findChromium({ PADELLM_CHROMIUM: '/mine' }, () => true)).toBe('/mine');
  expect(findChromium({ PADELLM_CHROMIUM: '/mine' }, (file) => file === '/usr/bin/chromium')).toBe('/usr/bin/chromium');
  expect(findChromium({}, () => false)).toBeNull();
});
