// `npm run icons`: draws resources/icons from icon.svg with an installed browser. The results are kept in the repository.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { icnsOf, icoOf, pngSize } from './iconContainers.ts';
import { root } from './root.ts';

const folder = path.join(root, 'resources', 'icons');

/** Linux takes them as files; Windows and macOS take some of them in a container. */
const filePixels = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsPixels = [16, 24, 32, 48, 64, 128, 256];

/** PNG files by their width. */
async function draw(svg: string): Promise<ReadonlyMap<number, Buffer>> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium here to draw with.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const page = await browser.newPage();
    const drawn = new Map<number, Buffer>();
    for (const pixels of filePixels) {
      await page.setViewportSize({ width: pixels, height: pixels });
      await page.setContent(`<style>html,body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      const png = await page.screenshot({ omitBackground: true });
      const size = pngSize(png);
      if (size?.width !== pixels || size.height !== pixels)
        throw new Error(`The icon of ${pixels} came out otherwise.`);
      drawn.set(pixels, png);
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

if (import.meta.main) {
  const drawn = await draw(readFileSync(path.join(folder, 'icon.svg'), 'utf8'));
  for (const [pixels, png] of drawn) writeFileSync(path.join(folder, `${pixels}x${pixels}.png`), png);
  const pick = (sizes: readonly number[]): Buffer[] => sizes.flatMap((pixels) => drawn.get(pixels) ?? []);
  writeFileSync(path.join(folder, 'icon.ico'), icoOf(pick(windowsPixels)));
  writeFileSync(path.join(folder, 'icon.icns'), icnsOf([...drawn.values()]));
  process.stdout.write(`${drawn.size} pictures, icon.ico and icon.icns in ${path.relative(root, folder)}\n`);
}
