// A person goes through the mentions of documents: decides by keyboard, corrects, adds, and does so to many at once.
import type { Page } from '@playwright/test';
import { annotated } from './annotations.ts';
import { details, goTo, importFiles, isRead, legend, marks, openDocument, toast } from './person.ts';
import { expect, startProgram, test } from './program.ts';

const text = `Maria Keller of Lindgren AB met Tom Baker in Stockholm on Monday.

Maria Keller will pay Lindgren AB before June. Oslo is far from Stockholm.
`;
const mentions = [
  ['person', 'Maria Keller'],
  ['organization', 'Lindgren AB'],
  ['person', 'Tom Baker'],
  ['location', 'Stockholm'],
  ['person', 'June'],
] as const;
const letters = annotated('letters.json', [
  { name: 'first.txt', text, mentions },
  { name: 'second.txt', text: `Once more: ${text}`, mentions },
]);

const mark = (page: Page, words: string): ReturnType<typeof marks> => marks(page).filter({ hasText: words });
const verdictIs = (page: Page, verdict: string): Promise<void> =>
  expect(details(page).getByText(verdict, { exact: true })).toBeVisible();
const reviewed = (page: Page, label: string): ReturnType<typeof marks> =>
  legend(page)
    .getByRole('listitem')
    .filter({ hasText: label })
    .getByText(/^✓ \d+$/);

/** Selects words as a mouse does, from where the first begins to where the last ends. */
async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.text') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    }
    return null;
  }, words);
  if (box === null) throw new Error(`“${words}” is not in the text as it is shown.`);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 4 });
  await page.mouse.up();
}

test('reviews by keyboard, corrects, adds, and takes it all back after a restart', async ({ page, program }) => {
  await page.goto(program.url);
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page.getByRole('dialog').getByLabel('Text', { exact: true }).fill('Nothing much.');
  await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
  await goTo(page, 'Library');
  await importFiles(page, letters);
  await openDocument(page, 'first.txt');
  await isRead(page);
  await expect(marks(page)).toHaveCount(8);

  await test.step('keys accept, reject, give labels and go on', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('a');
    await expect(reviewed(page, 'person')).toHaveText('✓ 1');
    await expect(details(page).locator('.details-text')).toHaveText('Lindgren AB');
    await page.keyboard.press('x');
    await expect(mark(page, 'Lindgren AB')).toHaveCount(1);
    await expect(details(page).locator('.details-text')).toHaveText('Tom Baker');
    // Labels of an import stand in the order of the alphabet: location, organization, person.
    await page.keyboard.press('2');
    await expect(mark(page, 'Tom Baker')).toHaveAttribute('data-label', 'organization');
    await expect(page.getByText('· 7 mentions')).toBeVisible();
  });

  await test.step('undo and redo go step by step', async () => {
    await page.keyboard.press('Control+z');
    await expect(mark(page, 'Tom Baker')).toHaveAttribute('data-label', 'person');
    await page.keyboard.press('Control+z');
    await expect(mark(page, 'Lindgren AB')).toHaveCount(2);
    await page.keyboard.press('Control+y');
    await expect(mark(page, 'Lindgren AB')).toHaveCount(1);
    await page.keyboard.press('Control+Shift+z');
    await expect(mark(page, 'Tom Baker')).toHaveAttribute('data-label', 'organization');
  });

  await test.step('selected text becomes a mention, by key and by click', async () => {
    await selectWords(page, 'Oslo');
    await page.keyboard.press('1');
    await expect(mark(page, 'Oslo')).toHaveAttribute('data-verdict', 'added');
    await verdictIs(page, '+ Added by you');
    await selectWords(page, 'Monday');
    await page
      .getByRole('toolbar', { name: 'Mark the selection as' })
      .getByRole('button', { name: 'Other label' })
      .click();
    await page.getByRole('combobox', { name: 'Label' }).fill('weekday');
    await page.keyboard.press('Enter');
    await expect(mark(page, 'Monday')).toHaveAttribute('data-label', 'weekday');
    await expect(legend(page).getByText('weekday')).toBeVisible();
  });

  await test.step('bounds move by words, by keys and by their handles', async () => {
    await mark(page, 'Oslo').click();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(details(page).locator('.details-text')).toHaveText('Oslo is');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(details(page).locator('.details-text')).toHaveText('Oslo');
    await page.getByRole('button', { name: /^End of the mention/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(details(page).locator('.details-text')).toHaveText('Oslo is');
    const handle = page.getByRole('button', { name: /^End of the mention/ });
    const from = await handle.boundingBox();
    if (from === null) throw new Error('The handle is not on screen.');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x - 12, from.y + from.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(details(page).locator('.details-text')).toHaveText('Oslo');
  });

  await test.step('all identical ones are decided on, in all documents, after a look', async () => {
    await mark(page, 'Stockholm').first().click();
    await details(page).getByText('All with the same words').click();
    await details(page).getByRole('button', { name: 'Apply to all identical…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('status')).toHaveText('2 mentions in 1 document');
    await dialog.getByRole('radio', { name: 'All documents' }).check();
    await expect(dialog.getByRole('status')).toHaveText('4 mentions in 2 documents');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(toast(page)).toContainText('4 mentions in 2 documents changed.');
    await expect(reviewed(page, 'location')).toHaveText('✓ 3');
  });

  await test.step('words are never tagged again, anywhere', async () => {
    // What was unfolded for one mention stays unfolded for the next.
    await mark(page, 'June').click();
    await details(page).getByRole('button', { name: 'Never tag again at all' }).click();
    await expect(mark(page, 'June')).toHaveCount(0);
    await openDocument(page, 'second.txt');
    await expect(mark(page, 'Stockholm').first()).toHaveAttribute('data-verdict', 'accepted');
    await expect(mark(page, 'June')).toHaveCount(0);
    await goTo(page, 'Settings');
    await page.getByRole('button', { name: 'Allow “June” again' }).click();
    await openDocument(page, 'second.txt');
    await expect(mark(page, 'June')).toHaveCount(1);
  });

  await test.step('a label is renamed, and joined with another', async () => {
    await legend(page).getByRole('button', { name: 'More on organization' }).click();
    const name = legend(page).getByLabel('Name in this document').filter({ visible: true });
    await name.fill('company');
    await name.press('Enter');
    await expect(mark(page, 'Lindgren AB').first()).toHaveAttribute('data-label', 'company');
    await legend(page).getByRole('button', { name: 'More on company' }).click();
    await name.fill('person');
    await expect(legend(page).getByText('“person” is there already')).toBeVisible();
    await name.press('Enter');
    await expect(mark(page, 'Lindgren AB').first()).toHaveAttribute('data-label', 'person');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Text of the document' }).focus();
    await page.keyboard.press('Control+z');
    await expect(mark(page, 'Lindgren AB').first()).toHaveAttribute('data-label', 'company');
  });

  await test.step('what is on screen is accepted at once', async () => {
    await openDocument(page, 'first.txt');
    await legend(page)
      .getByRole('button', { name: /^Accept the \d+ shown$/ })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Accept the \d+ shown$/ })
      .click();
    await expect(page.locator('.text mark:not([data-verdict])')).toHaveCount(0);
    await expect(legend(page).getByRole('button', { name: 'Accept the 0 shown' })).toBeDisabled();
  });

  await test.step('after a restart every decision is there and can still be undone', async () => {
    await program.kill();
    const again = await startProgram({ dataFolder: program.dataFolder });
    try {
      await page.goto(again.url);
      await openDocument(page, 'first.txt');
      await expect(mark(page, 'Monday')).toHaveAttribute('data-label', 'weekday');
      await expect(page.locator('.text mark:not([data-verdict])')).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(page.locator('.text mark:not([data-verdict])').first()).toBeVisible();
      await page.keyboard.press('Control+y');
      await expect(page.locator('.text mark:not([data-verdict])')).toHaveCount(0);
    } finally {
      await again.stop();
    }
  });
});
