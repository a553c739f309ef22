// What a person does at the screen, in the words of the specs; and files as they lie on disk.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../../scripts/root.ts';
import { expect } from './program.ts';

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const fileOf = (name: string, content: string | Buffer): TestFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

export const fixture = async (name: string): Promise<TestFile> =>
  fileOf(name, await readFile(path.join(root, 'test', 'fixtures', 'documents', name)));

export const sampleFile = async (name: string): Promise<TestFile> =>
  fileOf(name, await readFile(path.join(root, 'resources', 'samples', name)));

export const addFiles = (page: Page, ...files: readonly TestFile[]): Promise<void> =>
  page.getByLabel('Files to add').setInputFiles([...files]);

export const importFiles = (page: Page, ...files: readonly TestFile[]): Promise<void> =>
  page.getByLabel('Annotations to import').setInputFiles([...files]);

/** Drops a file on the window as a file manager does. */
export async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: 'text/plain' }));
      return data;
    },
    [name, content] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body').dispatchEvent(type, { dataTransfer: transfer });
  }
}

export const marks = (page: Page): Locator =>
  page.getByRole('region', { name: 'Text of the document' }).locator('mark');

export const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });

export const legend = (page: Page): Locator => page.getByRole('complementary', { name: 'Legend' });

export const row = (page: Page, name: string): Locator =>
  page.getByRole('table', { name: 'Library' }).getByRole('row').filter({ hasText: name });

export const toast = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });

export async function isRead(page: Page): Promise<void> {
  await expect(page.getByText(/· [\d,]+ mentions?$/)).toBeVisible();
}

/** So many documents are in the library, and each has been read. */
export async function isQuiet(page: Page, documents: number): Promise<void> {
  const table = page.getByRole('table', { name: 'Library' });
  await expect(table.getByRole('row')).toHaveCount(documents + 1);
  await expect(table.getByText(/^(?:Not read yet|Waiting|Reading)/)).toHaveCount(0);
}

export async function goTo(page: Page, place: 'Library' | 'Entities' | 'Label sets' | 'Settings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click();
}

export async function openDocument(page: Page, name: string): Promise<void> {
  await goTo(page, 'Library');
  await page.getByRole('table', { name: 'Library' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}
