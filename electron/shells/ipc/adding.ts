// Reads files that were handed to the program and adds them to the library, one lot after another, telling the page.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  maxDocumentBytes,
  type AddedDocument,
  type Call,
  type Command,
  type ErrorCode,
  type IncomingDocument,
} from '../../contract/index.ts';
import { acceptedTypes, findFiles, mostFiles, type FoundFile } from './incoming.ts';
import { words } from './words.ts';

/** Electron's OpenDialogOptions, as far as they are used. */
export interface ChooseOptions {
  readonly title: string;
  readonly buttonLabel: string;
  readonly properties: ('openFile' | 'openDirectory' | 'multiSelections')[];
  readonly filters?: { readonly name: string; readonly extensions: string[] }[];
}

export interface AddingOptions {
  readonly call: Call;
  readonly tell: (command: Command) => void;
  readonly choose: (options: ChooseOptions) => Promise<{ readonly canceled: boolean; readonly filePaths: string[] }>;
  /** Called with the files (no folders) that a person chose. */
  readonly remember: (files: readonly string[]) => void;
}

export interface Adding {
  readonly chooseDocuments: () => Promise<void>;
  readonly chooseFolder: () => Promise<void>;
  /** Files and folders. Ends when they have been added. */
  readonly open: (paths: readonly string[]) => Promise<void>;
}

// As the page sends them: about 16 MB a request in base64, and progress that moves.
const batchBytes = 12 * 1024 * 1024;
const batchFiles = 200;

export function createAdding({ call, tell, choose, remember }: AddingOptions): Adding {
  let last: Promise<void> = Promise.resolve();

  async function send(documents: readonly IncomingDocument[]): Promise<readonly AddedDocument[]> {
    if (documents.length === 0) return [];
    const result = await call('documents.add', { documents: [...documents], labelSetId: null });
    if (result.ok) return result.value;
    return documents.map(({ name }) => ({ status: 'refused', name, error: result.error }));
  }

  async function addFound(files: readonly FoundFile[], before: readonly AddedDocument[]): Promise<void> {
    const answers = [...before];
    const progress = (done: number): void => tell({ type: 'adding', done, all: files.length });
    let batch: IncomingDocument[] = [];
    let bytes = 0;
    progress(0);
    for (const [index, found] of files.entries()) {
      const read = await readOne(found);
      if ('status' in read) answers.push(read);
      else {
        batch.push(read);
        bytes += found.bytes;
      }
      const isLast = index === files.length - 1;
      if (!isLast && bytes < batchBytes && batch.length < batchFiles) continue;
      answers.push(...(await send(batch)));
      [batch, bytes] = [[], 0];
      progress(index + 1);
    }
    tell({ type: 'added', answers });
  }

  async function add(paths: readonly string[]): Promise<void> {
    const { files, unreadable, isCut } = await findFiles(paths);
    const refused = unreadable.map((file) => refuse(path.basename(file), 'document-unreadable', words.unreadable));
    if (files.length === 0 && refused.length === 0) {
      tell({ type: 'failed', message: words.noFiles(path.basename(paths[0] ?? '')) });
      return;
    }
    const chosen = new Set(paths);
    remember(files.map(({ file }) => file).filter((file) => chosen.has(file)));
    await addFound(files, refused);
    if (isCut) tell({ type: 'failed', message: words.tooMany(mostFiles) });
  }

  const open = (paths: readonly string[]): Promise<void> => {
    if (paths.length === 0) return Promise.resolve();
    const adding = last.then(() => add(paths));
    last = adding.catch(() => undefined);
    return adding;
  };

  const ask = async (options: ChooseOptions): Promise<void> => {
    const { canceled, filePaths } = await choose(options);
    if (!canceled) await open(filePaths);
  };

  return {
    open,
    chooseDocuments: () =>
      ask({
        title: words.openTitle,
        buttonLabel: words.add,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words.documents, extensions: [...acceptedTypes] },
          { name: words.allFiles, extensions: ['*'] },
        ],
      }),
    chooseFolder: () =>
      ask({ title: words.folderTitle, buttonLabel: words.add, properties: ['openDirectory', 'multiSelections'] }),
  };
}

async function readOne({ name, file, bytes }: FoundFile): Promise<IncomingDocument | AddedDocument> {
  if (bytes > maxDocumentBytes) return refuse(name, 'document-too-large', words.tooLarge(maxDocumentBytes));
  try {
    return { kind: 'file', name, base64: await readFile(file, 'base64') };
  } catch {
    return refuse(name, 'document-unreadable', words.unreadable);
  }
}

const refuse = (name: string, code: ErrorCode, message: string): AddedDocument => ({
  status: 'refused',
  name,
  error: { code, message },
});
