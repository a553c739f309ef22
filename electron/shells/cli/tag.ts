// `padella tag`: documents in, their mentions out, through the same services as every other shell.
import {
  ok,
  type AppError,
  type Call,
  type ExportRequest,
  type Queue,
  type ReadOptions,
  type Result,
} from '../../contract/index.ts';
import type { CliFile } from './input.ts';
import { writeJson, type TaggedDocument } from './output.ts';
import { watchRuns, type RunSource } from './runs.ts';

export const exitCodes = { done: 0, someFailed: 1, usage: 2, cancelled: 130 } as const;

export interface TagJob {
  readonly program: RunSource;
  readonly files: AsyncIterable<CliFile>;
  readonly labelSetId: number;
  readonly reading: ReadOptions;
  readonly format: ExportRequest['format'];
  readonly signal: AbortSignal;
  readonly report: (error: AppError) => void;
  readonly onQueue: (queue: Queue) => void;
}

export interface TagOutcome {
  readonly exitCode: number;
  /** Bytes where a format is several files, packed as a zip; null: nothing is to be written. */
  readonly content: string | Uint8Array | null;
}

interface Added {
  readonly name: string;
  readonly documentId: number;
  readonly runId: number;
}

const cancelled: TagOutcome = { exitCode: exitCodes.cancelled, content: null };

export async function tagFiles({
  program,
  files,
  labelSetId,
  reading,
  format,
  signal,
  report,
  onQueue,
}: TagJob): Promise<TagOutcome> {
  const { call } = program;
  const watcher = watchRuns(program, onQueue);
  const cancel = (): void => void call('runs.cancel', { runIds: null });
  signal.addEventListener('abort', cancel);
  const isCancelled = (): boolean => signal.aborted;
  let failures = 0;
  const fail = (error: AppError): void => {
    failures += 1;
    report(error);
  };
  try {
    const added = await addAll(call, files, { labelSetId, options: reading }, signal, fail);
    const tagged: TaggedDocument[] = [];
    for (const { name, documentId, runId } of added) {
      if (isCancelled()) return cancelled;
      const finished = await watcher.waitFor(documentId, runId);
      if (!finished.ok) {
        fail(finished.error);
        continue;
      }
      const { document, run } = finished.value;
      if (run.status === 'done') tagged.push({ name, documentId, text: document.text, mentions: run.mentions });
      else if (run.status === 'failed') fail(named(name, run.error));
      else return cancelled;
    }
    if (isCancelled()) return cancelled;
    const content = format === 'json' ? ok(writeJson(tagged)) : await writeExport(call, format, tagged);
    if (!content.ok) fail(content.error);
    return {
      exitCode: failures > 0 ? exitCodes.someFailed : exitCodes.done,
      content: content.ok ? content.value : null,
    };
  } finally {
    signal.removeEventListener('abort', cancel);
    watcher.close();
  }
}

/** Every document is queued as soon as it is read; the engine works while the next ones are read. */
async function addAll(
  call: Call,
  files: AsyncIterable<CliFile>,
  how: { readonly labelSetId: number; readonly options: ReadOptions },
  signal: AbortSignal,
  fail: (error: AppError) => void,
): Promise<readonly Added[]> {
  const added: Added[] = [];
  for await (const file of files) {
    if (signal.aborted) break;
    const { name } = file;
    if ('error' in file) {
      fail(file.error);
      continue;
    }
    const base64 = Buffer.from(file.bytes).toString('base64');
    const answer = await call('documents.add', { documents: [{ kind: 'file', name, base64 }], ...how });
    if (!answer.ok) {
      fail(answer.error);
      continue;
    }
    for (const one of answer.value) {
      if (one.status === 'refused') fail(one.error);
      else if (one.status === 'added' && one.runId !== null) {
        added.push({ name: one.name, documentId: one.documentId, runId: one.runId });
      } else if (one.status === 'known') {
        // The same text under two names is read once and written twice.
        const twin = added.find(({ documentId }) => documentId === one.documentId);
        if (twin === undefined) fail({ code: 'document-duplicate', message: one.message });
        else added.push({ ...twin, name: one.name });
      }
    }
  }
  return added;
}

/** One file where the format allows it, so that it can go through a pipe. */
async function writeExport(
  call: Call,
  format: ExportRequest['format'],
  documents: readonly TaggedDocument[],
): Promise<Result<string | Uint8Array>> {
  const documentIds = [...new Set(documents.map(({ documentId }) => documentId))];
  const file = await call('exports.write', { format, documentIds, companions: false });
  if (!file.ok) return file;
  const { encoding, content } = file.value;
  return ok(encoding === 'base64' ? Buffer.from(content, 'base64') : content);
}

function named(name: string, error: AppError | null): AppError {
  const message = error?.message ?? 'the run failed without a reason';
  return { code: error?.code ?? 'engine-failed', message: `${name}: ${message}` };
}
