// Opens the library file: durable (WAL, synchronous FULL), one program at a time, never a newer or a foreign file.
// A file that cannot be opened is left exactly as it was.
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../contract/index.ts';
import { currentTable, type CurrentTable } from './current.ts';
import { decisionsTable, type DecisionsTable } from './decisions.ts';
import { documentsTable, type DocumentsTable } from './documents.ts';
import { entitiesTable, type EntitiesTable } from './entities.ts';
import { journalTable, type JournalTable } from './journal.ts';
import { labelSetsTable, type LabelSetsTable } from './labelSets.ts';
import { isOurs, migrate, versionOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { placesTable, type PlacesTable } from './places.ts';
import { resumableTable, type ResumableTable } from './resumable.ts';
import { runLabelsTable, type RunLabelsTable } from './runLabels.ts';
import { runHistoryTable, type RunHistoryTable } from './runHistory.ts';
import { runsTable, type RunsTable } from './runs.ts';
import { searchTable, type SearchTable } from './search.ts';
import { searchText } from './searchText.ts';
import { settingsTable, type SettingsTable } from './settings.ts';

export interface Store {
  readonly documents: DocumentsTable;
  readonly labelSets: LabelSetsTable;
  readonly runs: RunsTable;
  readonly runHistory: RunHistoryTable;
  readonly resumable: ResumableTable;
  readonly decisions: DecisionsTable;
  readonly current: CurrentTable;
  readonly search: SearchTable;
  readonly entities: EntitiesTable;
  readonly places: PlacesTable;
  readonly runLabels: RunLabelsTable;
  readonly journal: JournalTable;
  readonly settings: SettingsTable;
  /** All of the work or none of it. */
  readonly inTransaction: <T>(work: () => T) => T;
  /** Writes a copy of the library, as it is now, into a file that is not there yet. */
  readonly backup: (file: string) => void;
  readonly close: () => void;
}

export interface OpenOptions {
  /** ':memory:' for a library that is gone when closed. */
  readonly file: string;
  readonly now?: () => Date;
  readonly steps?: readonly string[];
}

const busyTimeoutMs = 2_000;

/** What was thrown, as a sentence about the file; every one says that the file was not touched. */
function toFailure(file: string, thrown: unknown): Result<never> {
  const code = thrown instanceof Database.SqliteError ? thrown.code : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return fail(
      'store-failed',
      `The library ${file} is open in another running copy of this program; close that first.`,
    );
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    const advice = 'it is left as it is; move it to another folder to begin anew, or put a backup in its place';
    return fail('store-failed', `The library ${file} is damaged or not a library: ${advice}.`);
  }
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return fail('store-failed', `The library ${file} could not be opened: ${reason}.`);
}

function prepare(
  db: Database.Database,
  { file, now = () => new Date(), steps = migrations }: OpenOptions,
): Result<void> {
  if (!isOurs(db)) return fail('store-failed', `${file} is a database of another program; it is left as it is.`);
  const version = versionOf(db);
  if (version > steps.length) {
    const versions = `version ${version}, this program reads up to ${steps.length}`;
    return fail('store-newer', `The library ${file} was written by a newer program (${versions}); please update.`);
  }
  // Exclusive: two programs would both run the queue. The lock ends with the process, however that ends.
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  db.function('search_text', { deterministic: true }, (text) => searchText(String(text)));
  migrate(db, steps, (from) => {
    const stamp = now().toISOString().replace(/[:.]/g, '-');
    if (file !== ':memory:') db.prepare('VACUUM INTO ?').run(`${file}.v${from}-${stamp}.backup`);
  });
  // Takes the exclusive lock now, also where nothing had to be migrated.
  db.transaction(() => db.pragma(`user_version = ${steps.length}`)).immediate();
  return ok(undefined);
}

export function openStore(options: OpenOptions): Result<Store> {
  let db: Database.Database | null = null;
  try {
    const opened = new Database(options.file, { timeout: busyTimeoutMs });
    db = opened;
    const prepared = prepare(opened, options);
    if (!prepared.ok) {
      opened.close();
      return prepared;
    }
    return ok({
      documents: documentsTable(opened),
      labelSets: labelSetsTable(opened),
      runs: runsTable(opened),
      runHistory: runHistoryTable(opened),
      resumable: resumableTable(opened),
      decisions: decisionsTable(opened),
      current: currentTable(opened),
      search: searchTable(opened),
      entities: entitiesTable(opened),
      places: placesTable(opened),
      runLabels: runLabelsTable(opened),
      journal: journalTable(opened),
      settings: settingsTable(opened),
      inTransaction: (work) => opened.transaction(work).immediate(),
      backup: (file) => {
        opened.prepare('VACUUM INTO ?').run(file);
      },
      close: () => opened.close(),
    });
  } catch (thrown) {
    db?.close();
    return toFailure(options.file, thrown);
  }
}
