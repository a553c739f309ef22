// What the reading thread is asked and what it says. One file at a time.
import type { ReadNamedDocument, ReadOptions } from '../contract/index.ts';

export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: Partial<ReadOptions>;
  /** Files inside it, in order, that are passed over: they were read before, or have ended a thread. */
  readonly filesToSkip: number;
}

export type ReadMessage =
  /** A file is begun, not counting those that are passed over. */
  | { readonly type: 'file'; readonly name: string }
  | { readonly type: 'document'; readonly document: ReadNamedDocument }
  | { readonly type: 'alive' }
  | { readonly type: 'done' };
