// A person's first hour: a text is dropped, its mentions are looked at, labels of one's own are asked for, results go out.
import { readFile } from 'node:fs/promises';
import { drop, fileOf, isRead, marks, row } from './person.ts';
import { expect, test } from './program.ts';

const letter = `On 3 May 2024 Maria Keller of Lindgren AB in Stockholm signed the contract with Tom Baker.
Maria Keller will pay 12,000 euros before 1 June 2024.
`;

test('from the first drop to a table of the results', async ({ page, program }) => {
  await page.goto(program.url);
  await expect(page.getByRole('heading', { name: 'Drop your documents here' })).toBeVisible();

  await test.step('a dropped text opens and its mentions are coloured', async () => {
    await drop(page, 'letter.txt', letter);
    await expect(page.getByRole('heading', { name: 'letter.txt' })).toBeVisible();
    await expect(marks(page).first()).toBeVisible();
    await isRead(page);
    await expect(marks(page).filter({ hasText: 'Maria Keller' }).first()).toBeVisible();
  });

  await test.step('the slider filters and says how many it hides', async () => {
    const all = await marks(page).count();
    const slider = page.getByRole('slider', { name: /Confidence/ });
    await slider.fill('100');
    await expect(page.getByText(/^Hides \d+ of \d+ mentions?$/)).toBeVisible();
    expect(await marks(page).count()).toBeLessThan(all);
    await slider.fill('0');
    await expect(marks(page)).toHaveCount(all);
  });

  await test.step('a label is hidden, shown alone, and all come back', async () => {
    const all = await marks(page).count();
    const legend = page.getByRole('complementary', { name: 'Legend' });
    await legend.getByRole('button', { name: 'Show only person' }).click();
    await expect
      .poll(async () => new Set(await marks(page).evaluateAll((found) => found.map((m) => m.dataset.label))))
      .toEqual(new Set(['person']));
    await legend.getByRole('button', { name: 'Show all' }).first().click();
    await expect(marks(page)).toHaveCount(all);
  });

  await test.step('the keyboard goes through the mentions and the details follow', async () => {
    const details = page.getByRole('complementary', { name: 'Details' });
    await page.keyboard.press('ArrowRight');
    await expect(details.getByText(/^Mention 1 of \d+$/)).toBeVisible();
    await page.keyboard.press('n');
    await expect(details.getByText(/^Mention 2 of \d+$/)).toBeVisible();
    await marks(page).filter({ hasText: 'Maria Keller' }).first().click();
    await expect(details.getByRole('paragraph').filter({ hasText: 'Maria Keller' })).toBeVisible();
    await expect(details.getByText(/^\d+%$/)).toBeVisible();
    await expect(details.getByText(/other places?$/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(details.getByText('Found here')).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the latency view shows what it cost', async () => {
    await page.getByRole('link', { name: 'Latency' }).click();
    const view = page.getByRole('region', { name: 'Latency' });
    await expect(view.getByText(/^[\d,.]+ tokens\/s$/)).toBeVisible();
    await expect(view.getByRole('row', { name: /^person/ })).toBeVisible();
    await expect(view.getByRole('row', { name: /^Document/ })).toBeVisible();
  });

  await test.step('other methods are measured beside it, until one has seen enough', async () => {
    const section = page.getByRole('region', { name: 'This machine' });
    await section.getByRole('button', { name: 'Measure parallel against sequential' }).click();
    await expect(section.getByText(/^[1-9]\d* of \d+/)).toBeVisible();
    await section.getByRole('button', { name: 'Cancel' }).click();
    await expect(section.getByRole('button', { name: 'Measure parallel against sequential' })).toBeVisible();
  });

  await test.step('an own label set is made and kept', async () => {
    await page.getByRole('link', { name: 'Label sets', exact: true }).click();
    await page.getByRole('button', { name: 'New label set' }).click();
    const name = page.getByLabel('Name of the label set');
    await name.fill('Deals');
    await name.press('Enter');
    await page.getByLabel('Add labels').fill('person\ncompany\namount of money');
    await page.getByRole('button', { name: 'Add 3' }).click();
    await page.getByRole('button', { name: 'Move company up' }).click();
    await expect(page.getByText('Saved')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Name of the label set')).toHaveValue('Deals');
    await expect(page.getByLabel('Label', { exact: true }).first()).toHaveValue('company');
  });

  await test.step('the document is run again with it', async () => {
    await page.getByRole('link', { name: 'Library', exact: true }).click();
    await page.getByRole('link', { name: 'letter.txt', exact: true }).click();
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.getByRole('radio', { name: /^Deals/ }).check();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(page.getByText(/^Deals · \d+ mentions?$/)).toBeVisible();
  });

  await test.step('results are saved as CSV and as JSON', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(dialog.getByRole('cell', { name: 'letter.txt' }).first()).toBeVisible();
    const csv = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save CSV' }).click();
    const rows = (await readFile(await (await csv).path(), 'utf8')).split('\r\n');
    expect(rows[0]).toContain('confidence');
    expect(rows.some((row) => row.includes('Maria Keller'))).toBe(true);

    await page.getByRole('button', { name: 'Export' }).click();
    await dialog.getByRole('radio', { name: 'JSON' }).check();
    const json = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save JSON' }).click();
    const download = await json;
    expect(download.suggestedFilename()).toMatch(/\.json$/);
    expect(JSON.stringify(JSON.parse(await readFile(await download.path(), 'utf8')))).toContain('Maria Keller');
  });

  await test.step('a removed document comes back by undo', async () => {
    await page.getByRole('link', { name: 'Library', exact: true }).click();
    await page.getByRole('button', { name: 'Remove letter.txt' }).click();
    await expect(page.getByRole('link', { name: 'letter.txt', exact: true })).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('link', { name: 'letter.txt', exact: true })).toBeVisible();
  });
});

test('files that cannot be read are refused with a reason, and the others go on', async ({ page, program }) => {
  await page.goto(program.url);
  await page
    .getByLabel('Files to add')
    .setInputFiles([
      fileOf('good.txt', letter),
      fileOf('empty.txt', ''),
      fileOf('report.pdf', '%PDF-1.7'),
      fileOf('binary.txt', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 9])),
      fileOf('copy of good.txt', letter),
    ]);
  const list = page.getByRole('region', { name: '4 files were not added' });
  for (const name of ['empty.txt', 'report.pdf', 'binary.txt']) {
    await expect(list.getByRole('listitem').filter({ hasText: name })).toHaveText(/.{20,}/);
  }
  await expect(list.getByRole('listitem').filter({ hasText: 'report.pdf' })).toContainText('damaged');
  await expect(row(page, 'good.txt')).toHaveCount(1);
  await list.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name: 'good.txt' })).toBeVisible();
  await expect(marks(page).first()).toBeVisible();
});

test('a pasted text takes its first line as its name', async ({ page, program }) => {
  await page.goto(program.url);
  await page.getByRole('button', { name: 'Paste text' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste text' });
  await dialog.getByLabel('Text', { exact: true }).fill('Minutes of Monday\n\nAnna Berg met Jonas Falk in Oslo.');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('heading', { name: 'Minutes of Monday' })).toBeVisible();
  await isRead(page);
});

test('the sample is tagged at a click, and when the program stops, the page says so', async ({ page, program }) => {
  await page.goto(program.url);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await isRead(page);
  await expect(marks(page).first()).toBeVisible();
  await program.stop();
  await expect(page.getByText('The program has stopped. Start it again.')).toBeVisible();
});
