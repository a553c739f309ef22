// Results leave in every format and come back; and over all documents, what they speak of.
import { readFile, stat } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { annotated } from './annotations.ts';
import { details, fileOf, goTo, importFiles, isRead, marks, openDocument, row, toast } from './person.ts';
import { expect, test } from './program.ts';

const text = `Ada Lovelace wrote to Charles Babbage from London on 10 July 1843.

Charles Babbage answered Ada Lovelace from Turin.
`;
const mentions = [
  ['person', 'Ada Lovelace'],
  ['person', 'Charles Babbage'],
  ['location', 'London'],
  ['location', 'Turin'],
  ['date', '10 July 1843'],
] as const;
const corpus = annotated('letters.json', [
  { name: 'lovelace.txt', text, mentions },
  { name: 'menabrea.txt', text: 'Luigi Menabrea met Charles Babbage in Turin.', mentions },
]);

async function save(page: Page, format: string): Promise<Download> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: `Save ${format}` }).click();
  const download = await saved;
  await expect(dialog).toBeHidden();
  return download;
}

async function removeAll(page: Page): Promise<void> {
  await goTo(page, 'Library');
  await page.getByRole('checkbox', { name: 'Select all documents' }).check();
  await page.getByRole('region', { name: 'Selected documents' }).getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('heading', { name: 'Drop your documents here' })).toBeVisible();
}

/** The empty library offers no import; there, files with mentions are dropped or chosen, and the program asks. */
async function takeOver(page: Page, name: string, content: Buffer): Promise<void> {
  await page.getByLabel('Files to add').setInputFiles([fileOf(name, content)]);
  const dialog = page.getByRole('dialog', { name: `Add ${name}` });
  await expect(dialog.getByText('This file seems to hold mentions')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import' }).click();
}

test('what was reviewed goes out in every format, and comes back', async ({ page, program }) => {
  await page.goto(program.url);
  await takeOver(page, 'letters.json', corpus.buffer);
  await expect(toast(page)).toContainText('2 documents imported.');
  await openDocument(page, 'lovelace.txt');
  await isRead(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('a');
  await page.keyboard.press('a');
  await expect(page.locator('.text mark[data-verdict=accepted]')).toHaveCount(2);
  await goTo(page, 'Library');

  await test.step('only what was reviewed, in each format', async () => {
    for (const format of ['CSV', 'HTML report', 'spaCy', 'Label Studio', 'CoNLL-2003', 'Web Annotation']) {
      await page.getByRole('button', { name: 'Export all' }).click();
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await dialog.getByRole('switch', { name: 'Reviewed only' }).check();
      await expect(dialog.getByText(/^2 mentions in \d documents?$/)).toBeVisible();
      const file = await save(page, format);
      expect((await stat(await file.path())).size, format).toBeGreaterThan(40);
    }
  });

  const files: Record<string, Buffer> = {};
  for (const format of ['JSON', 'brat']) {
    await page.getByRole('button', { name: 'Export all' }).click();
    files[format] = await readFile(await (await save(page, format)).path());
  }

  await test.step('the JSON file brings texts, mentions and decisions back into an empty library', async () => {
    await removeAll(page);
    await takeOver(page, 'export.json', files['JSON'] ?? Buffer.alloc(0));
    await expect(row(page, 'lovelace.txt')).toContainText('2 reviewed');
    await openDocument(page, 'lovelace.txt');
    await expect(marks(page)).toHaveCount(7);
    await expect(page.locator('.text mark[data-verdict=accepted]')).toHaveCount(2);
  });

  await test.step('so does the brat archive', async () => {
    await removeAll(page);
    await takeOver(page, 'export.zip', files['brat'] ?? Buffer.alloc(0));
    await openDocument(page, 'lovelace.txt');
    await expect(marks(page)).toHaveCount(7);
  });

  await test.step('what is no annotation is refused with a reason', async () => {
    await goTo(page, 'Library');
    await importFiles(page, fileOf('shopping.json', '{"milk": 2}'));
    await expect(page.getByRole('region', { name: '1 file was not added' })).toContainText('holds no mentions');
  });
});

test('over all documents: entities, their places, and the chart', async ({ page, program }) => {
  await page.goto(program.url);
  await takeOver(page, 'letters.json', corpus.buffer);
  await goTo(page, 'Entities');

  await test.step('the same words are one entity, from all documents', async () => {
    const table = page.getByRole('table', { name: 'Entities' });
    await table.getByRole('columnheader', { name: 'Documents' }).getByRole('button').click();
    const babbage = table.getByRole('row').filter({ hasText: 'Charles Babbage' });
    await expect(babbage.getByRole('cell').nth(1)).toHaveText('3');
    await expect(babbage.getByRole('cell').nth(2)).toHaveText('2');
    await page
      .getByRole('navigation', { name: 'Labels' })
      .getByRole('button', { name: /^location/ })
      .click();
    await expect(table.getByRole('row')).toHaveCount(3);
    await page.getByRole('searchbox', { name: 'Search entities' }).fill('turin');
    await expect(table.getByRole('row')).toHaveCount(2);
  });

  await test.step('it is read in every place, with what stands near it', async () => {
    await page.getByRole('button', { name: /^Turin/ }).click();
    const place = page.getByRole('complementary', { name: 'Places of the entity' });
    await expect(place.getByRole('heading', { name: '2 places' })).toBeVisible();
    await place.getByRole('button', { name: /^Charles Babbage/ }).click();
    await expect(place.getByRole('heading', { name: 'Charles Babbage' })).toBeVisible();
    await place.getByRole('link', { name: /menabrea\.txt/ }).click();
    await expect(page.getByRole('heading', { name: 'menabrea.txt' })).toBeVisible();
    await expect(details(page).locator('.details-text')).toHaveText('Charles Babbage');
    await expect(page.locator('.text mark[data-selected]')).toBeInViewport();
    await page.goBack();
    await expect(place.getByRole('heading', { name: 'Charles Babbage' })).toBeVisible();
  });

  await test.step('the chart counts labels over documents', async () => {
    await page.getByRole('radio', { name: 'Chart' }).check();
    await expect(
      page
        .getByRole('row', { name: /^All documents/ })
        .getByRole('cell')
        .first(),
    ).toHaveText('9');
    await page.getByRole('link', { name: 'lovelace.txt' }).click();
    await expect(page.getByRole('heading', { name: 'lovelace.txt' })).toBeVisible();
  });
});

test('label sets are tried, and settings are kept', async ({ page, program }) => {
  await page.goto(program.url);
  await goTo(page, 'Label sets');

  await test.step('a paragraph is marked while labels are edited', async () => {
    await page.getByRole('heading', { name: 'General' }).getByRole('link').click();
    const box = page.getByRole('region', { name: 'Try it out' });
    await box.getByRole('textbox').fill('Anna Berg met Jonas Falk in Oslo.');
    await expect(box.locator('mark').filter({ hasText: 'Anna Berg' })).toBeVisible();
    await expect(box.getByRole('status')).toHaveText(/^\d+ mentions? in [\d,]+ ms$/);
  });

  await test.step('another language, at once and after a reload', async () => {
    await goTo(page, 'Settings');
    await page.getByLabel('Language of the interface').selectOption('de');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeHidden();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.locator('select').first().selectOption('en');
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  });

  await test.step('a backup lies where the program says', async () => {
    await page.getByRole('button', { name: 'Write a backup' }).click();
    const said = page.getByRole('region', { name: 'Backups' }).locator('.path');
    const file = (await said.textContent()) ?? '';
    expect(file.startsWith(program.dataFolder)).toBe(true);
    expect((await readFile(file)).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  await test.step('the model and what the program is made of are told', async () => {
    await expect(page.getByText('None yet. In a document, choose “never tag”')).toBeVisible();
    await page.getByRole('button', { name: 'Model card' }).click();
    await expect(page.getByRole('dialog').getByRole('heading', { name: 'Intended use' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Licences' }).click();
    const dialog = page.getByRole('dialog', { name: 'Licences' });
    await dialog.getByRole('searchbox').fill('react-dom');
    await dialog.getByText('react-dom').click();
    await expect(dialog.locator('pre')).toContainText('Permission is hereby granted');
  });
});
