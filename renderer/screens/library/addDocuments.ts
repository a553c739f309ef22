// Adding documents: files are read and sent in batches; what was refused or known already is kept for the person.
import { useSyncExternalStore } from 'react';
import { maxDocumentBytes } from '../../../electron/contract/documents.ts';
import type { AddedDocument, IncomingDocument } from '../../../electron/contract/index.ts';
import { call } from '../../api/program.ts';
import { inBatches } from '../../core/batches.ts';
import { toBase64 } from '../../core/base64.ts';
import { parseRoute } from '../../core/route.ts';
import { go } from '../../hooks/navigation.ts';
import { showError, showInfo } from '../../hooks/toasts.ts';
import { t } from '../../messages/index.ts';
import type { PickedFile } from './droppedFiles.ts';

export interface Adding {
  readonly progress: { readonly done: number; readonly all: number } | null;
  /** Refused and known ones of the last additions. */
  readonly notAdded: readonly Exclude<AddedDocument, { status: 'added' }>[];
}

// In base64 about 16 MB a request, and progress that moves.
const batchBytes = 12 * 1024 * 1024;
const batchFiles = 200;

let state: Adding = { progress: null, notAdded: [] };
const listeners = new Set<() => void>();
const change = (next: Partial<Adding>): void => {
  state = { ...state, ...next };
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useAdding = (): Adding => useSyncExternalStore(subscribe, () => state);
export const forgetNotAdded = (): void => change({ notAdded: [] });

export async function addText(name: string, text: string): Promise<void> {
  finish(await send([{ kind: 'text', name, text }]));
}

export async function addFiles(files: readonly PickedFile[]): Promise<void> {
  if (files.length === 0) return;
  const answers: AddedDocument[] = [];
  let done = 0;
  change({ progress: { done, all: files.length } });
  for (const batch of inBatches(files, ({ file }) => Math.min(file.size, maxDocumentBytes), batchBytes, batchFiles)) {
    const read = await Promise.all(batch.map(readFile));
    answers.push(...read.filter((one) => 'status' in one));
    const incoming = read.filter((one) => 'kind' in one);
    if (incoming.length > 0) answers.push(...(await send(incoming)));
    done += batch.length;
    change({ progress: { done, all: files.length } });
  }
  change({ progress: null });
  finish(answers);
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

async function send(documents: IncomingDocument[]): Promise<readonly AddedDocument[]> {
  const result = await call('documents.add', { documents, labelSetId: null });
  if (result.ok) return result.value;
  return documents.map(({ name }) => ({ status: 'refused', name, error: result.error }));
}

function finish(answers: readonly AddedDocument[]): void {
  const notAdded = answers.filter((answer) => answer.status !== 'added');
  const added = answers.filter((answer) => answer.status === 'added');
  change({ notAdded });
  const [first] = answers;
  if (answers.length === 1 && first !== undefined) {
    // One document is what the person wants to see; a refusal must not take them away from another one.
    if (first.status === 'refused') {
      if (parseRoute(window.location.hash).screen !== 'library')
        showError(t.add.refusedOne(first.name, first.error.message));
    } else {
      if (first.status === 'known') showInfo(t.add.knownOne(first.name));
      change({ notAdded: first.status === 'known' ? [] : notAdded });
      go({ screen: 'document', documentId: first.documentId, tab: 'text' });
    }
    return;
  }
  if (added.length > 0) showInfo(t.add.added(added.length));
  go({ screen: 'library' });
}
