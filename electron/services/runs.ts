// Starting and ending runs: which documents are tagged with which labels, and how the queue stands.
import {
  fail,
  ok,
  type ApiOutput,
  type ApiParsedInput,
  type LabelSet,
  type Queue,
  type Result,
} from '../contract/index.ts';
import type { Store } from '../store/open.ts';
import { noDocument, noLabelSet } from './notFound.ts';
import type { RunQueue } from './queue.ts';
import { readSettings } from './settings.ts';

export interface RunsService {
  readonly start: (input: ApiParsedInput<'runs.start'>) => Result<ApiOutput<'runs.start'>>;
  readonly cancel: (input: ApiParsedInput<'runs.cancel'>) => Result<ApiOutput<'runs.cancel'>>;
  readonly queue: () => Result<Queue>;
  readonly pause: () => Result<Queue>;
  readonly resume: () => Result<Queue>;
}

/**
 * Puts a run in the queue with the settings as they are; the same run that still waits or runs is not asked twice, and one
 * that failed on its way goes on where it stopped.
 */
export function enqueueRun(store: Store, documentId: number, labelSet: LabelSet, at: string): number {
  const { name, labels } = labelSet;
  const run = { documentId, labelSet: { name, labels }, parameters: readSettings(store).parameters, at };
  const openId = store.runs.findOpenLike(run);
  if (openId !== null) return openId;
  const failedId = store.resumable.failedLike(run);
  if (failedId === null) return store.runs.enqueue(run);
  store.runs.requeue(failedId);
  return failedId;
}

export function createRuns(store: Store, queue: RunQueue, now: () => Date): RunsService {
  return {
    start: ({ documentIds, labelSetId }) => {
      const labelSet = store.labelSets.get(labelSetId);
      if (labelSet === null) return noLabelSet(labelSetId);
      if (labelSet.labels.length === 0) {
        return fail('label-set-empty', `The label set “${labelSet.name}” has no labels; add at least one to it.`);
      }
      const known = new Set(store.documents.ids());
      const missing = documentIds.find((id) => !known.has(id));
      if (missing !== undefined) return noDocument(missing);
      const at = now().toISOString();
      const runIds = store.inTransaction(() =>
        [...new Set(documentIds)].map((documentId) => enqueueRun(store, documentId, labelSet, at)),
      );
      queue.wake();
      return ok({ runIds });
    },
    cancel: ({ runIds }) => {
      const chosen = runIds === null ? null : new Set(runIds);
      return ok({ cancelled: queue.cancel(({ id }) => chosen === null || chosen.has(id)).length });
    },
    queue: () => ok(queue.state()),
    pause: () => {
      queue.pause();
      return ok(queue.state());
    },
    resume: () => {
      queue.resume();
      return ok(queue.state());
    },
  };
}
