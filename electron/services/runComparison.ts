// The runs of a document one after the other, and what the newer of two found otherwise.
import {
  addFigures,
  fail,
  noChanges,
  ok,
  type ApiOutput,
  type ApiParsedInput,
  type ChangeFigures,
  type CorpusDifference,
  type Result,
  type Run,
  type RunDifference,
} from '../contract/index.ts';
import type { Store } from '../store/open.ts';
import { compareMentions, type RunMentions } from './mentionDifference.ts';
import { noDocument } from './notFound.ts';

export interface RunComparisonService {
  readonly list: (input: ApiParsedInput<'runs.list'>) => Result<ApiOutput<'runs.list'>>;
  readonly get: (input: ApiParsedInput<'runs.get'>) => Result<Run>;
  readonly compare: (input: ApiParsedInput<'runs.compare'>) => Result<RunDifference>;
  readonly compareCorpus: (input: ApiParsedInput<'runs.compareCorpus'>) => Promise<Result<CorpusDifference>>;
}

/** Documents between two breaths, so that a large library does not keep anything else waiting. */
const documentsAtOnce = 50;

const noRun = (id: number): ReturnType<typeof fail> =>
  fail('not-found', `There is no run with the number ${id}; its document may have been removed.`);

type LabelRow = CorpusDifference['labels'][number];

/** The figures of one document; here a mention with another label is one that changed. */
function figuresOf({ changes, same }: RunDifference): ChangeFigures {
  const figures = { ...noChanges, before: same, after: same, same };
  for (const { kind, before, after } of changes) {
    if (before !== null) figures.before++;
    if (after !== null) figures.after++;
    figures[kind === 'label' || kind === 'bounds' ? 'changed' : kind]++;
  }
  return figures;
}

export function createRunComparison(store: Store): RunComparisonService {
  const { runHistory } = store;
  const mentionsOf = (id: number): RunMentions => ({
    labels: runHistory.labels(id),
    mentions: runHistory.mentions(id),
  });
  const difference = (before: number, after: number): RunDifference =>
    compareMentions(mentionsOf(before), mentionsOf(after));

  return {
    list: ({ documentId }) => {
      const runs = runHistory.list(documentId);
      return runs === null ? noDocument(documentId) : ok(runs);
    },
    get: ({ runId }) => {
      const run = runHistory.documentOf(runId) === null ? null : store.runs.get(runId);
      return run === null ? noRun(runId) : ok(run);
    },
    compare: ({ before, after }) => {
      const documentIds = [before, after].map((id) => runHistory.documentOf(id));
      if (documentIds[0] === null) return noRun(before);
      if (documentIds[1] === null) return noRun(after);
      if (documentIds[0] !== documentIds[1]) {
        return fail('input-invalid', 'These two runs are of different documents; choose two runs of one document.');
      }
      return ok(difference(before, after));
    },
    compareCorpus: async ({ documentIds }) => {
      const chosen = new Set(documentIds ?? store.documents.ids());
      const pairs = runHistory.pairs().filter(({ documentId }) => chosen.has(documentId));
      const documents: CorpusDifference['documents'] = [];
      const labels = new Map<string, LabelRow>();
      for (const [position, { documentId, name, before, after }] of pairs.entries()) {
        if (position % documentsAtOnce === documentsAtOnce - 1) await new Promise((resolve) => setImmediate(resolve));
        const found = difference(before, after);
        documents.push({ documentId, name, ...figuresOf(found) });
        for (const row of found.labels) {
          const sum = labels.get(row.label);
          labels.set(row.label, sum === undefined ? row : { label: row.label, ...addFigures(sum, row) });
        }
      }
      const known = documentIds === null ? chosen.size : store.documents.ids().filter((id) => chosen.has(id)).length;
      return ok({ documents, labels: [...labels.values()], without: known - documents.length });
    },
  };
}
