// What is known of places of a document: looked up one by one where few are asked for, read at once where most are.
import { placeKey, type Decision, type Place } from '../../contract/index.ts';
import type { Said } from '../../store/journal.ts';
import type { Store } from '../../store/open.ts';
import type { DraftSource } from './draft.ts';

type Known = Omit<DraftSource, 'at'>;

const saidBy = ({ verdict, score, decidedAt }: Decision): Said => ({ verdict, score, decidedAt });

export function fewPlaces(store: Store, documentId: number): Known {
  const runs = store.places.shownRuns(documentId);
  return {
    saidOf: (place) => {
      const decision = store.decisions.get(documentId, place);
      return decision === null ? null : saidBy(decision);
    },
    scoreOf: (place) => {
      for (const runId of runs) {
        const score = store.places.scoreIn(runId, place);
        if (score !== null) return score;
      }
      return null;
    },
  };
}

export function manyPlaces(store: Store, documentId: number): Known {
  const said = new Map(store.decisions.of(documentId).map((decision) => [placeKey(decision), saidBy(decision)]));
  const scores = new Map<string, number>();
  // the run on the screen comes first, and what it says counts
  for (const runId of store.places.shownRuns(documentId)) {
    for (const found of store.places.scores(runId)) {
      const key = placeKey(found);
      if (!scores.has(key)) scores.set(key, found.score);
    }
  }
  const of = <T>(known: ReadonlyMap<string, T>, place: Place): T | null => known.get(placeKey(place)) ?? null;
  return { saidOf: (place) => of(said, place), scoreOf: (place) => of(scores, place) };
}
