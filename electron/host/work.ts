// The kinds of work that the engine process does, as its owner sees them: what is sent, what comes back meanwhile and in the
// end, and what is said where it ends early. The queue in front of the process knows no more of a kind than this.
import type { Comparison, HostRequest, HostResponse, ReadWindow, TagResult } from '../contract/index.ts';
import type { CompareHooks, CompareRequest, TagHooks, TagRequest } from './types.ts';

export interface Work<T> {
  readonly signal: AbortSignal | undefined;
  readonly isUrgent: boolean;
  /** Made when it is sent: a second process goes on where the first one was. */
  readonly message: (seq: number) => HostRequest;
  /** Hears every answer that is not the last one. */
  readonly onProgress: (response: HostResponse) => void;
  /** null: this answer is not the last one. */
  readonly resultOf: (response: HostResponse) => T | null;
  readonly cancelledSentence: string;
  readonly crashedSentence: (reason: string) => string;
}

export function tagWork(request: TagRequest, { signal, onWindow }: TagHooks): Work<TagResult> {
  const { text, labels, parameters, isUrgent = false } = request;
  const read: ReadWindow[] = [...(request.read ?? [])];
  return {
    signal,
    isUrgent,
    message: (seq) => ({ type: 'tag', seq, text, labels: [...labels], parameters, read: [...read], isUrgent }),
    onProgress: (response) => {
      if (response.type !== 'progress') return;
      const { window, found, mentions, from } = response;
      // an engine that had no use for what was read before begins anew
      read.splice(window.index, read.length, { ...window, found });
      onWindow?.({ window, found, mentions, from });
    },
    resultOf: (response) => (response.type === 'done' ? response.result : null),
    cancelledSentence: 'The run was cancelled.',
    crashedSentence: (reason) =>
      isUrgent
        ? `The engine stopped while it looked for labels (${reason}). It is started again; ask again to retry.`
        : `The engine stopped while it read this document (${reason}). It is started again; run the document again to go on there.`,
  };
}

export const compareWork = (
  { text, labels, parameters, rounds }: CompareRequest,
  { signal, onProgress }: CompareHooks,
): Work<Comparison> => ({
  signal,
  isUrgent: false,
  message: (seq) => ({ type: 'compare', seq, text, labels: [...labels], parameters, rounds }),
  onProgress: (response) => {
    if (response.type === 'compareProgress') onProgress?.(response.done, response.of);
  },
  resultOf: (response) => (response.type === 'compared' ? response.comparison : null),
  cancelledSentence: 'The comparison was cancelled.',
  crashedSentence: (reason) =>
    `The engine stopped while it compared the methods (${reason}). It is started again; measure again to retry.`,
});
