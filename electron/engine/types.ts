// The engine as its host uses it.
import type {
  Comparison,
  EngineInfo,
  Mention,
  Parameters,
  Result,
  TagResult,
  WindowResult,
} from '../contract/index.ts';
import type { CompareOptions } from './compare.ts';

export interface TagOptions {
  readonly signal?: AbortSignal;
  /**
   * Called after each window with its cost and what it changed: the mentions that begin at `from` (UTF-16) or later, as
   * they now stand. Those before it stay.
   */
  readonly onWindow?: (window: WindowResult, mentions: readonly Mention[], from: number) => void;
}

export interface Engine {
  readonly info: EngineInfo;
  readonly tag: (
    text: string,
    labels: readonly string[],
    parameters: Parameters,
    options?: TagOptions,
  ) => Promise<Result<TagResult>>;
  /** The text by several methods in turn, and what each costs. */
  readonly compare: (
    text: string,
    labels: readonly string[],
    parameters: Parameters,
    options?: CompareOptions,
  ) => Promise<Result<Comparison>>;
  readonly close: () => Promise<void>;
}
