// A library from before documents had pages opens with everything that was in it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applicationId } from '../../../electron/store/migrate.ts';
import { migration0001 } from '../../../electron/store/migrations/0001.ts';
import { document, openOrThrow } from './rows.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padellm-pages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('documents of an older library have no pages, new ones keep theirs', () => {
  const file = join(folder, 'library.sqlite');
  const old = new Database(file);
  old.exec(migration0001);
  old.pragma(`application_id = ${applicationId}`);
  old.pragma('user_version = 1');
  old
    .prepare(
      `INSERT INTO documents (name, sha256, media_type, encoding, length, fidelity, added_at, text)
       VALUES ('old.txt', 'x', 'text/plain', 'utf-8', 3, '[]', '2024-01-01T00:00:00.000Z', 'old')`,
    )
    .run();
  old.close();
  const store = openOrThrow({ file });
  const [summary] = store.documents.summaries();
  expect(store.documents.get(summary?.id ?? 0)).toMatchObject({ name: 'old.txt', text: 'old', pages: [] });
  const id = store.documents.insert({ ...document('new.pdf'), pages: [0, 3, 3] });
  expect(store.documents.get(id)?.pages).toEqual([0, 3, 3]);
  store.close();
});
