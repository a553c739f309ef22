// Label sets: what a person makes, changes, takes elsewhere and throws away. Runs keep their own copy of theirs.
import { ok, type ApiParsedInput, type LabelSet, type LabelSetFile, type Result } from '../contract/index.ts';
import type { Store } from '../store/open.ts';
import type { Events } from './events.ts';
import { readLabelSetFile, toLabelSetFile } from './labelSetFile.ts';
import { noLabelSet } from './notFound.ts';
import { readSettings } from './settings.ts';

export interface LabelSetsService {
  readonly list: () => Result<LabelSet[]>;
  readonly create: (input: ApiParsedInput<'labelSets.create'>) => Result<LabelSet>;
  readonly duplicate: (input: ApiParsedInput<'labelSets.duplicate'>) => Result<LabelSet>;
  readonly rename: (input: ApiParsedInput<'labelSets.rename'>) => Result<LabelSet>;
  readonly setLabels: (input: ApiParsedInput<'labelSets.setLabels'>) => Result<LabelSet>;
  readonly remove: (input: ApiParsedInput<'labelSets.remove'>) => Result<LabelSet>;
  readonly exportFile: (input: ApiParsedInput<'labelSets.exportFile'>) => Result<LabelSetFile>;
  readonly importFile: (input: ApiParsedInput<'labelSets.importFile'>) => Result<LabelSet>;
}

const longestName = 120;

/** The name itself, or with the first number that is free: “News 2”. */
export function freeName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = wanted.slice(0, longestName - suffix.length).trimEnd() + suffix;
    if (!taken.includes(name)) return name;
  }
}

export function createLabelSets(store: Store, events: Events): LabelSetsService {
  const find = (id: number): Result<LabelSet> => {
    const set = store.labelSets.get(id);
    return set === null ? noLabelSet(id) : ok(set);
  };
  const changed = <T>(value: T): Result<T> => {
    events.emit({ type: 'labelSets' });
    return ok(value);
  };
  const names = (): string[] => store.labelSets.list().map(({ name }) => name);

  return {
    list: () => ok(store.labelSets.list()),
    create: ({ name, labels }) => changed(store.labelSets.create({ name, starter: null, labels })),
    duplicate: ({ labelSetId }) => {
      const found = find(labelSetId);
      if (!found.ok) return found;
      const name = freeName(`${found.value.name.slice(0, longestName - 10)} copy`, names());
      return changed(store.labelSets.create({ name, starter: null, labels: found.value.labels }));
    },
    rename: ({ labelSetId, name }) => {
      const found = find(labelSetId);
      if (!found.ok) return found;
      store.labelSets.rename(labelSetId, name);
      return changed({ ...found.value, name });
    },
    setLabels: ({ labelSetId, labels }) => {
      const found = find(labelSetId);
      if (!found.ok) return found;
      store.labelSets.setLabels(labelSetId, labels);
      return changed({ ...found.value, labels });
    },
    remove: ({ labelSetId }) => {
      const found = find(labelSetId);
      if (!found.ok) return found;
      const wasChosen = readSettings(store).labelSetId === labelSetId;
      store.labelSets.remove(labelSetId);
      if (wasChosen) events.emit({ type: 'settings' });
      return changed(found.value);
    },
    exportFile: ({ labelSetId }) => {
      const found = find(labelSetId);
      return found.ok ? ok(toLabelSetFile(found.value)) : found;
    },
    importFile: ({ json }) => {
      const read = readLabelSetFile(json);
      if (!read.ok) return read;
      const name = freeName(read.value.name, names());
      return changed(store.labelSets.create({ name, starter: null, labels: read.value.labels }));
    },
  };
}
