// One key for each of the first labels: digits, then the letters that mean nothing else.
const keys: readonly string[] = '1234567890bcdfghijkmoqrstvwyz'.split('');

export interface KeyedLabel {
  readonly name: string;
  /** null: there are more labels than keys. */
  readonly key: string | null;
}

export const keyLabels = (names: readonly string[]): readonly KeyedLabel[] =>
  names.map((name, at) => ({ name, key: keys[at] ?? null }));

export const labelOfKey = (names: readonly string[], key: string): string | null => {
  const at = keys.indexOf(key);
  return at === -1 ? null : (names[at] ?? null);
};

/** Labels that contain every word of a search, those that begin with it first. */
export function findLabels(labels: readonly KeyedLabel[], search: string): readonly KeyedLabel[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return labels;
  const words = wanted.split(/\s+/u);
  return labels
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .toSorted(
      (a, b) => Number(b.name.toLowerCase().startsWith(wanted)) - Number(a.name.toLowerCase().startsWith(wanted)),
    );
}
