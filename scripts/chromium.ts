// The browser that the end-to-end tests drive: the first one that is on this machine.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

export function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  exists: (file: string) => boolean = existsSync,
): string | null {
  const places = [
    environment['PADELLM_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ];
  return places.find((place) => place !== undefined && place !== '' && exists(place)) ?? null;
}
