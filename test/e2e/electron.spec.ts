// The same story in Electron's own window, where its binary is installed; skipped with the reason where it is not.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { findElectron } from '../../scripts/electronBinary.ts';
import { root } from '../../scripts/root.ts';

const electron = findElectron(process.platform, process.env);
test.skip(electron.path === null, electron.path === null ? `Not in Electron: ${electron.reason}.` : '');

test('the window opens, a pasted text is tagged, and nothing but the app is loaded', async () => {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'padellm-electron-'));
  const environment: Record<string, string> = { PADELLM_DATA: dataFolder };
  for (const [name, value] of Object.entries(process.env)) {
    // with this one Electron would start as Node
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') environment[name] ??= value;
  }
  const app = await _electron.launch({
    executablePath: electron.path ?? '',
    args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: environment,
  });
  try {
    const page = await app.firstWindow();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!/^(app|data|blob|devtools):/.test(request.url())) foreign.push(request.url());
    });
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await expect(page.getByText('Latency')).toBeVisible({ timeout: 120_000 });
    expect(foreign).toEqual([]);
  } finally {
    await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
});
