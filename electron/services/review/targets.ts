// Which places a step over many of them reaches.
import { wordsKey, type ApiParsedInput, type Place } from '../../contract/index.ts';
import type { Store } from '../../store/open.ts';
import { occurrencesOf, overlapTest } from './occurrences.ts';
import type { Target } from './reach.ts';

type Marked = Target['places'][number];

/** The same words under the label where they stand, in reading order of the library. */
function* standingAlike(store: Store, place: Place, key: string, documentId: number | null): Generator<Target> {
  let places: Marked[] = [];
  let current: number | null = null;
  for (const one of store.places.alike(place.label, key, documentId)) {
    if (current !== null && current !== one.documentId) {
      yield { documentId: current, places };
      places = [];
    }
    current = one.documentId;
    places.push(one);
  }
  if (current !== null) yield { documentId: current, places };
}

/** The same words where no mention of the label stands, not even in part. */
function* missingAlike(store: Store, label: string, key: string, documentId: number | null): Generator<Target> {
  for (const id of documentId === null ? store.documents.ids() : [documentId]) {
    const text = store.places.text(id) ?? '';
    const found = occurrencesOf(text, key);
    if (found.length === 0) continue;
    const overlaps = overlapTest(store.places.standing(id, label));
    const places = found
      .filter((span) => !overlaps(span))
      .map(({ start, end }) => ({ label, start, end, text: text.slice(start, end) }));
    if (places.length > 0) yield { documentId: id, places };
  }
}

type AlikeRequest = Pick<ApiParsedInput<'review.editAlike'>, 'documentId' | 'place' | 'kind' | 'scope'>;

/** The place that was asked for is always among them, and its document comes first. */
export function* alikeTargets(
  store: Store,
  { documentId, place, kind, scope }: AlikeRequest,
  words: string,
): Generator<Target> {
  const key = wordsKey(words);
  const alike = (within: number | null): Generator<Target> =>
    kind === 'add' ? missingAlike(store, place.label, key, within) : standingAlike(store, place, key, within);
  const isOther = ({ start, end }: Place): boolean =>
    kind === 'add' ? end <= place.start || start >= place.end : start !== place.start || end !== place.end;
  const here = [...alike(documentId)].flatMap(({ places }) => places.filter(isOther));
  yield { documentId, places: [{ ...place, text: words }, ...here] };
  if (scope === 'document') return;
  for (const target of alike(null)) if (target.documentId !== documentId) yield target;
}

type BulkRequest = Pick<ApiParsedInput<'review.bulk'>, 'labels' | 'minConfidence' | 'maxConfidence'>;

export function* bulkTargets(
  store: Store,
  documentIds: Iterable<number>,
  { labels, minConfidence, maxConfidence }: BulkRequest,
): Generator<Target> {
  const wanted = labels === null ? null : new Set(labels);
  for (const documentId of documentIds) {
    const places = store.places
      .undecided(documentId)
      .filter(
        ({ label, score }) =>
          score !== null && score >= minConfidence && score <= maxConfidence && (wanted === null || wanted.has(label)),
      );
    if (places.length > 0) yield { documentId, places };
  }
}
