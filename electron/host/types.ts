// What the owner of the engine process offers to the services.
import type { Comparison, EngineOptions, Parameters, Queue, ReadWindow, Result, TagResult } from '../contract/index.ts';
import type { WindowReport } from '../engine/types.ts';

export type { WindowReport } from '../engine/types.ts';

export type EngineState = Queue['engine'];

interface TextRequest {
  readonly text: string;
  readonly labels: readonly string[];
  readonly parameters: Parameters;
}

export interface TagRequest extends TextRequest {
  /** The first windows, which an earlier attempt has read. */
  readonly read?: readonly ReadWindow[];
  /** Goes before everything that waits, and between two windows of a run in hand. */
  readonly isUrgent?: boolean;
}

export interface TagHooks {
  readonly signal?: AbortSignal;
  readonly onWindow?: (report: WindowReport) => void;
}

export interface CompareRequest extends TextRequest {
  /** Counted samples of each method. */
  readonly rounds: number;
}

export interface CompareHooks {
  readonly signal?: AbortSignal;
  /** `done` passes over the text of `of` are over. */
  readonly onProgress?: (done: number, of: number) => void;
}

export interface EngineHost {
  readonly state: () => EngineState;
  /** Returns the function that ends the subscription. */
  readonly onState: (listener: (state: EngineState) => void) => () => void;
  /** Requests of both kinds are answered one after another in the order of their arrival, but for urgent ones. */
  readonly tag: (request: TagRequest, hooks?: TagHooks) => Promise<Result<TagResult>>;
  /** The text by several methods in turn, and what each costs. */
  readonly compare: (request: CompareRequest, hooks?: CompareHooks) => Promise<Result<Comparison>>;
  /** Ends the process and starts it with other options; waiting requests stay in the queue. */
  readonly restart: (options: EngineOptions) => void;
  readonly close: () => Promise<void>;
}

/** One end of the line to a running host process, whichever kind of process it is. */
export interface HostProcess {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (reason: string) => void) => void;
  readonly kill: () => void;
}

export type SpawnHost = () => HostProcess;
