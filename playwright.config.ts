// End-to-end tests: a real browser on the localhost shell, which each spec starts for itself (test/e2e/program.ts).
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

const isRoot = process.getuid?.() === 0;
const executablePath = findChromium();
const minuteMs = 60_000;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 1, // the engine wants the whole machine
  timeout: 5 * minuteMs,
  expect: { timeout: 2 * minuteMs },
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    headless: true,
    actionTimeout: minuteMs,
    navigationTimeout: minuteMs,
    viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-sync',
        '--no-first-run',
        '--disable-dev-shm-usage',
      ],
    },
  },
});
