// Every screen and every dialog, light and dark, without a serious finding of axe; and Tab goes where the eye goes.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { annotated } from './annotations.ts';
import { addFiles, details, fileOf, goTo, isRead, legend, marks, openDocument } from './person.ts';
import { expect, test } from './program.ts';

const named = ['slider', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'switch', 'button', 'link'] as const;

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect
    .soft(
      grave.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      where,
    )
    .toEqual([]);
  // axe is content with any label around a field, even where the browser takes it for another element's.
  for (const role of named) {
    await expect.soft(page.getByRole(role, { name: /^$/ }), `${where}: ${role} without a name`).toHaveCount(0);
  }
}

const letters = annotated('letters.json', [
  {
    name: 'letter.txt',
    text: 'Ada Lovelace wrote to Charles Babbage from London. Charles Babbage answered.',
    mentions: [
      ['person', 'Ada Lovelace'],
      ['person', 'Charles Babbage'],
      ['location', 'London'],
    ],
  },
]);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen is accessible, ${colorScheme}`, async ({ page, program }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(program.url);
    await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
    await expectAccessible(page, 'first start');
    await addFiles(page, letters);
    await expectAccessible(page, 'question before adding');
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await openDocument(page, 'letter.txt');

    await test.step('a document and its dialogs', async () => {
      await expect(marks(page)).toHaveCount(4);
      await expectAccessible(page, 'document');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('a');
      await page.keyboard.press('x');
      await legend(page).getByRole('button', { name: 'More on person' }).click();
      await details(page).getByText('All with the same words').click();
      await expectAccessible(page, 'review');
      await legend(page).getByText('Show rejected').click();
      await details(page).getByRole('button', { name: 'Change label' }).click();
      await expectAccessible(page, 'labels');
      await page.keyboard.press('Escape');
      await details(page).getByRole('button', { name: 'Apply to all identical…' }).click();
      await expect(page.getByRole('dialog').getByText(/^\d+ mentions? in/)).toBeVisible();
      await expectAccessible(page, 'all identical');
      await page.keyboard.press('Escape');
      await legend(page)
        .getByRole('button', { name: /^Accept the/ })
        .click();
      await expectAccessible(page, 'accept many');
      await page.keyboard.press('Escape');
      await legend(page).getByRole('button', { name: 'Shortcuts' }).click();
      await expectAccessible(page, 'shortcuts');
      await page.keyboard.press('Escape');
      await page
        .locator('.text-block')
        .first()
        .dblclick({ position: { x: 300, y: 12 } });
      await expect(page.getByRole('toolbar', { name: 'Mark the selection as' })).toBeVisible();
      await expectAccessible(page, 'selection');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('columnheader').first()).toBeVisible();
      await expectAccessible(page, 'export');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Run again' }).click();
      await expectAccessible(page, 'run again');
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await expect(page.getByText(/^General · \d+ mentions?$/)).toBeVisible();
      await page.getByRole('button', { name: 'Compare runs' }).click();
      await expect(details(page).getByRole('table')).toBeVisible();
      await expectAccessible(page, 'two runs');
      await page.getByRole('link', { name: 'Latency' }).click();
      await expect(page.getByRole('heading', { name: 'The numbers' })).toBeVisible();
      await expectAccessible(page, 'latency');
    });

    await test.step('the library and its dialogs', async () => {
      await goTo(page, 'Library');
      await page.getByRole('checkbox', { name: 'Select letter.txt' }).check();
      await page.getByRole('button', { name: /^Filters/ }).click();
      await page.getByLabel('Status').selectOption('done');
      await page.getByRole('searchbox').fill('babbage');
      await expect(page.locator('.snippet mark').first()).toBeVisible();
      await expectAccessible(page, 'library');
      await page.getByRole('button', { name: 'Tag', exact: true }).click();
      await page.getByLabel('New tag').fill('old');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expectAccessible(page, 'tags');
      await page.getByRole('button', { name: 'Save tags' }).click();
      await expect(page.getByRole('group', { name: 'Tags' })).toBeVisible();
      await expectAccessible(page, 'library with tags and a notice');
      await page.getByRole('button', { name: 'Review', exact: true }).click();
      await expect(
        page
          .getByRole('dialog')
          .getByText(/^\d+ mentions? in|^No undecided/)
          .first(),
      ).toBeVisible();
      await expectAccessible(page, 'review many');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Reading options' }).click();
      await expectAccessible(page, 'reading options');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Compare runs' }).click();
      await expect(page.getByRole('heading', { name: 'By document' })).toBeVisible();
      await expectAccessible(page, 'comparison');
    });

    await test.step('the other screens', async () => {
      await goTo(page, 'Entities');
      await page.locator('.entity-name').first().click();
      await expect(page.locator('.place-link').first()).toBeVisible();
      await expectAccessible(page, 'entities');
      await page.getByRole('radio', { name: 'Chart' }).check();
      await expect(page.getByRole('heading', { name: 'Labels over documents' })).toBeVisible();
      await expectAccessible(page, 'chart');
      await goTo(page, 'Label sets');
      await expectAccessible(page, 'label sets');
      await page.getByRole('heading', { name: 'General' }).getByRole('link').click();
      await page.getByLabel('A paragraph to try the labels on').fill('Anna Berg met Jonas Falk in Oslo.');
      await expect(page.getByRole('region', { name: 'Try it out' }).locator('mark').first()).toBeVisible();
      await expectAccessible(page, 'label set');
      await goTo(page, 'Settings');
      await expect(page.getByRole('heading', { name: 'Model' })).toBeVisible();
      await expectAccessible(page, 'settings');
      await page.getByRole('button', { name: 'Model card' }).click();
      await expect(page.getByRole('heading', { name: 'Intended use' })).toBeVisible();
      await expectAccessible(page, 'model card');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Licences' }).click();
      await page.getByRole('dialog').locator('summary').first().click();
      await expectAccessible(page, 'licences');
    });
  });
}

/** What the focus goes through by Tab: where each thing is on screen, and its name. */
async function tabThrough(page: Page, steps: number): Promise<{ name: string; isSeen: boolean; zone: string }[]> {
  const stops = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement)) return { name: '', isSeen: false, zone: '' };
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        const zones = ['dialog', 'rail', 'document-head', 'legend', 'reading', 'details'];
        return {
          name: element.getAttribute('aria-label') ?? element.textContent.trim(),
          isSeen: outlineStyle !== 'none' || boxShadow !== 'none',
          zone: zones.find((one) => element.closest(`.${one}`) !== null) ?? '',
        };
      }),
    );
  }
  return stops;
}

test('Tab goes through a document from left to right, stays in dialogs, and returns', async ({ page, program }) => {
  await page.goto(program.url);
  await page.getByLabel('Files to add').setInputFiles([fileOf('letters.json', letters.buffer)]);
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  await openDocument(page, 'letter.txt');
  await isRead(page);
  await page.getByRole('link', { name: 'Settings', exact: true }).focus();

  const stops = await tabThrough(page, 30);
  const zones = stops.map(({ zone }) => zone).filter((zone, at, all) => zone !== '' && zone !== all[at - 1]);
  expect(zones.slice(0, 5)).toEqual(['rail', 'document-head', 'legend', 'reading', 'details']);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);

  const opener = page.getByRole('button', { name: 'Export' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  const inside = await tabThrough(page, 12);
  // Between the last and the first there is the browser's own bar, which has no zone.
  expect(new Set(inside.map(({ zone }) => zone).filter((zone) => zone !== ''))).toEqual(new Set(['dialog']));
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});
