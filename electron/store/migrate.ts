// Brings a library file to the newest version: one transaction a step, a backup first where there is something to lose.
import type Database from 'better-sqlite3';

/** "PDLM", so that another program's database is not taken for a library. */
export const applicationId = 0x50444c4d;

const numberOf = (db: Database.Database, pragma: string): number => Number(db.pragma(pragma, { simple: true }));

export const versionOf = (db: Database.Database): number => numberOf(db, 'user_version');

/** A file of ours, or a new one without any table. */
export function isOurs(db: Database.Database): boolean {
  if (numberOf(db, 'application_id') === applicationId) return true;
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

/** Applies the missing steps. `backup` is called once, before the first step on a library that holds something. */
export function migrate(db: Database.Database, steps: readonly string[], backup: (version: number) => void): void {
  const from = versionOf(db);
  if (from >= steps.length) return;
  if (from > 0) backup(from);
  for (const [index, step] of steps.entries()) {
    const version = index + 1;
    if (version <= from) continue;
    db.transaction(() => {
      db.exec(step);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}
