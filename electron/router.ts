// The services as one table of calls: inputs are validated here, nothing is thrown, and changes are passed on.
import {
  api,
  fail,
  toAppError,
  type ApiName,
  type ApiOutput,
  type ApiParsedInput,
  type Call,
  type Change,
  type Result,
} from './contract/index.ts';
import type { Services } from './services/index.ts';
import { describeIssues } from './services/issues.ts';

export interface Router {
  /** For names and inputs from outside, of which nothing is known. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>;
  /** The same for callers in this process. */
  readonly typed: Call;
  /** Returns the function that ends the subscription. */
  readonly onChange: (listener: (change: Change) => void) => () => void;
}

type Answer<T> = Result<T> | Promise<Result<T>>;
type Handlers = { readonly [N in ApiName]: (input: ApiParsedInput<N>) => Answer<ApiOutput<N>> };

const handlersOf = (services: Services): Handlers => ({
  'documents.list': services.documents.list,
  'documents.get': services.documents.get,
  'documents.review': services.documents.review,
  'documents.add': services.documents.add,
  'documents.search': services.search.documents,
  'documents.tag': services.documents.tag,
  'documents.setEncoding': services.documents.setEncoding,
  'documents.remove': services.documents.remove,
  'documents.restore': services.documents.restore,
  'labelSets.list': services.labelSets.list,
  'labelSets.create': services.labelSets.create,
  'labelSets.duplicate': services.labelSets.duplicate,
  'labelSets.rename': services.labelSets.rename,
  'labelSets.setLabels': services.labelSets.setLabels,
  'labelSets.remove': services.labelSets.remove,
  'labelSets.exportFile': services.labelSets.exportFile,
  'labelSets.importFile': services.labelSets.importFile,
  'runs.start': services.runs.start,
  'runs.cancel': services.runs.cancel,
  'runs.list': services.runComparison.list,
  'runs.get': services.runComparison.get,
  'runs.compare': services.runComparison.compare,
  'runs.compareCorpus': services.runComparison.compareCorpus,
  'runs.addLabels': services.liveLabels.add,
  'runs.lookForMore': services.liveLabels.lookForMore,
  'labels.try': services.liveLabels.try,
  'queue.get': services.runs.queue,
  'queue.pause': services.runs.pause,
  'queue.resume': services.runs.resume,
  'review.edit': services.review.edit,
  'review.editAlike': services.review.editAlike,
  'review.bulk': services.review.bulk,
  'review.never': services.review.never,
  'review.nevers': services.review.nevers,
  'review.allow': services.review.allow,
  'review.renameLabel': services.review.renameLabel,
  'review.undo': services.review.undo,
  'review.redo': services.review.redo,
  'review.journal': services.review.journal,
  'entities.list': services.entities.list,
  'entities.places': services.entities.places,
  'entities.companions': services.entities.companions,
  'entities.matrix': services.entities.matrix,
  'imports.add': services.imports.add,
  'comparisons.measure': services.comparisons.measure,
  'comparisons.get': services.comparisons.get,
  'comparisons.cancel': services.comparisons.cancel,
  'settings.get': services.settings.get,
  'settings.set': services.settings.set,
  'exports.write': services.exports.write,
  'library.backup': services.library.backup,
  'about.licences': services.about.licences,
  'about.modelCard': services.about.modelCard,
  'about.get': services.about.get,
});

const isApiName = (name: string): name is ApiName => Object.hasOwn(api, name);

const isStoreError = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'SqliteError';

export function createRouter(services: Services): Router {
  const handlers: Readonly<Record<ApiName, (input: never) => Answer<unknown>>> = handlersOf(services);

  async function call(name: string, input: unknown): Promise<Result<unknown>> {
    if (!isApiName(name)) return fail('input-invalid', `There is no request “${name}”.`);
    const parsed = api[name].input.safeParse(input ?? {});
    if (!parsed.success) {
      return fail('input-invalid', `The request “${name}” was not understood: ${describeIssues(parsed.error)}.`);
    }
    try {
      return await handlers[name](parsed.data as never);
    } catch (thrown) {
      return { ok: false, error: toAppError(thrown, isStoreError(thrown) ? 'store-failed' : 'engine-failed') };
    }
  }

  // The table of handlers ties each name to its output; the erased call above keeps that tie.
  return { call, typed: call as Call, onChange: services.onChange };
}
