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

const handlersOf = ({ documents, labelSets, runs, comparisons, settings, exports, about }: Services): Handlers => ({
  'documents.list': documents.list,
  'documents.get': documents.get,
  'documents.add': documents.add,
  'documents.setEncoding': documents.setEncoding,
  'documents.remove': documents.remove,
  'documents.restore': documents.restore,
  'labelSets.list': labelSets.list,
  'labelSets.create': labelSets.create,
  'labelSets.duplicate': labelSets.duplicate,
  'labelSets.rename': labelSets.rename,
  'labelSets.setLabels': labelSets.setLabels,
  'labelSets.remove': labelSets.remove,
  'labelSets.exportFile': labelSets.exportFile,
  'labelSets.importFile': labelSets.importFile,
  'runs.start': runs.start,
  'runs.cancel': runs.cancel,
  'queue.get': runs.queue,
  'comparisons.measure': comparisons.measure,
  'comparisons.get': comparisons.get,
  'comparisons.cancel': comparisons.cancel,
  'settings.get': settings.get,
  'settings.set': settings.set,
  'exports.write': exports.write,
  'about.get': about.get,
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
