// Reads files in a thread of their own: a hostile one costs that thread its memory or its time, and nothing else.
// Files are read one after another. What a thread could not read is refused, and the rest of its archive is read on.
import { Worker } from 'node:worker_threads';
import { fail, maxDocumentBytes, type ReadNamedDocument, type ReadOptions, type Result } from '../contract/index.ts';
import { asResult } from './asResult.ts';
import { damaged, tooLarge } from './format.ts';
import { readAtOnce } from './readAtOnce.ts';
import { workerFileOf } from './workerFile.ts';
import { acknowledge, type ReadMessage, type ReadRequest, type ReadThreadData } from './workerProtocol.ts';

export interface DocumentReader {
  /** @returns one answer a document; an error where the file itself is refused */
  readonly read: (
    name: string,
    bytes: Uint8Array,
    options?: Partial<ReadOptions>,
  ) => Promise<Result<readonly ReadNamedDocument[]>>;
  /** What is in hand is answered as cancelled. */
  readonly close: () => Promise<void>;
}

export interface DocumentReaderOptions {
  readonly workerFile?: string;
  /** How long a thread may say nothing while it reads. */
  readonly silenceMs?: number;
  /** How long one file may take, however much is said. */
  readonly fileMs?: number;
  /** Of JavaScript values; bytes of files are limited by their formats. */
  readonly memoryMb?: number;
  /** After that long without a file the thread is ended; the next file starts another. */
  readonly idleMs?: number;
}

type Ending = 'done' | 'silent' | 'memory' | 'closed' | { readonly reason: string };

/** Threads that one archive may cost before the rest of it is given up. */
const mostThreads = 5;

const cancelled = (): Result<never> => fail('cancelled', 'Cancelled.');

function endingSentence(name: string, ending: Exclude<Ending, 'done' | 'closed'>): Result<never> {
  if (ending === 'silent') return damaged(name, 'reading it took too long');
  if (ending === 'memory') return damaged(name, 'reading it needs too much memory');
  return damaged(name, `its reader stopped (${ending.reason})`);
}

export function createDocumentReader(setup: DocumentReaderOptions = {}): DocumentReader {
  const { silenceMs = 60_000, fileMs = 600_000, memoryMb = 1_024, idleMs = 30_000 } = setup;
  const workerFile = setup.workerFile ?? workerFileOf(import.meta.url);
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;
  const hasClosed = (): boolean => isClosed; // it changes while a file is read
  let endRunning: ((ending: Ending) => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const endings = new Set<Promise<unknown>>();

  function drop(): void {
    const dropped = worker;
    worker = null;
    if (dropped === null) return;
    const ending = dropped.terminate().finally(() => endings.delete(ending));
    endings.add(ending);
  }

  function start(): Worker {
    const workerData: ReadThreadData = { heard: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
    const started = new Worker(workerFile, {
      workerData,
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 8 },
      name: 'documents',
    });
    started.on('message', () => acknowledge(workerData));
    started.on('error', () => undefined); // one that comes between two files ends the thread, not the program
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    started.unref(); // a program may end while a thread waits for files
    return started;
  }

  /** Sends one request; what arrives goes to `onMessage` until the thread is done or at an end. */
  function run(running: Worker, request: ReadRequest, onMessage: (message: ReadMessage) => void): Promise<Ending> {
    return new Promise((resolve) => {
      let silence: NodeJS.Timeout | undefined;
      let whole: NodeJS.Timeout | undefined;
      const end = (ending: Ending): void => {
        clearTimeout(silence);
        clearTimeout(whole);
        running.off('message', hear).off('error', fall).off('exit', stop);
        endRunning = null;
        if (ending !== 'done') drop();
        resolve(ending);
      };
      const watch = (isNewFile: boolean): void => {
        clearTimeout(silence);
        silence = setTimeout(() => end('silent'), silenceMs);
        if (!isNewFile) return;
        clearTimeout(whole);
        whole = setTimeout(() => end('silent'), fileMs);
      };
      const hear = (message: ReadMessage): void => {
        if (message.type === 'done') {
          end('done');
          return;
        }
        watch(message.type === 'file');
        onMessage(message);
      };
      const fall = (error: Error & { readonly code?: string }): void =>
        end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : { reason: error.message });
      const stop = (code: number): void => end({ reason: `exit code ${code}` });
      endRunning = end;
      running.on('message', hear).on('error', fall).on('exit', stop);
      watch(true);
      running.postMessage(request);
    });
  }

  async function readAll(
    name: string,
    bytes: Uint8Array,
    options: Partial<ReadOptions>,
  ): Promise<Result<readonly ReadNamedDocument[]>> {
    const documents: ReadNamedDocument[] = [];
    const begun: string[] = [];
    for (let threads = 1; ; threads++) {
      const begunBefore = begun.length;
      worker ??= start();
      const ending = await run(worker, { name, bytes, options, filesToSkip: begunBefore }, (message) => {
        if (message.type === 'file') begun.push(message.name);
        else if (message.type === 'document') documents.push(message.document);
      });
      if (ending === 'closed') return cancelled();
      if (ending === 'done') break;
      const culprit = begun.length > begunBefore ? (begun.at(-1) ?? name) : name;
      documents.push({ name: culprit, read: endingSentence(culprit, ending) });
      // Without a file begun there is nothing to pass over: it would end the same way again.
      if (begun.length === begunBefore) break;
      if (threads < mostThreads) continue;
      if (culprit !== name) documents.push({ name, read: damaged(name, 'too many of its files ended their reader') });
      break;
    }
    return asResult(name, documents);
  }

  return {
    read: (name, bytes, options = {}) => {
      if (isClosed) return Promise.resolve(cancelled());
      if (bytes.length > maxDocumentBytes) return Promise.resolve(tooLarge(name));
      const atOnce = readAtOnce(name, bytes, options);
      if (atOnce !== null) return Promise.resolve(atOnce);
      const answer = last.then(async () => {
        if (hasClosed()) return cancelled();
        clearTimeout(idle);
        const read = await readAll(name, bytes, options);
        if (!hasClosed()) idle = setTimeout(drop, idleMs).unref();
        return read;
      });
      last = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      isClosed = true;
      clearTimeout(idle);
      endRunning?.('closed');
      drop();
      await Promise.all(endings);
    },
  };
}
