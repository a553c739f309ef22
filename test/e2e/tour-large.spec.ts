// A document of a megabyte with tens of thousands of mentions opens, scrolls and is reviewed. What it took is printed,
// not judged: the machine may be busy.
import type { Page } from '@playwright/test';
import { annotated } from './annotations.ts';
import { details, fileOf, isRead, legend, marks, row } from './person.ts';
import { expect, test } from './program.ts';

const sentence = (at: number): string =>
  `${at}. Maria Keller of Lindgren AB met Tom Baker in Stockholm on Monday, and nothing else of note was said there.\n`;
const text = Array.from({ length: 9_500 }, (_, at) => `${at % 8 === 7 ? '\n' : ''}${sentence(at)}`).join('');
const large = annotated('large.json', [
  {
    name: 'large.txt',
    text,
    mentions: [
      ['person', 'Maria Keller'],
      ['organization', 'Lindgren AB'],
      ['person', 'Tom Baker'],
      ['location', 'Stockholm'],
    ],
  },
]);

const marksInView = (page: Page): Promise<number> =>
  marks(page).evaluateAll(
    (all) =>
      all.filter((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top > 0 && bottom < window.innerHeight;
      }).length,
  );

test('a megabyte with many mentions', async ({ page, program }) => {
  expect(text.length).toBeGreaterThan(1_000_000);
  const took: string[] = [];
  const timed = async (what: string, act: () => Promise<void>): Promise<void> => {
    const from = performance.now();
    await act();
    took.push(`${what} ${Math.round(performance.now() - from)} ms`);
  };
  await page.goto(program.url);
  await timed('import', async () => {
    await page.getByLabel('Files to add').setInputFiles([fileOf('large.json', large.buffer)]);
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await expect(row(page, 'large.txt')).toContainText('38,000');
  });
  await timed('open', async () => {
    await row(page, 'large.txt').getByRole('link').click();
    await isRead(page);
    await expect(marks(page).first()).toBeVisible();
  });
  await timed('scroll to the end', async () => {
    const reading = page.getByRole('region', { name: 'Text of the document' });
    await reading.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await expect.poll(() => marksInView(page)).toBeGreaterThan(5);
    await reading.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect.poll(() => marksInView(page)).toBeGreaterThan(5);
  });
  await timed('select the next mention and accept it', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('a');
    await expect(legend(page).getByText('✓ 1')).toBeVisible();
    await expect(details(page).getByText(/^Mention 2 of 38,000$/)).toBeVisible();
  });
  await timed('show one label alone', async () => {
    await legend(page).getByRole('button', { name: 'Show only location' }).click();
    await expect(details(page).or(legend(page)).getByText(/9,500/).first()).toBeVisible();
  });
  await timed('undo', async () => {
    await page.getByRole('region', { name: 'Text of the document' }).focus();
    await page.keyboard.press('Control+z');
    await expect(legend(page).getByText('✓ 1')).toBeHidden();
  });
  process.stdout.write(`${took.join(' · ')}\n`);
});
