// The list of words that are never tagged again: what comes on it, what leaves it, and what that does.
import {
  fail,
  neverSchema,
  ok,
  wordsKey,
  type Document,
  type JournalState,
  type Never,
  type Place,
  type Result,
} from '../../contract/index.ts';
import type { Store } from '../../store/open.ts';
import { documentsWithWords } from './changes.ts';
import type { Draft } from './draft.ts';
import type { Steps } from './steps.ts';

export interface NeversOptions {
  readonly store: Store;
  readonly steps: Steps;
  readonly draftOf: (documentId: number) => Draft;
  readonly now: () => Date;
}

export interface Nevers {
  readonly put: (document: Document, place: Place, everyLabel: boolean) => Result<JournalState>;
  readonly remove: (never: Never) => Result<JournalState>;
}

const sum = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);

export function createNevers({ store, steps, draftOf, now }: NeversOptions): Nevers {
  return {
    put: ({ id, text }, place, everyLabel) => {
      const words = text.slice(place.start, place.end).trim();
      const parsed = neverSchema.safeParse({ text: words, label: everyLabel ? null : place.label });
      if (!parsed.success || wordsKey(words) === '') {
        return fail('input-invalid', 'Words that are never tagged have 1 to 1,000 characters; choose a shorter place.');
      }
      const never = parsed.data;
      const journal = steps.take((record) => {
        const counts = store.places.countUndecided(wordsKey(never.text), never.label);
        const draft = draftOf(id);
        // what was decided elsewhere stays; this very place is what the person just spoke of
        const isOwn = draft.isConfirmed(place) && draft.reject(place);
        if (isOwn) record({ kind: 'document', documentId: id, decisions: draft.changes(), runs: [] });
        if (store.decisions.neverSince(never) === null) {
          record({ kind: 'never', never, since: now().toISOString(), isAdded: true });
        }
        const documents = new Set([...counts.keys(), ...(isOwn ? [id] : [])]).size;
        return { kind: 'never', mentions: sum(counts) + (isOwn ? 1 : 0), documents, ...never };
      });
      return ok(journal);
    },
    remove: (never) => {
      const journal = steps.take((record) => {
        const since = store.decisions.neverSince(never);
        if (since !== null) record({ kind: 'never', never: namedAs(store, never), since, isAdded: false });
        const counts = documentsWithWords(store, never);
        return { kind: 'allow', mentions: sum(counts), documents: counts.size, ...never };
      });
      return ok(journal);
    },
  };
}

/** As it stands on the list: the words that are asked for may be written otherwise. */
function namedAs(store: Store, never: Never): Never {
  const key = wordsKey(never.text);
  return store.decisions.nevers().find(({ text, label }) => label === never.label && wordsKey(text) === key) ?? never;
}
