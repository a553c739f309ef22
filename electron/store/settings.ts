// Named JSON values. What they mean is the services' matter.
import type Database from 'better-sqlite3';

export interface SettingsTable {
  /** undefined where nothing was kept, or what was kept is no JSON. */
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
}

export function settingsTable(db: Database.Database): SettingsTable {
  const select = db.prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?');
  const upsert = db.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    get: (key) => {
      const row = select.get(key);
      if (row === undefined) return undefined;
      try {
        return JSON.parse(row.value) as unknown;
      } catch {
        return undefined;
      }
    },
    set: (key, value) => {
      upsert.run(key, JSON.stringify(value));
    },
  };
}
