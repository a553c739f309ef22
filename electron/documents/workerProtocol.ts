// What the reading thread is asked and what it says. One file at a time.
import type { ReadNamedDocument, ReadOptions } from '../contract/index.ts';

export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: Partial<ReadOptions>;
  /** Files inside it, in order, that are passed over: they were read before, or have ended a thread. */
  readonly filesToSkip: number;
}

/** Given to a thread at its start: how many of its messages have been heard. */
export interface ReadThreadData {
  readonly heard: SharedArrayBuffer;
}

/**
 * A thread that ends may lose what it posted last, so it waits until that has been heard: what a thread was said to have
 * begun or read is always known, whatever the next file does to it.
 */
export function createSpeaker(
  post: (message: ReadMessage) => void,
  { heard }: ReadThreadData,
): (message: ReadMessage) => void {
  const count = new Int32Array(heard);
  let posted = 0;
  return (message) => {
    post(message);
    posted++;
    for (let known = Atomics.load(count, 0); known < posted; known = Atomics.load(count, 0))
      Atomics.wait(count, 0, known);
  };
}

/** The other end: tells the thread that one more of its messages has been heard. */
export function acknowledge({ heard }: ReadThreadData): void {
  const count = new Int32Array(heard);
  Atomics.add(count, 0, 1);
  Atomics.notify(count, 0);
}

export type ReadMessage =
  /** A file is begun, not counting those that are passed over. */
  | { readonly type: 'file'; readonly name: string }
  | { readonly type: 'document'; readonly document: ReadNamedDocument }
  | { readonly type: 'alive' }
  | { readonly type: 'done' };
