// Waits for runs by listening to changes; nothing is asked on a timer.
import type { Call, Change, Document, Queue, Result, Run } from '../../contract/index.ts';

export interface RunSource {
  readonly call: Call;
  readonly onChange: (listener: (change: Change) => void) => () => void;
}

export interface FinishedRun {
  readonly document: Document;
  readonly run: Run;
}

export interface RunWatcher {
  readonly waitFor: (documentId: number, runId: number) => Promise<Result<FinishedRun>>;
  readonly close: () => void;
}

export function watchRuns({ call, onChange }: RunSource, onQueue: (queue: Queue) => void): RunWatcher {
  let next = Promise.withResolvers<undefined>();
  const unsubscribe = onChange((change) => {
    if (change.type === 'queue') onQueue(change.queue);
    if (change.type !== 'queue' && change.type !== 'run') return;
    next.resolve(undefined);
    next = Promise.withResolvers();
  });

  const waitFor = async (documentId: number, runId: number): Promise<Result<FinishedRun>> => {
    for (;;) {
      const changed = next.promise; // taken before looking, so that no change falls between
      const queue = await call('queue.get', {});
      if (!queue.ok) return queue;
      // A document and its run are large; they are read only once the run may be over.
      if (queue.value.running?.runId !== runId) {
        const got = await call('documents.get', { documentId });
        if (!got.ok) return got;
        const { document, run } = got.value;
        if (run?.id === runId && run.status !== 'queued' && run.status !== 'running') {
          return { ok: true, value: { document, run } };
        }
      }
      await changed;
    }
  };
  return { waitFor, close: unsubscribe };
}
