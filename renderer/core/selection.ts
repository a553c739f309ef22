// Choosing rows of a list: one, or with Shift all from the last one on.

/** `anchor`: the row that was chosen before, for a range; it takes the state that the clicked row gets. */
export function toggleIn(
  ids: readonly number[],
  selected: ReadonlySet<number>,
  id: number,
  anchor: number | null,
): ReadonlySet<number> {
  const next = new Set(selected);
  const isOn = !selected.has(id);
  const [from, to] = [anchor === null ? -1 : ids.indexOf(anchor), ids.indexOf(id)];
  const range = from === -1 || to === -1 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  for (const one of range) {
    if (isOn) next.add(one);
    else next.delete(one);
  }
  return next;
}
