// Tags of several documents at once: which are on all or some of them, and a change with its exact inverse.
import type { DocumentSummary } from '../../electron/contract/index.ts';

type Tagged = Pick<DocumentSummary, 'id' | 'tags'>;

export interface TagState {
  readonly tag: string;
  readonly on: 'all' | 'some' | 'none';
}

/** Every tag of the library, in the order given, as it stands on the chosen documents. */
export const tagStates = (chosen: readonly Tagged[], tags: readonly string[]): readonly TagState[] =>
  tags.map((tag) => {
    const count = chosen.filter((one) => one.tags.includes(tag)).length;
    return { tag, on: count === 0 ? 'none' : count === chosen.length ? 'all' : 'some' };
  });

export interface TagRequest {
  readonly documentIds: number[];
  readonly add: string[];
  readonly remove: string[];
}

/** What brings every document back to the tags that it has now, one request for all with the same difference. */
export function inverseOf(chosen: readonly Tagged[], add: readonly string[], remove: readonly string[]): TagRequest[] {
  const requests = new Map<string, TagRequest>();
  for (const { id, tags } of chosen) {
    const gained = add.filter((tag) => !tags.includes(tag) && !remove.includes(tag));
    const lost = remove.filter((tag) => tags.includes(tag));
    if (gained.length === 0 && lost.length === 0) continue;
    const key = JSON.stringify([gained, lost]);
    const known = requests.get(key);
    if (known === undefined) requests.set(key, { documentIds: [id], add: lost, remove: gained });
    else known.documentIds.push(id);
  }
  return [...requests.values()];
}
