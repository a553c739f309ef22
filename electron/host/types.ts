// What the owner of the engine process offers to the services.
import type { EngineOptions, Mention, Parameters, Queue, Result, TagResult, WindowResult } from '../contract/index.ts';

export type EngineState = Queue['engine'];

export interface TagRequest {
  readonly text: string;
  readonly labels: readonly string[];
  readonly parameters: Parameters;
}

export interface TagHooks {
  readonly signal?: AbortSignal;
  readonly onWindow?: (window: WindowResult, mentions: readonly Mention[]) => void;
}

export interface EngineHost {
  readonly state: () => EngineState;
  /** Returns the function that ends the subscription. */
  readonly onState: (listener: (state: EngineState) => void) => () => void;
  /** Requests are answered one after another in the order of their arrival. */
  readonly tag: (request: TagRequest, hooks?: TagHooks) => Promise<Result<TagResult>>;
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
