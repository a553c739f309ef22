// A step over many places of many documents: carried out as one step, or only counted, with its first places to look at.
import type { Excerpt, Place, ReviewReach, ReviewStep } from '../../contract/index.ts';
import type { Store } from '../../store/open.ts';
import { excerptAround } from '../placeExcerpt.ts';
import type { Draft } from './draft.ts';
import { createFigures } from './figures.ts';
import type { Recorder, Steps } from './steps.ts';

export interface Target {
  readonly documentId: number;
  /** With the words there. */
  readonly places: readonly (Place & { readonly text: string })[];
}

export interface Reaching {
  readonly kind: ReviewStep['kind'];
  /** One document after the other, so that few are in memory at once. */
  readonly targets: Iterable<Target>;
  /** Answers whether it changed anything. */
  readonly change: (draft: Draft, place: Place) => boolean;
  /** What the step is called after, where it is not the label of the places. */
  readonly label: string | null;
  readonly isPreview: boolean;
}

export interface ReachOptions {
  readonly store: Store;
  readonly steps: Steps;
  readonly draftOf: (documentId: number) => Draft;
}

const mostExamples = 20;

export function reach({ store, steps, draftOf }: ReachOptions, reaching: Reaching): ReviewReach {
  const { kind, targets, change, label, isPreview } = reaching;
  const figures = createFigures(kind);
  const examples: Excerpt[] = [];

  function showSome(documentId: number, places: readonly Place[]): void {
    const wanted = places.slice(0, mostExamples - examples.length);
    const document = wanted.length === 0 ? null : store.documents.get(documentId);
    if (document !== null) examples.push(...wanted.map((place) => excerptAround(document, place)));
  }

  function work(record: Recorder | null): ReviewStep {
    for (const { documentId, places } of targets) {
      const draft = draftOf(documentId);
      const changed = places.filter((place) => change(draft, place));
      for (const place of changed) figures.count(documentId, label ?? place.label, place.text);
      showSome(documentId, changed);
      record?.({ kind: 'document', documentId, decisions: draft.changes(), runs: [] });
    }
    return figures.step();
  }

  if (isPreview) work(null);
  const journal = isPreview ? store.journal.state() : steps.take(work);
  const { mentions, documents } = figures.step();
  return { mentions, documents, examples, journal };
}
