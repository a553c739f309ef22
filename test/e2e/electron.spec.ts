// The same story in Electron's own window, where its binary is installed; skipped with the reason where it is not.
// PADELLM_PACKED names a packed program to drive instead (npm run verify-package).
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, test, type ElectronApplication } from '@playwright/test';
import { findElectron } from '../../scripts/electronBinary.ts';
import { root } from '../../scripts/root.ts';

const packed = process.env['PADELLM_PACKED'];
const electron = packed === undefined ? findElectron(process.platform, process.env) : { path: packed };
test.skip(electron.path === null, 'reason' in electron ? `Not in Electron: ${electron.reason}.` : '');

let folder: string;
let app: ElectronApplication;

const launch = (files: readonly string[] = []): Promise<ElectronApplication> => {
  const environment: Record<string, string> = { PADELLM_DATA: path.join(folder, 'data') };
  for (const [name, value] of Object.entries(process.env)) {
    // with this one Electron would start as Node
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') environment[name] ??= value;
  }
  return _electron.launch({
    executablePath: electron.path ?? '',
    args: [...(packed === undefined ? [root] : []), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...files],
    env: environment,
  });
};

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'padellm-electron-'));
});

test.afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

test('the window opens, a pasted text is tagged, and nothing but the app is loaded', async () => {
  app = await launch();
  const page = await app.firstWindow();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(app|data|blob|devtools):/.test(request.url())) foreign.push(request.url());
  });
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByText('Latency')).toBeVisible({ timeout: 120_000 });
  expect(foreign).toEqual([]);
});

test('a file that the program is opened with is on screen, and the menu leads on', async () => {
  const letter = path.join(folder, 'letter.txt');
  await writeFile(letter, 'Ada Lovelace wrote to Charles Babbage from London.');
  app = await launch([letter]);
  const page = await app.firstWindow();
  await expect(page.getByText('Ada Lovelace wrote')).toBeVisible();
  await app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Go')?.submenu?.items[2];
    item?.click();
  });
  await expect(page.getByRole('heading', { name: 'Label sets' })).toBeVisible();
});
