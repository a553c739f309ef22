// Review, tags, search and the corpus. `search_text` is a function of this program (see searchText.ts): it parts CJK
// characters by blanks, so that one of them can be looked for.
export const migration0003 = `
-- What a person said of a place; the model's score at that time stays beside it.
CREATE TABLE decisions (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  label TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected', 'added')),
  score REAL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (document_id, start, "end", label)
) STRICT, WITHOUT ROWID;

-- Words that are never tagged again; an empty label stands for all of them.
CREATE TABLE nevers (
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (key, label)
) STRICT, WITHOUT ROWID;

-- Steps that can be undone, the newest last; those that were undone wait to be done again.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  step TEXT NOT NULL,
  is_undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What a step changed, a row a document: a step over the whole library is never in memory at once.
CREATE TABLE journal_changes (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
  change TEXT NOT NULL
) STRICT;
CREATE INDEX journal_changes_by_step ON journal_changes (step_id, id);

CREATE TABLE document_tags (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (document_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX documents_by_tag ON document_tags (tag);

-- Documents as they stand: mentions of the newest finished run, and of a person. Made again from both at any time.
CREATE TABLE current_runs (
  document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  run_id INTEGER NOT NULL
) STRICT;
CREATE TABLE current_mentions (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  label TEXT NOT NULL,
  score REAL,
  is_reviewed INTEGER NOT NULL,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, start, "end", label)
) STRICT, WITHOUT ROWID;
-- Holds all that entities are counted by, so that a count reads the index alone: six times as fast with 200,000 mentions.
CREATE INDEX current_mentions_by_entity ON current_mentions (label, key, document_id, score, is_reviewed, text);

-- What the model found in a window before the windows were merged: a run that was cut off goes on from there.
ALTER TABLE windows ADD COLUMN found TEXT;

-- Few are removed at a time, and every count leaves them out.
CREATE INDEX documents_removed ON documents (id) WHERE removed_at IS NOT NULL;

CREATE VIRTUAL TABLE document_words USING fts5 (
  name, text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);
CREATE TRIGGER document_words_insert AFTER INSERT ON documents BEGIN
  INSERT INTO document_words (rowid, name, text) VALUES (new.id, search_text(new.name), search_text(new.text));
END;
CREATE TRIGGER document_words_delete AFTER DELETE ON documents BEGIN
  DELETE FROM document_words WHERE rowid = old.id;
END;
INSERT INTO document_words (rowid, name, text) SELECT id, search_text(name), search_text(text) FROM documents;
`;
