// Label sets and their labels, in their order. A set and its labels change together or not at all.
import type Database from 'better-sqlite3';
import type { Label, LabelSet } from '../contract/index.ts';

export interface LabelSetsTable {
  readonly list: () => LabelSet[];
  readonly get: (id: number) => LabelSet | null;
  readonly create: (set: Omit<LabelSet, 'id'>) => LabelSet;
  readonly rename: (id: number, name: string) => void;
  readonly setLabels: (id: number, labels: readonly Label[]) => void;
  readonly remove: (id: number) => void;
}

interface SetRow {
  readonly id: number;
  readonly name: string;
  readonly starter: string | null;
}

export function labelSetsTable(db: Database.Database): LabelSetsTable {
  const all = db.prepare<[], SetRow>('SELECT id, name, starter FROM label_sets ORDER BY id');
  const one = db.prepare<[number], SetRow>('SELECT id, name, starter FROM label_sets WHERE id = ?');
  const labelsOf = db.prepare<[number], Label>(
    'SELECT name, description, colour FROM labels WHERE label_set_id = ? ORDER BY position',
  );
  const insertSet = db.prepare<[string, string | null]>('INSERT INTO label_sets (name, starter) VALUES (?, ?)');
  const insertLabel = db.prepare<[number, number, string, string, string]>(
    'INSERT INTO labels (label_set_id, position, name, description, colour) VALUES (?, ?, ?, ?, ?)',
  );
  const clearLabels = db.prepare<[number]>('DELETE FROM labels WHERE label_set_id = ?');
  const updateName = db.prepare<[string, number]>('UPDATE label_sets SET name = ? WHERE id = ?');
  const removeSet = db.prepare<[number]>('DELETE FROM label_sets WHERE id = ?');

  const insertLabels = (id: number, labels: readonly Label[]): void => {
    for (const [position, { name, description, colour }] of labels.entries()) {
      insertLabel.run(id, position, name, description, colour);
    }
  };
  const withLabels = (row: SetRow): LabelSet => ({ ...row, labels: labelsOf.all(row.id) });

  return {
    list: () => all.all().map(withLabels),
    get: (id) => {
      const row = one.get(id);
      return row === undefined ? null : withLabels(row);
    },
    create: db.transaction((set: Omit<LabelSet, 'id'>): LabelSet => {
      const id = Number(insertSet.run(set.name, set.starter).lastInsertRowid);
      insertLabels(id, set.labels);
      return { id, ...set };
    }),
    rename: (id, name) => {
      updateName.run(name, id);
    },
    setLabels: db.transaction((id: number, labels: readonly Label[]): void => {
      clearLabels.run(id);
      insertLabels(id, labels);
    }),
    remove: (id) => {
      removeSet.run(id);
    },
  };
}
