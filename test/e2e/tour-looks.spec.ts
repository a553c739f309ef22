// Every screen as it looks: in light, in dark, at 600 pixels and with text of 200%. The pictures are in test-results/tour.
// Nothing may stick out at the side, in any of them.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../scripts/root.ts';
import {
  addFiles,
  details,
  fixture,
  goTo,
  isQuiet,
  isRead,
  legend,
  marks,
  openDocument,
  sampleFile,
} from './person.ts';
import { expect, test } from './program.ts';

const looks = [
  { name: 'light', colorScheme: 'light', width: 1280, textPercent: 100 },
  { name: 'dark', colorScheme: 'dark', width: 1280, textPercent: 100 },
  { name: 'narrow', colorScheme: 'light', width: 600, textPercent: 100 },
  { name: 'large', colorScheme: 'light', width: 1280, textPercent: 200 },
] as const;

/** The text size of the browser's own settings, which rem and media queries follow. */
async function setTextSize(page: Page, percent: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', {
    fontSizes: { standard: (16 * percent) / 100, fixed: (13 * percent) / 100 },
  });
}

/** `prepare` is done in every look, before its picture. */
async function show(page: Page, screen: string, prepare = async (): Promise<void> => {}): Promise<void> {
  for (const { name, colorScheme, width, textPercent } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 860 });
    await setTextSize(page, textPercent);
    await prepare();
    await page.screenshot({ path: path.join(root, 'test-results', 'tour', `${screen}-${name}.png`) });
    const sticksOut = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sticksOut, `${screen}, ${name}`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 860 });
  await setTextSize(page, 100);
}

test('every screen in four looks', async ({ page, program }) => {
  await page.goto(program.url);
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
  await show(page, '01-first-start');

  await test.step('the library', async () => {
    const samples = ['news-article.txt', 'contract-page.txt', 'biomedical-abstract.txt'];
    const fixtures = ['letter.pdf', 'contract.docx', 'mail.eml', 'paper.epub', 'koi8.txt'];
    await addFiles(page, ...(await Promise.all([...samples.map(sampleFile), ...fixtures.map(fixture)])));
    await isQuiet(page, 12);
    await show(page, '02-library');
    await page.getByRole('checkbox', { name: 'Select news-article.txt' }).check();
    await page.getByRole('checkbox', { name: 'Select letter.pdf' }).check();
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByLabel('New tag').fill('to check');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await show(page, '03-tags');
    await page.getByRole('button', { name: 'Save tags' }).click();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByLabel('Status').selectOption('done');
    await page.getByRole('searchbox').fill('the');
    await expect(page.locator('.snippet mark').first()).toBeVisible();
    await show(page, '04-search-and-filters');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Accept them' })).toBeEnabled();
    await show(page, '05-bulk-review');
    await page.keyboard.press('Escape');
  });

  await test.step('a document', async () => {
    await openDocument(page, 'news-article.txt');
    await isRead(page);
    await show(page, '06-document');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('a');
    await page.keyboard.press('x');
    await legend(page).getByRole('button', { name: 'More on person' }).click();
    await details(page).getByText('All with the same words').click();
    await show(page, '07-review', async () => {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowLeft');
      await expect(page.locator('.text mark[data-selected]').first()).toBeInViewport();
    });
    await page.keyboard.press('e');
    await show(page, '08-label-menu');
    await page.keyboard.press('Escape');
    await details(page).getByRole('button', { name: 'Apply to all identical…' }).click();
    await show(page, '09-all-identical');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await legend(page)
      .getByRole('button', { name: /^Accept the/ })
      .click();
    await show(page, '10-bulk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await show(page, '11-shortcuts');
    await page.keyboard.press('Escape');
    await show(page, '12-selection', async () => {
      await page
        .locator('.text-block')
        .first()
        .dblclick({ position: { x: 20, y: 10 } });
      await expect(page.getByRole('toolbar', { name: 'Mark the selection as' })).toBeInViewport();
    });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Run again' }).click();
    await show(page, '13-run-again');
    await page.getByRole('radio').nth(2).check();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await isRead(page);
    await page.getByRole('button', { name: 'Compare runs' }).click();
    await expect(details(page).getByRole('table')).toBeVisible();
    await show(page, '14-compare-runs');
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(page.getByRole('columnheader').first()).toBeVisible();
    await show(page, '15-export');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Latency' }).click();
    await show(page, '16-latency');
    await openDocument(page, 'letter.pdf');
    await marks(page).first().click();
    await show(page, '17-pdf');
  });

  await test.step('over all documents', async () => {
    await goTo(page, 'Entities');
    await page.locator('.entity-name').first().click();
    await expect(page.locator('.place-link').first()).toBeVisible();
    await show(page, '18-entities');
    await page.getByRole('radio', { name: 'Chart' }).check();
    await expect(page.getByRole('heading', { name: 'Labels over documents' })).toBeVisible();
    await show(page, '19-chart');
    await goTo(page, 'Library');
    await page.getByRole('link', { name: 'Compare runs' }).click();
    await expect(page.getByRole('heading', { name: 'By document' })).toBeVisible();
    await show(page, '20-comparison');
  });

  await test.step('label sets', async () => {
    await goTo(page, 'Label sets');
    await show(page, '21-label-sets');
    await page.getByRole('heading', { name: 'General' }).getByRole('link').click();
    await page.getByLabel('A paragraph to try the labels on').fill('Anna Berg met Jonas Falk in Oslo on 3 May 2024.');
    await expect(page.getByText(/\d+ mentions? in/)).toBeVisible();
    await show(page, '22-label-set');
  });

  await test.step('settings', async () => {
    await goTo(page, 'Settings');
    await expect(page.getByRole('heading', { name: 'About' })).toBeVisible();
    await show(page, '23-settings');
    await page.getByRole('button', { name: 'Model card' }).click();
    await show(page, '24-model-card');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Licences' }).click();
    await show(page, '25-licences');
  });
});
