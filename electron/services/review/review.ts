// The review: what a person says of mentions, kept apart from what the model said, every step undoable, also after a
// restart.
import {
  fail,
  ok,
  type ApiOutput,
  type ApiParsedInput,
  type JournalState,
  type Never,
  type Place,
  type Result,
  type ReviewReach,
  type Run,
} from '../../contract/index.ts';
import { refreshStale } from '../current.ts';
import { noDocument } from '../notFound.ts';
import { wrongMark, wrongPlace } from './checks.ts';
import { createDraft, type Draft } from './draft.ts';
import { applyEdits } from './edits.ts';
import { createFigures } from './figures.ts';
import { createNevers } from './nevers.ts';
import { fewPlaces, manyPlaces } from './known.ts';
import { reach, type Reaching } from './reach.ts';
import { renameInDecisions, renameInRun } from './rename.ts';
import { createSteps, type StepsOptions } from './steps.ts';
import { alikeTargets, bulkTargets } from './targets.ts';

export interface ReviewService {
  readonly edit: (input: ApiParsedInput<'review.edit'>) => Result<JournalState>;
  readonly editAlike: (input: ApiParsedInput<'review.editAlike'>) => Result<ReviewReach>;
  readonly bulk: (input: ApiParsedInput<'review.bulk'>) => Result<ReviewReach>;
  readonly never: (input: ApiParsedInput<'review.never'>) => Result<JournalState>;
  readonly nevers: () => Result<ApiOutput<'review.nevers'>>;
  readonly allow: (never: Never) => Result<JournalState>;
  readonly renameLabel: (input: ApiParsedInput<'review.renameLabel'>) => Result<JournalState>;
  readonly undo: () => Result<JournalState>;
  readonly redo: () => Result<JournalState>;
  readonly journal: () => Result<JournalState>;
}

export function createReview({ store, events, now }: StepsOptions): ReviewService {
  const steps = createSteps({ store, events, now });

  const draftOf = (documentId: number): Draft =>
    createDraft({ at: now().toISOString(), ...fewPlaces(store, documentId) });
  const wideDraftOf = (documentId: number): Draft =>
    createDraft({ at: now().toISOString(), ...manyPlaces(store, documentId) });

  const nevers = createNevers({ store, steps, draftOf, now });

  function reachAll(reaching: Reaching): Result<ReviewReach> {
    refreshStale(store);
    return ok(reach({ store, steps, draftOf: wideDraftOf }, reaching));
  }

  /** The runs that can be on the screen; none of them may still be written. */
  function settledRuns(documentId: number): Result<Run[]> {
    if (store.runs.listOpen().some((run) => run.documentId === documentId)) {
      return fail('run-conflict', 'This document is still being tagged; rename the label when that has ended.');
    }
    const runs = [store.runs.newestOf(documentId), store.runs.newestFinishedOf(documentId)].filter(
      (run) => run !== null,
    );
    return ok([...new Map(runs.map((run) => [run.id, run])).values()]);
  }

  return {
    edit: ({ documentId, edits }) => {
      const document = store.documents.get(documentId);
      if (document === null) return noDocument(documentId);
      const draft = draftOf(documentId);
      const figures = createFigures(edits[0]?.kind ?? 'accept');
      const applied = applyEdits(document, edits, draft, figures);
      if (!applied.ok) return applied;
      const change = { kind: 'document', documentId, decisions: draft.changes(), runs: [] } as const;
      return ok(
        steps.take((record) => {
          record(change);
          return figures.step();
        }),
      );
    },
    editAlike: ({ documentId, place, kind, label, scope, isPreview }) => {
      const document = store.documents.get(documentId);
      if (document === null) return noDocument(documentId);
      const wrong = wrongMark(document, place);
      if (wrong !== null) return wrong;
      if (kind === 'relabel' && label === null) {
        return fail('input-invalid', 'Say which label the mentions are to have.');
      }
      const words = document.text.slice(place.start, place.end);
      const target = (one: Place): Place => ({ label: label ?? one.label, start: one.start, end: one.end });
      return reachAll({
        kind,
        targets: alikeTargets(store, { documentId, place, kind, scope }, words),
        change: (draft, one) => {
          if (kind === 'reject') return draft.reject(one);
          return kind === 'relabel' ? draft.move(one, target(one)) : draft.accept(one);
        },
        label: kind === 'relabel' ? label : null,
        isPreview,
      });
    },
    bulk: ({ documentIds, verdict, isPreview, ...filter }) => {
      const all = store.documents.ids();
      const known = new Set(all);
      const missing = documentIds?.find((id) => !known.has(id));
      if (missing !== undefined) return noDocument(missing);
      return reachAll({
        kind: verdict === 'accepted' ? 'accept' : 'reject',
        targets: bulkTargets(store, documentIds === null ? all : new Set(documentIds), filter),
        change: (draft, place) => (verdict === 'accepted' ? draft.accept(place) : draft.reject(place)),
        label: null,
        isPreview,
      });
    },
    never: ({ documentId, place, everyLabel }) => {
      const document = store.documents.get(documentId);
      if (document === null) return noDocument(documentId);
      return wrongPlace(document, place) ?? nevers.put(document, place, everyLabel);
    },
    nevers: () => ok(store.decisions.nevers()),
    allow: nevers.remove,
    renameLabel: ({ documentId, from, to }) => {
      if (store.documents.get(documentId) === null) return noDocument(documentId);
      const shown = settledRuns(documentId);
      if (!shown.ok) return shown;
      if (from === to) return ok(store.journal.state());
      const runs = shown.value.map((run) => renameInRun(run, { from, to })).filter((change) => change !== null);
      const mentions = shown.value.flatMap((run) => run.mentions);
      const decisions = renameInDecisions(store.decisions.of(documentId), mentions, { from, to });
      if (runs.length === 0 && decisions.length === 0) {
        return fail('not-found', `There is no label “${from}” in this document; it may have been renamed already.`);
      }
      return ok(
        steps.take((record) => {
          record({ kind: 'document', documentId, decisions, runs });
          const moved = new Set(
            [
              ...runs.flatMap(({ removed }) => removed.filter(({ label }) => label === from)),
              ...decisions.map(({ place }) => place).filter(({ label }) => label === from),
            ].map(({ start, end }) => `${start} ${end}`),
          );
          return { kind: 'rename', mentions: moved.size, documents: 1, text: from, label: to };
        }),
      );
    },
    undo: () => ok(steps.undo()),
    redo: () => ok(steps.redo()),
    journal: () => ok(store.journal.state()),
  };
}
