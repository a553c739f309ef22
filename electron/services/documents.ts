// Documents: what comes in, what is kept, hidden and brought back. Every incoming one gets an answer of its own.
import { createHash } from 'node:crypto';
import {
  fail,
  ok,
  type AddedDocument,
  type ApiOutput,
  type ApiParsedInput,
  type DocumentSummary,
  type IncomingDocument,
  type LabelSet,
  type ReadNamedDocument,
  type ReadOptions,
  type Result,
} from '../contract/index.ts';
import { readPastedText, redecode, type DocumentReader } from '../documents/index.ts';
import type { Store } from '../store/open.ts';
import { refreshCurrent } from './current.ts';
import type { Events } from './events.ts';
import { noDocument, noLabelSet } from './notFound.ts';
import type { RunQueue } from './queue.ts';
import { enqueueRun } from './runs.ts';
import { readSettings } from './settings.ts';

export interface DocumentsService {
  readonly list: () => Result<DocumentSummary[]>;
  readonly get: (input: ApiParsedInput<'documents.get'>) => Result<ApiOutput<'documents.get'>>;
  readonly review: (input: ApiParsedInput<'documents.review'>) => Result<ApiOutput<'documents.review'>>;
  readonly add: (input: ApiParsedInput<'documents.add'>) => Promise<Result<AddedDocument[]>>;
  readonly setEncoding: (input: ApiParsedInput<'documents.setEncoding'>) => Result<AddedDocument>;
  readonly tag: (input: ApiParsedInput<'documents.tag'>) => Result<ApiOutput<'documents.tag'>>;
  readonly remove: (input: ApiParsedInput<'documents.remove'>) => Result<ApiOutput<'documents.remove'>>;
  readonly restore: (input: ApiParsedInput<'documents.restore'>) => Result<ApiOutput<'documents.restore'>>;
}

/** Documents that are written in one transaction: others can write, and the program can answer, between two of them. */
const documentsAtOnce = 500;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `Buffer.from` passes over what is not base64, and would keep half a document without a word. */
export function decodeBase64(base64: string): Uint8Array | null {
  const bytes = Buffer.from(base64, 'base64');
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return base64.length % 4 === 0 && bytes.length === (base64.length / 4) * 3 - padding ? bytes : null;
}

/** One answer a document; 'cancelled' where the program is being closed. */
async function readIncoming(
  reader: DocumentReader,
  incoming: IncomingDocument,
  options: ReadOptions,
): Promise<Result<readonly ReadNamedDocument[]>> {
  const { name } = incoming;
  if (incoming.kind === 'text') return ok([{ name, read: readPastedText(name, incoming.text) }]);
  const bytes = decodeBase64(incoming.base64);
  const read =
    bytes === null
      ? fail('input-invalid', `“${name}” did not arrive whole; add it again.`)
      : await reader.read(name, bytes, options);
  return read.ok || read.error.code === 'cancelled' ? read : ok([{ name, read }]);
}

const inGroups = <T>(items: readonly T[], size: number): readonly T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

export function createDocuments(
  store: Store,
  events: Events,
  queue: RunQueue,
  reader: DocumentReader,
  now: () => Date,
): DocumentsService {
  /** Runs that ended because their document was removed; they go on when it is restored. */
  const cutOff = new Map<number, number[]>();

  function bringBack(id: number): boolean {
    if (!store.documents.restore(id)) return false;
    refreshCurrent(store, id);
    for (const runId of cutOff.get(id) ?? []) store.runs.requeue(runId);
    return true;
  }

  /** The set that new documents are tagged with: the asked one, that of the settings, or the first. */
  function labelSetFor(id: number | null): Result<LabelSet | null> {
    const chosen = id ?? readSettings(store).labelSetId;
    if (chosen === null) return ok(store.labelSets.list()[0] ?? null);
    const found = store.labelSets.get(chosen);
    return found === null ? noLabelSet(chosen) : ok(found);
  }

  function addOne({ name, read }: ReadNamedDocument, labelSet: LabelSet | null): AddedDocument {
    if (!read.ok) return { status: 'refused', name, error: read.error };
    const sha256 = sha256Of(read.value.text);
    const known = store.documents.findBySha256(sha256);
    if (known !== null) {
      const isBack = bringBack(known.id);
      const where = isBack ? 'had been removed and is back in the library' : 'is in the library already';
      const what = known.name === name ? `“${name}”` : `“${name}” has the same content as “${known.name}”, which`;
      return { status: 'known', name, documentId: known.id, message: `${what} ${where}.` };
    }
    const addedAt = now().toISOString();
    const documentId = store.documents.insert({ name, sha256, addedAt, ...read.value });
    const isTagged = labelSet !== null && labelSet.labels.length > 0;
    const runId = isTagged ? enqueueRun(store, documentId, labelSet, addedAt) : null;
    return { status: 'added', name, documentId, runId };
  }

  const told = (ids: Iterable<number>): void => {
    for (const documentId of ids) events.emit({ type: 'document', documentId });
  };

  /** Hides documents and ends their runs. */
  function removeAll(documentIds: readonly number[]): readonly number[] {
    const at = now().toISOString();
    const removed = store.inTransaction(() => [...new Set(documentIds)].filter((id) => store.documents.remove(id, at)));
    const gone = new Set(removed);
    for (const { id, documentId } of queue.cancel((run) => gone.has(run.documentId))) {
      cutOff.set(documentId, [...(cutOff.get(documentId) ?? []), id]);
    }
    told(removed);
    return removed;
  }

  return {
    list: () => ok(store.documents.summaries()),
    get: ({ documentId }) => {
      const document = store.documents.get(documentId);
      if (document === null) return noDocument(documentId);
      return ok({
        document,
        tags: store.documents.tagsOf(documentId),
        // a run that only waits has nothing to show yet: what was found before stays on screen until it begins
        run: store.runs.newestBegunOf(documentId) ?? store.runs.newestOf(documentId),
        decisions: store.decisions.of(documentId),
        nevers: store.decisions.nevers(),
      });
    },
    review: ({ documentId }) =>
      store.places.text(documentId) === null
        ? noDocument(documentId)
        : ok({ decisions: store.decisions.of(documentId), nevers: store.decisions.nevers() }),
    add: async ({ documents, labelSetId, options }) => {
      const labelSet = labelSetFor(labelSetId);
      if (!labelSet.ok) return labelSet;
      const answers: AddedDocument[] = [];
      const toldIds = new Set<number>();
      for (const incoming of documents) {
        const read = await readIncoming(reader, incoming, options);
        if (!read.ok) return read;
        for (const group of inGroups(read.value, documentsAtOnce)) {
          const added = store.inTransaction(() => group.map((one) => addOne(one, labelSet.value)));
          const ids = new Set(added.flatMap((one) => (one.status === 'refused' ? [] : [one.documentId])));
          for (const id of ids) cutOff.delete(id);
          told([...ids].filter((id) => !toldIds.has(id)));
          for (const id of ids) toldIds.add(id);
          answers.push(...added);
          // The engine works on the first documents while the next ones are read.
          queue.wake();
          if (read.value.length > documentsAtOnce) await new Promise((resolve) => setImmediate(resolve));
        }
      }
      return ok(answers);
    },
    setEncoding: ({ documentId, encoding }) => {
      const document = store.documents.get(documentId);
      if (document === null) return noDocument(documentId);
      const read = redecode(document, encoding);
      if (!read.ok) return read;
      const run = store.runs.newestOf(documentId);
      const labelSet = run === null ? labelSetFor(null) : ok({ id: 0, starter: null, ...run.labelSet });
      if (!labelSet.ok) return labelSet;
      const added = store.inTransaction(() => addOne({ name: document.name, read }, labelSet.value));
      if (added.status === 'refused' || added.documentId === documentId) return ok(added);
      cutOff.delete(added.documentId);
      removeAll([documentId]);
      told([added.documentId]);
      queue.wake();
      return ok(added);
    },
    tag: ({ documentIds, add, remove }) => {
      const changed = store.inTransaction(() => documentIds.filter((id) => store.documents.tag(id, add, remove)));
      told(changed);
      return ok({ changed: changed.length });
    },
    remove: ({ documentIds }) => ok({ removed: removeAll(documentIds).length }),
    restore: ({ documentIds }) => {
      const restored = store.inTransaction(() => [...new Set(documentIds)].filter(bringBack));
      for (const id of restored) cutOff.delete(id);
      told(restored);
      queue.wake();
      return ok({ restored: restored.length });
    },
  };
}
