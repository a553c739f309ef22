// Reads a file in this thread: what it holds, document by document. Nothing is thrown, whatever the bytes are.
// Programs read through `documentReader.ts`, which does this in a worker; tests and the worker call it directly.
import {
  documentLimits,
  fail,
  maxDocumentBytes,
  ok,
  readOptionsSchema,
  type ReadDocument,
  type ReadNamedDocument,
  type ReadOptions,
  type Result,
} from '../contract/index.ts';
import { asResult } from './asResult.ts';
import { Budget } from './budget.ts';
import { finishText } from './finishText.ts';
import { damaged, emptyFile, formatOf, tooLarge } from './format.ts';
import type { Part, ReadContext, ReadText } from './reader.ts';
import { readerOf } from './readers.ts';

export interface ReadHooks {
  /** A file that is about to be read; false passes it over (a file that has ended a worker before). */
  readonly onFile?: (name: string) => boolean;
  readonly onDocument?: (document: ReadNamedDocument) => void;
  readonly onAlive?: () => void;
}

/** A file by itself, or one inside another. */
interface File {
  readonly name: string;
  readonly open: () => Result<Uint8Array>;
  /** Files around it. */
  readonly depth: number;
}

const finish = (name: string, read: Result<ReadText>): Result<ReadDocument> =>
  read.ok ? finishText(name, read.value) : read;

/** Programs for a file that is not what its name says throw all kinds of things; the person needs one sentence. */
async function guarded<T>(name: string, work: () => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return damaged(name, `it is damaged or another kind of file (${reason.replace(/\s+/gu, ' ').slice(0, 200)})`);
  }
}

async function* readFile(file: File, context: ReadContext, hooks: ReadHooks): AsyncGenerator<ReadNamedDocument> {
  const { name, depth } = file;
  const refuse = (error: Result<never>): ReadNamedDocument => ({ name, read: error });
  const format = formatOf(name, depth > 0);
  if (!format.ok) {
    yield refuse(format);
    return;
  }
  const reader = readerOf(format.value);
  // An archive as such ends no worker, and must be opened again to go on behind a file that has.
  if (format.value !== '.zip' && hooks.onFile?.(name) === false) return;
  if (reader.kind === 'many' && depth > documentLimits.depth) {
    const advice = 'unpack it and add the files';
    yield refuse(fail('document-too-large', `“${name}” lies more than ${documentLimits.depth} files deep; ${advice}.`));
    return;
  }
  const bytes = await guarded(name, file.open);
  if (!bytes.ok) {
    yield refuse(bytes);
    return;
  }
  if (bytes.value.length === 0) {
    yield refuse(emptyFile(name));
    return;
  }
  if (reader.kind === 'one') {
    const read = await guarded(name, () => reader.read(name, bytes.value, context));
    yield { name, read: await guarded(name, () => finish(name, read)) };
    return;
  }
  const parts = await guarded(name, () => reader.parts(name, bytes.value, context));
  if (!parts.ok) {
    yield refuse(parts);
    return;
  }
  yield* readParts(name, parts.value, depth, context, hooks);
}

async function* readParts(
  name: string,
  parts: Iterable<Part>,
  depth: number,
  context: ReadContext,
  hooks: ReadHooks,
): AsyncGenerator<ReadNamedDocument> {
  try {
    for (const part of parts) {
      if ('read' in part) yield { name: part.name, read: finish(part.name, part.read) };
      else yield* readFile({ ...part, depth: depth + 1 }, context, hooks);
    }
  } catch (thrown) {
    yield { name, read: damaged(name, thrown instanceof Error ? thrown.message : String(thrown)) };
  }
}

/** @returns one answer a document; an error where the file itself is refused */
export async function readDocuments(
  name: string,
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
  hooks: ReadHooks = {},
): Promise<Result<readonly ReadNamedDocument[]>> {
  if (bytes.length > maxDocumentBytes) return tooLarge(name);
  const context: ReadContext = {
    options: readOptionsSchema.parse(options),
    budget: new Budget(),
    alive: () => hooks.onAlive?.(),
  };
  const documents: ReadNamedDocument[] = [];
  for await (const document of readFile({ name, open: () => ok(bytes), depth: 0 }, context, hooks)) {
    if (documents.length >= documentLimits.documents) {
      const most = documentLimits.documents.toLocaleString('en');
      const error = fail(
        'document-too-large',
        `“${name}” holds more than ${most} documents; the others were left out.`,
      );
      documents.push({ name, read: error });
      hooks.onDocument?.({ name, read: error });
      break;
    }
    documents.push(document);
    hooks.onDocument?.(document);
  }
  return asResult(name, documents);
}
