// The engine as its host uses it.
import type { EngineInfo, Mention, Parameters, Result, TagResult, WindowResult } from '../contract/index.ts';

export interface TagOptions {
  readonly signal?: AbortSignal;
  /** Called after each window with its cost and all mentions of the text so far. */
  readonly onWindow?: (window: WindowResult, mentions: readonly Mention[]) => void;
}

export interface Engine {
  readonly info: EngineInfo;
  readonly tag: (
    text: string,
    labels: readonly string[],
    parameters: Parameters,
    options?: TagOptions,
  ) => Promise<Result<TagResult>>;
  readonly close: () => Promise<void>;
}
