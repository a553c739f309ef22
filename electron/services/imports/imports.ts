// Reads annotated files back: their texts as documents, their mentions as a finished run, what was reviewed as decisions.
// A document that is here already keeps what was decided on it.
import {
  fail,
  ok,
  parametersSchema,
  type AddedDocument,
  type ApiOutput,
  type ApiParsedInput,
  type ImportFile,
  type Label,
  type Result,
} from '../../contract/index.ts';
import { readPastedText } from '../../documents/index.ts';
import { importers } from '../../exports/index.ts';
import type { Store } from '../../store/open.ts';
import { refreshCurrent } from '../current.ts';
import { sha256Of } from '../documents.ts';
import type { Events } from '../events.ts';
import { withColours } from '../palette.ts';
import { groupFiles, type ImportGroup } from './groups.ts';
import { labelsOf, takeOver, type Taken } from './taken.ts';
import { unpack } from './unpack.ts';

export interface ImportsService {
  readonly add: (input: ApiParsedInput<'imports.add'>) => Promise<Result<ApiOutput<'imports.add'>>>;
}

export interface ImportsOptions {
  readonly store: Store;
  readonly events: Events;
  readonly now: () => Date;
}

/** Documents that are written in one transaction; the program answers between two of them. */
const documentsAtOnce = 50;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Spread into `push`, as many as these can be would be more arguments than a call may have. */
function append<T>(all: T[], more: Iterable<T>): void {
  for (const one of more) all.push(one);
}

const readableFormats = 'JSON, JSON Lines, spaCy, brat, Label Studio, CoNLL and Web Annotation';

const refusal = (name: string, { error }: ReturnType<typeof fail>): AddedDocument => ({
  status: 'refused',
  name,
  error,
});

const noFormat = (name: string): AddedDocument =>
  refusal(name, fail('document-format', `“${name}” holds no mentions in a format that is read: ${readableFormats}.`));

export function createImports({ store, events, now }: ImportsOptions): ImportsService {
  /** The document with this text: a new one, or the one that is here, brought back where it had been removed. */
  function documentFor({ name, text }: Taken, at: string): AddedDocument {
    const read = readPastedText(name, text);
    if (!read.ok) return { status: 'refused', name, error: read.error };
    const sha256 = sha256Of(read.value.text);
    const known = store.documents.findBySha256(sha256);
    if (known === null) {
      const documentId = store.documents.insert({ name, sha256, addedAt: at, ...read.value });
      return { status: 'added', name, documentId, runId: null };
    }
    store.documents.restore(known.id);
    const what = known.name === name ? `“${name}”` : `“${name}” has the same content as “${known.name}”, which`;
    const where = known.removed ? 'had been removed and is back in the library' : 'is in the library already';
    return { status: 'known', name, documentId: known.id, message: `${what} ${where}; its mentions were added to it.` };
  }

  function addRun(
    documentId: number,
    taken: Taken,
    labelSet: { name: string; labels: readonly Label[] },
    at: string,
  ): number {
    const runId = store.runs.enqueue({ documentId, labelSet, parameters: parametersSchema.parse({}), at });
    store.runs.begin(runId, at);
    const result = { mentions: [...taken.mentions], windows: [], coverage: 1 };
    store.runs.finish(runId, { status: 'done', coverage: 1, error: null, at, result });
    return runId;
  }

  /** Answers how many of the decisions were not taken, since a person had decided on their places here. */
  function addDecisions(documentId: number, { decisions }: Taken): number {
    const fresh = decisions.filter((decision) => store.decisions.get(documentId, decision) === null);
    for (const decision of fresh) store.decisions.put(documentId, decision);
    return decisions.length - fresh.length;
  }

  function addOne(taken: Taken, labelSet: { name: string; labels: readonly Label[] }, notes: string[]): AddedDocument {
    const at = now().toISOString();
    const added = documentFor(taken, at);
    if (added.status === 'refused') return added;
    const { documentId } = added;
    const runId = addRun(documentId, taken, labelSet, at);
    const kept = addDecisions(documentId, taken);
    if (kept > 0) notes.push(`“${taken.name}”: ${kept} of its mentions had been decided on here, which stays.`);
    refreshCurrent(store, documentId);
    return added.status === 'added' ? { ...added, runId } : added;
  }

  async function addGroup(group: ImportGroup, source: string, notes: string[]): Promise<AddedDocument[]> {
    const imported = importers[group.format](group.files);
    if (!imported.ok) return [{ status: 'refused', name: source, error: imported.error }];
    const at = now().toISOString();
    const documents = imported.value.documents.map((document) => takeOver(document, at));
    append(notes, imported.value.notes);
    for (const document of documents) append(notes, document.notes);
    const labels = withColours(labelsOf(documents).map((name) => ({ name, description: '' })));
    const labelSet = { name: `Imported from ${source}`, labels };
    const answers: AddedDocument[] = [];
    for (let from = 0; from < documents.length; from += documentsAtOnce) {
      const some = documents.slice(from, from + documentsAtOnce);
      const added = store.inTransaction(() => some.map((taken) => addOne(taken, labelSet, notes)));
      const ids = new Set(added.flatMap((one) => (one.status === 'refused' ? [] : [one.documentId])));
      for (const documentId of ids) events.emit({ type: 'document', documentId });
      append(answers, added);
      await breathe();
    }
    return answers;
  }

  return {
    add: async ({ files }) => {
      const documents: AddedDocument[] = [];
      const notes: string[] = [];
      const loose: ImportFile[] = [];
      for (const incoming of files) {
        const unpacked = unpack(incoming);
        if (!unpacked.ok) {
          documents.push({ status: 'refused', name: incoming.name, error: unpacked.error });
          continue;
        }
        if (!unpacked.value.isArchive) {
          loose.push(...unpacked.value.files);
          continue;
        }
        const { groups } = groupFiles(unpacked.value.files);
        if (groups.length === 0) documents.push(noFormat(incoming.name));
        for (const group of groups) append(documents, await addGroup(group, incoming.name, notes));
      }
      const { groups, strays } = groupFiles(loose);
      documents.push(...strays.map(({ name }) => noFormat(name)));
      for (const group of groups) append(documents, await addGroup(group, group.name, notes));
      return ok({ documents, notes });
    },
  };
}
