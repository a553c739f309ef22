// Every screen, light and dark, without a serious finding of axe.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './program.ts';

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    grave.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    where,
  ).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen is accessible, ${colorScheme}`, async ({ page, program }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(program.url);
    await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
    await expectAccessible(page, 'first start');

    await page.getByRole('button', { name: 'Try the sample' }).click();
    await expect(page.getByText(/· \d+ mentions?$/)).toBeVisible();
    await expectAccessible(page, 'document');
    await page.keyboard.press('ArrowRight');
    await expectAccessible(page, 'details');
    await page.getByRole('button', { name: 'Run again' }).click();
    await expectAccessible(page, 'run again');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(page.getByRole('columnheader').first()).toBeVisible();
    await expectAccessible(page, 'export');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Latency' }).click();
    await expect(page.getByRole('heading', { name: 'The numbers' })).toBeVisible();
    await expectAccessible(page, 'latency');

    await page.getByRole('link', { name: 'Library', exact: true }).click();
    await page.getByRole('checkbox', { name: /^Select Sample/ }).check();
    await expectAccessible(page, 'library');
    await page.getByRole('link', { name: 'Label sets', exact: true }).click();
    await expectAccessible(page, 'label sets');
    await page.getByRole('heading', { name: 'General' }).getByRole('link').click();
    await expect(page.getByLabel('Name of the label set')).toBeVisible();
    await expectAccessible(page, 'label set');
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Model' })).toBeVisible();
    await expectAccessible(page, 'settings');
  });
}
