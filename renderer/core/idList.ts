// Numbers of documents as a short text for an address: neighbours become a range, "1-4,9".
export function writeIds(ids: Iterable<number>): string {
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let at = 0; at < sorted.length; at += 1) {
    const first = sorted[at] ?? 0;
    let last = first;
    while (sorted[at + 1] === last + 1) {
      last += 1;
      at += 1;
    }
    parts.push(first === last ? String(first) : `${first}-${last}`);
  }
  return parts.join(',');
}

/** More than a library holds is an address that nobody wrote here. */
const most = 1_000_000;

/** null: not such a list. */
export function readIds(text: string): readonly number[] | null {
  const ids: number[] = [];
  for (const part of text.split(',')) {
    const found = /^(\d{1,15})(?:-(\d{1,15}))?$/.exec(part);
    if (found === null) return null;
    const first = Number(found[1]);
    const last = Number(found[2] ?? found[1]);
    if (last - first + ids.length >= most) return null;
    for (let id = first; id <= last; id += 1) ids.push(id);
  }
  return ids;
}
