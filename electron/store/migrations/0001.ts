// The first library: documents, label sets, runs with their windows and mentions, settings.
// A document's text stands last in its row, so that reading the other columns never loads it.
export const migration0001 = `
CREATE TABLE documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  length INTEGER NOT NULL,
  fidelity TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE label_sets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  starter TEXT
) STRICT;

CREATE TABLE labels (
  label_set_id INTEGER NOT NULL REFERENCES label_sets (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  colour TEXT NOT NULL,
  PRIMARY KEY (label_set_id, position),
  UNIQUE (label_set_id, name)
) STRICT, WITHOUT ROWID;

-- A label set as it was when a run began; one row serves all runs with the same content.
CREATE TABLE run_label_sets (
  id INTEGER PRIMARY KEY,
  content TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  run_label_set_id INTEGER NOT NULL REFERENCES run_label_sets (id),
  parameters TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'cancelled', 'failed')),
  engine TEXT,
  coverage REAL,
  error TEXT,
  windows_done INTEGER NOT NULL DEFAULT 0,
  windows_all INTEGER NOT NULL DEFAULT 0,
  queued_at TEXT NOT NULL,
  started_at TEXT,
  finished_at TEXT
) STRICT;
CREATE INDEX runs_by_document ON runs (document_id, id);
CREATE INDEX runs_open ON runs (status, id) WHERE status IN ('queued', 'running');

CREATE TABLE windows (
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  windows_all INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  trace TEXT NOT NULL,
  PRIMARY KEY (run_id, position)
) STRICT;

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  score REAL NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('found', 'repeated'))
) STRICT;
CREATE INDEX mentions_by_run ON mentions (run_id, start, "end", label);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
