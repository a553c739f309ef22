// The kinds of work that the engine process does, as its owner sees them: what is sent, what comes back meanwhile and in the
// end, and what is said where it ends early. The queue in front of the process knows no more of a kind than this.
import type { Comparison, HostRequest, HostResponse, TagResult } from '../contract/index.ts';
import type { CompareHooks, CompareRequest, TagHooks, TagRequest } from './types.ts';

export interface Work<T> {
  readonly signal: AbortSignal | undefined;
  readonly message: (seq: number) => HostRequest;
  /** Hears every answer that is not the last one. */
  readonly onProgress: (response: HostResponse) => void;
  /** null: this answer is not the last one. */
  readonly resultOf: (response: HostResponse) => T | null;
  readonly cancelledSentence: string;
  readonly crashedSentence: (reason: string) => string;
}

export const tagWork = ({ text, labels, parameters }: TagRequest, { signal, onWindow }: TagHooks): Work<TagResult> => ({
  signal,
  message: (seq) => ({ type: 'tag', seq, text, labels: [...labels], parameters }),
  onProgress: (response) => {
    if (response.type === 'progress') onWindow?.(response.window, response.mentions, response.from);
  },
  resultOf: (response) => (response.type === 'done' ? response.result : null),
  cancelledSentence: 'The run was cancelled.',
  crashedSentence: (reason) =>
    `The engine stopped while it read this document (${reason}). It is started again; run the document again to retry.`,
});

export const compareWork = (
  { text, labels, parameters, rounds }: CompareRequest,
  { signal, onProgress }: CompareHooks,
): Work<Comparison> => ({
  signal,
  message: (seq) => ({ type: 'compare', seq, text, labels: [...labels], parameters, rounds }),
  onProgress: (response) => {
    if (response.type === 'compareProgress') onProgress?.(response.done, response.of);
  },
  resultOf: (response) => (response.type === 'compared' ? response.comparison : null),
  cancelledSentence: 'The comparison was cancelled.',
  crashedSentence: (reason) =>
    `The engine stopped while it compared the methods (${reason}). It is started again; measure again to retry.`,
});
