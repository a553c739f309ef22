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
  type ReadDocument,
  type Result,
} from '../contract/index.ts';
import { readDocument, readPastedText } from '../documents/index.ts';
import type { Store } from '../store/open.ts';
import type { Events } from './events.ts';
import { noDocument, noLabelSet } from './notFound.ts';
import type { RunQueue } from './queue.ts';
import { enqueueRun } from './runs.ts';
import { readSettings } from './settings.ts';

export interface DocumentsService {
  readonly list: () => Result<DocumentSummary[]>;
  readonly get: (input: ApiParsedInput<'documents.get'>) => Result<ApiOutput<'documents.get'>>;
  readonly add: (input: ApiParsedInput<'documents.add'>) => Result<AddedDocument[]>;
  readonly remove: (input: ApiParsedInput<'documents.remove'>) => Result<ApiOutput<'documents.remove'>>;
  readonly restore: (input: ApiParsedInput<'documents.restore'>) => Result<ApiOutput<'documents.restore'>>;
}

interface ReadIncoming {
  readonly name: string;
  readonly read: Result<ReadDocument & { readonly sha256: string }>;
}

const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** `Buffer.from` passes over what is not base64, and would keep half a document without a word. */
function decodeBase64(base64: string): Uint8Array | null {
  const bytes = Buffer.from(base64, 'base64');
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return base64.length % 4 === 0 && bytes.length === (base64.length / 4) * 3 - padding ? bytes : null;
}

/** A paste counts as the file that would hold it in UTF-8. */
function readIncoming(incoming: IncomingDocument): ReadIncoming {
  const { name } = incoming;
  if (incoming.kind === 'text') {
    const read = readPastedText(name, incoming.text);
    return { name, read: read.ok ? ok({ ...read.value, sha256: sha256Of(read.value.text) }) : read };
  }
  const bytes = decodeBase64(incoming.base64);
  if (bytes === null) return { name, read: fail('input-invalid', `“${name}” did not arrive whole; add it again.`) };
  const read = readDocument(name, bytes);
  return { name, read: read.ok ? ok({ ...read.value, sha256: sha256Of(bytes) }) : read };
}

export function createDocuments(store: Store, events: Events, queue: RunQueue, now: () => Date): DocumentsService {
  /** Runs that ended because their document was removed; they go on when it is restored. */
  const cutOff = new Map<number, number[]>();

  function bringBack(id: number): boolean {
    if (!store.documents.restore(id)) return false;
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

  function addOne({ name, read }: ReadIncoming, labelSet: LabelSet | null): AddedDocument {
    if (!read.ok) return { status: 'refused', name, error: read.error };
    const known = store.documents.findBySha256(read.value.sha256);
    if (known !== null) {
      const isBack = bringBack(known.id);
      const where = isBack ? 'had been removed and is back in the library' : 'is in the library already';
      const what = known.name === name ? `“${name}”` : `“${name}” has the same content as “${known.name}”, which`;
      return { status: 'known', name, documentId: known.id, message: `${what} ${where}.` };
    }
    const addedAt = now().toISOString();
    const documentId = store.documents.insert({ name, addedAt, ...read.value });
    const isTagged = labelSet !== null && labelSet.labels.length > 0;
    const runId = isTagged ? enqueueRun(store, documentId, labelSet, addedAt) : null;
    return { status: 'added', name, documentId, runId };
  }

  const told = (ids: Iterable<number>): void => {
    for (const documentId of ids) events.emit({ type: 'document', documentId });
  };

  return {
    list: () => ok(store.documents.summaries()),
    get: ({ documentId }) => {
      const document = store.documents.get(documentId);
      if (document === null) return noDocument(documentId);
      return ok({ document, run: store.runs.newestOf(documentId) });
    },
    add: ({ documents, labelSetId }) => {
      const labelSet = labelSetFor(labelSetId);
      if (!labelSet.ok) return labelSet;
      const incoming = documents.map(readIncoming);
      const added = store.inTransaction(() => incoming.map((one) => addOne(one, labelSet.value)));
      const ids = added.flatMap((one) => (one.status === 'refused' ? [] : [one.documentId]));
      for (const id of ids) cutOff.delete(id);
      told(new Set(ids));
      queue.wake();
      return ok(added);
    },
    remove: ({ documentIds }) => {
      const at = now().toISOString();
      const removed = store.inTransaction(() =>
        [...new Set(documentIds)].filter((id) => store.documents.remove(id, at)),
      );
      const gone = new Set(removed);
      for (const { id, documentId } of queue.cancel((run) => gone.has(run.documentId))) {
        cutOff.set(documentId, [...(cutOff.get(documentId) ?? []), id]);
      }
      told(removed);
      return ok({ removed: removed.length });
    },
    restore: ({ documentIds }) => {
      const restored = store.inTransaction(() => [...new Set(documentIds)].filter(bringBack));
      for (const id of restored) cutOff.delete(id);
      told(restored);
      queue.wake();
      return ok({ restored: restored.length });
    },
  };
}
