// The library file: made, migrated with a backup, kept when it cannot be read, and whole after a crash.
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { openStore } from '../../../electron/store/open.ts';
import { document, newRun, openOrThrow, windowAt } from './rows.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padellm-store-'));
  file = join(folder, 'library.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pragmaOf = (name: string): unknown => {
  const db = new Database(file);
  const value = db.pragma(name, { simple: true });
  db.close();
  return value;
};

describe('opening', () => {
  it('makes a library, and finds it again', () => {
    const first = openOrThrow({ file });
    first.documents.insert(document('a.txt'));
    first.close();
    const second = openOrThrow({ file });
    expect(second.documents.summaries().map(({ name }) => name)).toEqual(['a.txt']);
    second.close();
    expect(pragmaOf('user_version')).toBe(migrations.length);
    expect(pragmaOf('journal_mode')).toBe('wal');
    expect(pragmaOf('integrity_check')).toBe('ok');
  });

  it('makes no backup where nothing is migrated', () => {
    openOrThrow({ file }).close();
    openOrThrow({ file }).close();
    expect(readdirSync(folder)).toEqual(['library.sqlite']);
  });

  it('has only STRICT tables', () => {
    openOrThrow({ file }).close();
    const db = new Database(file);
    const tables = db
      .prepare<[], { name: string; strict: number }>(
        `SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'document_words%'`,
      )
      .all();
    db.close();
    expect(tables.length).toBeGreaterThan(6);
    expect(tables.every(({ strict }) => strict === 1)).toBe(true);
  });

  it('refuses a newer library and leaves it alone', () => {
    openOrThrow({ file }).close();
    const db = new Database(file);
    db.pragma(`user_version = ${migrations.length + 1}`);
    db.close();
    const before = readFileSync(file);
    const opened = openStore({ file });
    expect(opened).toMatchObject({ ok: false, error: { code: 'store-newer' } });
    expect(readFileSync(file)).toEqual(before);
  });

  it('says that a damaged file is damaged, and keeps it', () => {
    const rubbish = 'this is no database, '.repeat(500);
    writeFileSync(file, rubbish);
    const opened = openStore({ file });
    expect(opened).toMatchObject({ ok: false, error: { code: 'store-failed' } });
    expect(opened.ok ? '' : opened.error.message).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe(rubbish);
  });

  it('does not touch the database of another program', () => {
    const db = new Database(file);
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    const before = readFileSync(file);
    expect(openStore({ file })).toMatchObject({ ok: false, error: { code: 'store-failed' } });
    expect(readFileSync(file)).toEqual(before);
  });

  it('lets one program in at a time', () => {
    const first = openOrThrow({ file });
    const second = openStore({ file });
    expect(second.ok ? '' : second.error.message).toMatch(/another running copy/);
    first.close();
    openOrThrow({ file }).close();
  });

  it('says why a file cannot be made', () => {
    expect(openStore({ file: join(folder, 'no', 'such', 'folder.sqlite') })).toMatchObject({
      ok: false,
      error: { code: 'store-failed' },
    });
  });
});

describe('migrating', () => {
  const addColumn = 'ALTER TABLE documents ADD COLUMN starred INTEGER';

  it('goes step by step and backs up first', () => {
    const old = openOrThrow({ file });
    old.documents.insert(document('kept.txt'));
    old.close();
    const now = (): Date => new Date('2030-01-02T03:04:05.000Z');
    const opened = openOrThrow({
      file,
      now,
      steps: [...migrations, addColumn, 'CREATE TABLE more (x INTEGER) STRICT'],
    });
    expect(opened.documents.summaries()).toHaveLength(1);
    opened.close();
    expect(pragmaOf('user_version')).toBe(migrations.length + 2);
    const backup = `${file}.v${migrations.length}-2030-01-02T03-04-05-000Z.backup`;
    expect(existsSync(backup)).toBe(true);
    const restored = openOrThrow({ file: backup });
    expect(restored.documents.summaries()[0]?.name).toBe('kept.txt');
    restored.close();
  });

  it('undoes a step that fails, and keeps the steps before it', () => {
    openOrThrow({ file }).close();
    const steps = [...migrations, addColumn, 'CREATE TABLE half (x INTEGER) STRICT; CREATE NONSENSE'];
    expect(openStore({ file, steps })).toMatchObject({ ok: false, error: { code: 'store-failed' } });
    expect(pragmaOf('user_version')).toBe(migrations.length + 1);
    const db = new Database(file);
    expect(db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'half'`).all()).toEqual([]);
    db.close();
  });
});

it('holds everything that was written when the machine stops', () => {
  const store = openOrThrow({ file });
  const documentId = store.documents.insert(document('a.txt'));
  const runId = store.runs.enqueue(newRun(documentId, 'x'));
  store.runs.begin(runId, '2024-01-01T00:00:00.000Z');
  store.runs.saveWindow(runId, windowAt(0, 3), [], 0);
  // The image that a power loss would leave: what is on the disk now, with nothing closed.
  const image = join(folder, 'image.sqlite');
  for (const suffix of ['', '-wal']) copyFileSync(file + suffix, image + suffix);
  const after = openOrThrow({ file: image });
  expect(after.runs.get(runId)).toMatchObject({ status: 'running', windows: [{ index: 0, of: 3 }] });
  after.close();
  store.close();
});
