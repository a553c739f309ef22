// The methods compared on a document of the person's, one comparison at a time and only while nothing else is going on:
// what runs beside it would change the times. What it gave is remembered a run until the program ends.
import {
  fail,
  ok,
  toAppError,
  type ApiOutput,
  type ApiParsedInput,
  type AppError,
  type Comparison,
  type EngineInfo,
  type MeasurementState,
  type Queue,
  type Result,
} from '../contract/index.ts';
import type { CompareRequest, EngineHost } from '../host/types.ts';
import type { Store } from '../store/open.ts';
import type { Events } from './events.ts';
import { excerptOf } from './excerpt.ts';
import { noDocument } from './notFound.ts';
import type { RunQueue } from './queue.ts';

export interface ComparisonsService {
  readonly measure: (input: ApiParsedInput<'comparisons.measure'>) => Result<MeasurementState>;
  readonly get: (input: ApiParsedInput<'comparisons.get'>) => Result<MeasurementState>;
  readonly cancel: () => Result<ApiOutput<'comparisons.cancel'>>;
  /** Stops what is going on, since somebody waits for the engine. */
  readonly makeWay: () => void;
}

export interface ComparisonsOptions {
  readonly store: Store;
  readonly host: EngineHost;
  readonly queue: RunQueue;
  readonly events: Events;
  readonly now: () => Date;
}

/** Sequential methods need a forward a token, and every pass is repeated: more would take too long to wait for. */
const mostCharacters = 4_000;
const rounds = 5;

interface ComparisonInHand {
  readonly runId: number;
  readonly documentId: number;
  readonly name: string;
  readonly charactersAll: number;
  readonly request: CompareRequest;
  readonly startedAt: Date;
  readonly abort: AbortController;
  progress: NonNullable<MeasurementState['running']>;
  engine: EngineInfo | null;
}

const unknown: MeasurementState = { running: null, error: null, last: null };

/** What waits while the queue is paused disturbs nobody. */
const isBusy = ({ running, waiting, isPaused }: Queue): boolean => !isPaused && (running !== null || waiting > 0);

export function createComparisons({ store, host, queue, events, now }: ComparisonsOptions): ComparisonsService {
  /** By run. */
  const outcomes = new Map<number, Omit<MeasurementState, 'running'>>();
  let inHand: ComparisonInHand | null = null;

  const stateOf = (runId: number): MeasurementState => ({
    ...unknown,
    ...outcomes.get(runId),
    running: inHand?.runId === runId ? inHand.progress : null,
  });

  const secondsSince = (at: Date): number => (now().getTime() - at.getTime()) / 1_000;

  const tell = (runId: number): void => events.emit({ type: 'comparison', runId });

  function end({ runId }: ComparisonInHand, outcome: Partial<Omit<MeasurementState, 'running'>>): void {
    inHand = null;
    outcomes.set(runId, { last: outcomes.get(runId)?.last ?? null, error: null, ...outcome });
    tell(runId);
  }

  /** For everyone it is over; only the engine still has to let go of it. */
  function stop(hand: ComparisonInHand, error: AppError | null): void {
    end(hand, { error });
    hand.abort.abort();
  }

  // A person waits for a run, so a comparison makes way for it.
  events.on((change) => {
    if (inHand === null) return;
    if (change.type === 'queue' && isBusy(change.queue)) stop(inHand, madeWay);
    else if (change.type === 'document' && change.documentId === inHand.documentId) {
      if (store.documents.get(inHand.documentId) === null) stop(inHand, null);
    }
  });

  function begin(documentId: number): Result<ComparisonInHand> {
    const document = store.documents.get(documentId);
    if (document === null) return noDocument(documentId);
    if (inHand !== null) return alreadyGoing(inHand.name);
    if (isBusy(queue.state())) return beingRead;
    const run = store.runs.newestOf(documentId);
    if (run?.status !== 'done') return notFinished(document.name);
    const labels = run.labelSet.labels.map(({ name }) => name);
    if (labels.length === 0)
      return fail('label-set-empty', `“${document.name}” was run without labels; add some first.`);
    return ok({
      runId: run.id,
      documentId,
      name: document.name,
      charactersAll: document.text.length,
      request: { text: excerptOf(document.text, mostCharacters), labels, parameters: run.parameters, rounds },
      startedAt: now(),
      abort: new AbortController(),
      progress: { done: 0, of: 0, secondsLeft: null },
      engine: null,
    });
  }

  /** Methods differ too much to say before each has had its turn, in the pass that does not count. */
  function secondsLeft({ request, startedAt }: ComparisonInHand, done: number, of: number): number | null {
    if (done * (request.rounds + 1) < of) return null;
    return (secondsSince(startedAt) / done) * (of - done);
  }

  function keepProgress(hand: ComparisonInHand, done: number, of: number): void {
    if (inHand !== hand) return;
    hand.progress = { done, of, secondsLeft: secondsLeft(hand, done, of) };
    const engine = host.state();
    if (engine.state === 'ready') hand.engine = engine.info;
    tell(hand.runId);
  }

  async function work(hand: ComparisonInHand): Promise<void> {
    const hooks = {
      signal: hand.abort.signal,
      onProgress: (done: number, of: number) => keepProgress(hand, done, of),
    };
    const result = await host
      .compare(hand.request, hooks)
      .catch((thrown: unknown): Result<Comparison> => ({ ok: false, error: toAppError(thrown) }));
    if (inHand !== hand) return; // stopped, which has been told already
    if (!result.ok) {
      end(hand, { error: result.error.code === 'cancelled' ? null : result.error });
      return;
    }
    const { request, charactersAll, engine, startedAt } = hand;
    end(hand, {
      last: {
        characters: request.text.length,
        charactersAll,
        labels: request.labels.length,
        rounds: request.rounds,
        seconds: secondsSince(startedAt),
        engine,
        measuredAt: now().toISOString(),
        comparison: result.value,
      },
    });
  }

  return {
    measure: ({ documentId }) => {
      const begun = begin(documentId);
      if (!begun.ok) return begun;
      const hand = begun.value;
      inHand = hand;
      outcomes.set(hand.runId, { last: outcomes.get(hand.runId)?.last ?? null, error: null });
      tell(hand.runId);
      void work(hand);
      return ok(stateOf(hand.runId));
    },
    get: ({ runId }) => ok(stateOf(runId)),
    cancel: () => {
      if (inHand === null) return ok({ cancelled: 0 });
      stop(inHand, null);
      return ok({ cancelled: 1 });
    },
    makeWay: () => {
      if (inHand !== null) stop(inHand, madeWay);
    },
  };
}

const madeWay: AppError = {
  code: 'run-conflict',
  message: 'The comparison was stopped because something came to be read; measure again when it is done.',
};

const beingRead = fail(
  'run-conflict',
  'Documents are being read, which would disturb the times; measure again when they are done.',
);

const alreadyGoing = (name: string): ReturnType<typeof fail> =>
  fail('run-conflict', `A comparison on “${name}” is going on; measure again when it is done, or cancel it there.`);

const notFinished = (name: string): ReturnType<typeof fail> =>
  fail('not-found', `“${name}” has no finished run to compare with; run it to its end, then measure.`);
