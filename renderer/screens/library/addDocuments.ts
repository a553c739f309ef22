// Adding documents: files are looked at, read and sent in batches; what was refused or known already is kept to be told.
import { maxDocumentBytes } from '../../../electron/contract/documents.ts';
import type { AddedDocument, ApiInput, IncomingDocument } from '../../../electron/contract/index.ts';
import { call } from '../../api/program.ts';
import { columnsOf, isAnnotated, isTable, mayBeAnnotated, peekBytes, type FileStart } from '../../core/annotated.ts';
import { inBatches } from '../../core/batches.ts';
import { toBase64 } from '../../core/base64.ts';
import { parseRoute } from '../../core/route.ts';
import { go } from '../../hooks/navigation.ts';
import { askForNotice } from '../../hooks/queueNotice.ts';
import { showError, showInfo } from '../../hooks/toasts.ts';
import { t } from '../../messages/index.ts';
import { changeAdding } from './adding.ts';
import type { PickedFile } from './droppedFiles.ts';

export type ReadChoices = NonNullable<ApiInput<'documents.add'>['options']>;

// In base64 about 16 MB a request, and progress that moves.
const batchBytes = 12 * 1024 * 1024;
const batchFiles = 200;
/** What one import may hold: its files belong together and are sent at once. */
const mostImported = 1_000;

export async function addText(name: string, text: string): Promise<void> {
  askForNotice();
  finishAdding(await send([{ kind: 'text', name, text }], {}));
}

/** Adds files at once, or asks first where there is something to choose: tables, and files with mentions in them. */
export async function pickFiles(files: readonly PickedFile[], choices: ReadChoices): Promise<void> {
  const starts = await Promise.all(files.filter(({ name }) => mayBeAnnotated(name) || isTable(name)).map(peek));
  const annotated = starts.filter(isAnnotated).length;
  const tables = starts.filter(({ name }) => isTable(name));
  if (annotated === 0 && tables.length === 0) return addFiles(files, choices);
  const columns = [...new Set(tables.flatMap(columnsOf))];
  changeAdding({ question: { files, annotated, tables: tables.length, columns } });
  return undefined;
}

const nothing = new Uint8Array();

async function peek({ name, file }: PickedFile): Promise<FileStart> {
  const part = async (from: number, to: number): Promise<Uint8Array> =>
    new Uint8Array(await file.slice(from, to).arrayBuffer());
  try {
    return { name, first: await part(0, peekBytes), last: await part(Math.max(0, file.size - peekBytes), file.size) };
  } catch {
    // It is refused with a reason when it is read.
    return { name, first: nothing, last: nothing };
  }
}

export async function addFiles(files: readonly PickedFile[], choices: ReadChoices): Promise<void> {
  if (files.length === 0) return;
  askForNotice();
  const answers: AddedDocument[] = [];
  let done = 0;
  changeAdding({ progress: { done, all: files.length } });
  for (const batch of inBatches(files, ({ file }) => Math.min(file.size, maxDocumentBytes), batchBytes, batchFiles)) {
    const read = await Promise.all(batch.map(readFile));
    answers.push(...read.filter((one) => 'status' in one));
    const incoming = read.filter((one) => 'kind' in one);
    if (incoming.length > 0) answers.push(...(await send(incoming, choices)));
    done += batch.length;
    changeAdding({ progress: { done, all: files.length } });
  }
  finishAdding(answers);
}

/** All files in one request: texts and annotations in files of their own belong together. */
export async function importFiles(files: readonly PickedFile[]): Promise<void> {
  if (files.length === 0) return;
  if (files.length > mostImported) {
    showError(t.add.tooManyToImport(mostImported));
    return;
  }
  changeAdding({ progress: { done: 0, all: files.length } });
  const read = await Promise.all(files.map(readFile));
  const refused = read.filter((one) => 'status' in one);
  const incoming = read.filter((one) => 'kind' in one);
  const result = incoming.length === 0 ? null : await call('imports.add', { files: incoming });
  changeAdding({ progress: null });
  if (result?.ok === false) {
    showError(result.error.message);
    return;
  }
  const { documents, notes } = result?.value ?? { documents: [], notes: [] };
  const answers = [...refused, ...documents];
  const taken = answers.filter(({ status }) => status !== 'refused').length;
  changeAdding({ notAdded: answers.filter((answer) => answer.status === 'refused'), notes });
  if (taken > 0) showInfo(t.add.imported(taken));
  go({ screen: 'library' });
}

async function readFile({ name, file }: PickedFile): Promise<IncomingDocument | AddedDocument> {
  if (file.size > maxDocumentBytes) {
    return {
      status: 'refused',
      name,
      error: { code: 'document-too-large', message: t.add.tooLarge(maxDocumentBytes) },
    };
  }
  try {
    return { kind: 'file', name, base64: toBase64(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    return { status: 'refused', name, error: { code: 'document-unreadable', message: t.add.unreadable } };
  }
}

async function send(documents: IncomingDocument[], options: ReadChoices): Promise<readonly AddedDocument[]> {
  const result = await call('documents.add', { documents, labelSetId: null, options });
  if (result.ok) return result.value;
  return documents.map(({ name }) => ({ status: 'refused', name, error: result.error }));
}

/** Tells what became of the documents, and shows the one or the list of them. */
export function finishAdding(answers: readonly AddedDocument[]): void {
  const notAdded = answers.filter((answer) => answer.status !== 'added');
  const added = answers.filter((answer) => answer.status === 'added');
  changeAdding({ progress: null, notAdded, notes: [] });
  const [first] = answers;
  if (answers.length === 1 && first !== undefined) {
    // One document is what the person wants to see; a refusal must not take them away from another one.
    if (first.status === 'refused') {
      if (parseRoute(window.location.hash).screen !== 'library')
        showError(t.add.refusedOne(first.name, first.error.message));
    } else {
      if (first.status === 'known') showInfo(t.add.knownOne(first.name));
      changeAdding({ notAdded: first.status === 'known' ? [] : notAdded });
      go({ screen: 'document', documentId: first.documentId, tab: 'text' });
    }
    return;
  }
  if (added.length > 0) showInfo(t.add.added(added.length));
  go({ screen: 'library' });
}
