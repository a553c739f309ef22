// A person with many documents: searches, filters, tags, sorts, reviews many at once, and stops and ends the reading.
import type { Page } from '@playwright/test';
import {
  addFiles,
  details,
  fileOf,
  fixture,
  isQuiet,
  isRead,
  legend,
  marks,
  openDocument,
  row,
  sampleFile,
  toast,
} from './person.ts';
import { expect, startProgram, test } from './program.ts';

const names = (page: Page): Promise<string[]> => page.locator('.documents a.row-name').allTextContents();

/** The figure in front of “mention(s)” or “document(s)”. */
const figureIn = (text: string | null): number => Number(/\d+/.exec(text ?? '')?.[0]);

test('finds, sorts, tags and reviews many documents', async ({ page, program }) => {
  await page.goto(program.url);
  await addFiles(
    page,
    await sampleFile('news-article.txt'),
    await fixture('contract.docx'),
    await fixture('letter.pdf'),
    fileOf('café.txt', 'Zoë Müller met José Álvarez at the Café Zürich on 3 May 2024.'),
  );
  await isQuiet(page, 4);

  await test.step('search goes without accents, shows the place, and leads to it', async () => {
    const search = page.getByRole('searchbox', { name: 'Search names and texts' });
    await page.keyboard.press('Control+f');
    await expect(search).toBeFocused();
    await search.fill('jose alvarez');
    await expect(page.getByText('1 of 4 documents')).toBeVisible();
    await expect(row(page, 'café.txt').locator('.snippet mark').first()).toHaveText(/Jos/);
    await row(page, 'café.txt').getByRole('link').click();
    await expect(page).toHaveURL(/documents\/\d+\/text\/\d+-\d+/);
    await page.goBack();
    await expect(search).toHaveValue('jose alvarez');
    await page.getByLabel('Where to search').selectOption({ label: 'date' });
    await expect(page.getByText('Nothing was found for “jose alvarez”.')).toBeVisible();
    await page.getByRole('button', { name: 'Search whole texts' }).click();
    await expect(row(page, 'café.txt')).toBeVisible();
    await search.fill('');
    await expect(page.getByText('4 documents', { exact: true })).toBeVisible();
  });

  await test.step('the list is sorted by any column', async () => {
    const byName = page.getByRole('columnheader', { name: 'Name' });
    await byName.getByRole('button').click();
    await expect(byName).toHaveAttribute('aria-sort', 'ascending');
    expect(await names(page)).toEqual(['café.txt', 'contract.docx', 'letter.pdf', 'news-article.txt']);
    await byName.getByRole('button').click();
    expect((await names(page)).at(0)).toBe('news-article.txt');
    await page.getByRole('columnheader', { name: 'Mentions' }).getByRole('button').click();
    const figures = await page.locator('.documents .table-row .cell-mentions').allTextContents();
    expect(figures.map(figureIn)).toEqual(figures.map(figureIn).toSorted((a, b) => b - a));
  });

  await test.step('tags are put on, filtered by, and undone', async () => {
    await page.getByRole('checkbox', { name: 'Select letter.pdf' }).check();
    await page.getByRole('checkbox', { name: 'Select contract.docx' }).check();
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByLabel('New tag').fill('legal');
    await page.getByRole('button', { name: 'Save tags' }).click();
    const tag = page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: /^legal/ });
    await tag.click();
    await expect(page.getByText('2 of 4 documents')).toBeVisible();
    await tag.click();
    await toast(page).getByRole('button', { name: 'Undo' }).click();
    await expect(tag).toBeHidden();
    await expect(row(page, 'letter.pdf')).not.toContainText('legal');
  });

  await test.step('filters narrow the list and stay when one comes back', async () => {
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page
      .getByRole('region', { name: 'Filters' })
      .getByLabel(/^Review/)
      .selectOption('none');
    await page.getByLabel('With mentions of').selectOption('person');
    const some = await names(page);
    expect(some.length).toBeGreaterThan(0);
    await row(page, some[0] ?? '')
      .getByRole('link')
      .click();
    await page.getByRole('link', { name: 'Back to the library' }).click();
    await expect(page.getByRole('button', { name: 'Filters (2)' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove the filter: Nothing reviewed' }).click();
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page.getByText('4 documents', { exact: true })).toBeVisible();
  });

  await test.step('sure mentions are accepted at once, after a look at them, and undone in one step', async () => {
    await page.getByRole('checkbox', { name: 'Select all documents' }).check();
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Review many at once' });
    await dialog.getByRole('slider', { name: 'Confidence from' }).fill('50');
    const said = dialog.locator('.foot-note');
    await expect(said).toHaveText(/^\d+ mentions? in \d documents?$/);
    const mentions = figureIn(await said.textContent());
    await expect(dialog.getByRole('list', { name: 'The first of them' }).getByRole('listitem').first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Accept them' }).click();
    await expect(toast(page)).toContainText(`${mentions} mentions accepted`);
    await expect(row(page, 'news-article.txt')).toContainText(/reviewed/);
    await toast(page).getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, 'news-article.txt')).not.toContainText(/reviewed/);
  });
});

test('reading is paused, goes on, survives a kill, and is cancelled', async ({ page, program }) => {
  const article = (await sampleFile('news-article.txt')).buffer.toString();
  const long = Array.from({ length: 60 }, (_, part) => `Part ${part}.\n${article}`).join('\n\n');
  await page.goto(program.url);
  await addFiles(page, fileOf('long.txt', long), fileOf('next.txt', 'Anna Berg lives in Oslo.'));
  const queue = page.getByRole('region', { name: 'Queue' });
  await expect(queue).toContainText(/part [1-9]\d* of \d+/);

  await test.step('what is found already can be reviewed', async () => {
    await page.locator('.documents').getByRole('link', { name: 'long.txt' }).click();
    await expect(marks(page).first()).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('a');
    await expect(legend(page).getByText('✓ 1')).toBeVisible();
    await page.getByRole('link', { name: 'Back to the library' }).click();
  });

  await test.step('paused, nothing more is read', async () => {
    await queue.getByRole('button', { name: 'Pause' }).click();
    await expect(queue.getByText('Paused', { exact: true })).toBeVisible();
    await expect(queue.getByText('Nothing is read until you go on.')).toBeVisible();
  });

  const before = await page.evaluate(() => document.querySelector('.documents')?.textContent ?? '');
  expect(before).toContain('long.txt');

  await test.step('the program is killed, starts again, and nothing is lost', async () => {
    await queue.getByRole('button', { name: 'Go on' }).click();
    await expect(queue).toContainText(/part [1-9]\d* of \d+/);
    await program.kill();
    await expect(page.getByText('The program has stopped. Start it again.')).toBeVisible();
    const again = await startProgram({ dataFolder: program.dataFolder });
    try {
      await page.goto(again.url);
      await page.locator('.documents').getByRole('link', { name: 'long.txt' }).click();
      await expect(page.getByText(/· reading, part [1-9]\d* of \d+/)).toBeVisible();
      await expect(legend(page).getByText('✓ 1')).toBeVisible();
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await expect(page.getByText(/· cancelled, \d+ mentions? until then/)).toBeVisible();
      await openDocument(page, 'next.txt');
      await isRead(page);
      await expect(details(page)).toContainText('Anna Berg');
    } finally {
      await again.stop();
    }
  });
});
