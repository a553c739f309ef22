// A copy of the library opens as the library it was, and one that cannot be written leaves nothing behind.
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../../electron/store/open.ts';
import { codeOf, openLibrary, paste, temporaryFolder, value } from './library.ts';

const now = (): Date => new Date('2024-05-06T07:08:09.000Z');

it('a backup holds what the library held when it was made', async () => {
  const dataFolder = temporaryFolder();
  const library = openLibrary({ dataFolder, now });
  const labelSetId = await library.knownLabels();
  await library.ask('documents.add', { documents: [paste('a', 'Ada Lovelace in Paris')], labelSetId });
  await library.settled();
  const accept = { kind: 'accept' as const, places: [{ label: 'location', start: 16, end: 21 }] };
  await library.ask('review.edit', { documentId: 1, edits: [accept] });
  const { file, bytes } = await library.ask('library.backup', {});
  expect(file).toBe(join(dataFolder, 'backups', 'library-2024-05-06T07-08-09-000Z.sqlite'));
  expect(bytes).toBe(statSync(file).size);
  await library.ask('documents.remove', { documentIds: [1] });

  const store = value(openStore({ file }));
  expect(store.documents.summaries()).toMatchObject([{ name: 'a', mentions: 2, reviewed: 1 }]);
  expect(store.journal.state().undo).toMatchObject({ kind: 'accept', text: 'Paris' });
  store.close();
});

it('a second one at the same moment leaves the first as it is', async () => {
  const library = openLibrary({ dataFolder: temporaryFolder(), now });
  const { file, bytes } = await library.ask('library.backup', {});
  expect(codeOf(await library.router.typed('library.backup', {}))).toBe('store-failed');
  expect(statSync(file).size).toBe(bytes);
});

it('a library in memory has no folder for one', async () => {
  expect(await openLibrary().router.typed('library.backup', {})).toMatchObject({
    ok: false,
    error: { code: 'store-failed', message: expect.stringContaining('memory') as string },
  });
});

it('a folder that cannot be made is named', async () => {
  const dataFolder = temporaryFolder();
  const library = openLibrary({ dataFolder, now });
  writeFileSync(join(dataFolder, 'backups'), 'a file is in the way');
  const refused = await library.router.typed('library.backup', {});
  expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining(dataFolder) as string } });
  expect(readdirSync(dataFolder).filter((name) => name.startsWith('library-'))).toEqual([]);
});
