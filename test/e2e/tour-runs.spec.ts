// A person asks for more: other labels, one more mention, another run, another encoding; and prints what there is.
import {
  addFiles,
  details,
  fileOf,
  fixture,
  goTo,
  isQuiet,
  isRead,
  legend,
  marks,
  openDocument,
  row,
  toast,
} from './person.ts';
import { expect, test } from './program.ts';

const text = `Maria Keller of Lindgren AB met Tom Baker in Stockholm on Monday.

Maria Keller will pay Lindgren AB before June. Oslo is far from Stockholm.
`;

test('asks for more, compares runs, and reads a text in another encoding', async ({ page, program }) => {
  await page.goto(program.url);
  await addFiles(page, await fixture('letter.pdf'), await fixture('koi8.txt'), fileOf('note.txt', text));
  await isQuiet(page, 3);

  await test.step('a label typed into the legend is found at once', async () => {
    await openDocument(page, 'note.txt');
    await isRead(page);
    await legend(page).getByLabel('Add a label').fill('weekday');
    await legend(page).getByLabel('Add a label').press('Enter');
    await expect(legend(page).getByText(/^“weekday”: \d+ mentions? in [\d.,]+ ms$/)).toBeVisible();
    await expect(legend(page).getByRole('button', { name: 'Show only weekday' })).toBeAttached();
  });

  await test.step('it looks for one more of a label', async () => {
    await legend(page).getByRole('button', { name: 'More on person' }).click();
    await legend(page).getByRole('button', { name: 'Look for one more' }).click();
    await expect(
      legend(page).getByText(/^(There is no other one worth a look\.|One more, with \d+% confidence\.)$/),
    ).toBeVisible();
  });

  await test.step('two runs are compared', async () => {
    await page.getByRole('button', { name: 'Compare runs' }).click();
    await expect(details(page).getByText(/^There is one finished run/)).toBeVisible();
    await page.getByRole('button', { name: 'Close the comparison' }).click();
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.getByRole('radio', { name: /^Contracts/ }).check();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(page.getByText(/^Contracts and legal · \d+ mentions?$/)).toBeVisible();
    await page.getByRole('button', { name: 'Compare runs' }).click();
    await expect(details(page).getByText(/^\d+ the same, \d+ differences?\.$/)).toBeVisible();
    await details(page).locator('.compare-label .place').first().click();
    await expect(page.locator('.text mark[data-change][data-selected]').first()).toBeInViewport();
    await goTo(page, 'Library');
    await page.getByRole('link', { name: 'Compare runs' }).click();
    await expect(
      page.getByRole('table', { name: 'By document' }).getByRole('link', { name: 'note.txt' }),
    ).toBeVisible();
  });

  await test.step('a mention of a PDF names its page', async () => {
    await openDocument(page, 'letter.pdf');
    await marks(page).first().click();
    await expect(details(page).getByText(/^1 of \d+$/)).toBeVisible();
  });

  await test.step('on paper there is the text with its marks, and nothing of the app', async () => {
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    await expect(marks(page).first()).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('wrong letters are read again in another encoding, and back', async () => {
    await openDocument(page, 'koi8.txt');
    const shown = page.getByRole('region', { name: 'Text of the document' });
    const before = await shown.locator('.text').innerText();
    const menu = page.getByLabel('Read as');
    await menu.selectOption((await menu.inputValue()) === 'koi8-r' ? 'windows-1251' : 'koi8-r');
    await expect(toast(page)).toContainText('takes the place of the one before');
    expect(await shown.locator('.text').innerText()).not.toBe(before);
    await toast(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => shown.locator('.text').innerText()).toBe(before);
    await goTo(page, 'Library');
    await expect(row(page, 'koi8.txt')).toHaveCount(1);
  });
});
