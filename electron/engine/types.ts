// The engine as its host uses it.
import type {
  Comparison,
  EngineInfo,
  Mention,
  Parameters,
  ReadWindow,
  Result,
  TagResult,
  WindowResult,
} from '../contract/index.ts';
import type { CompareOptions } from './compare.ts';

/** What one window cost and gave. */
export interface WindowReport {
  readonly window: WindowResult;
  /** What the model found in this window alone, to be handed in as `read` where the run is cut off. */
  readonly found: readonly Mention[];
  /** Mentions that begin at `from` (UTF-16) or later, as they now stand; those before it stay. */
  readonly mentions: readonly Mention[];
  readonly from: number;
}

export interface TagOptions {
  readonly signal?: AbortSignal;
  /** The first windows, which an earlier attempt has read; passed over where they are not those of the plan. */
  readonly read?: readonly ReadWindow[];
  /** Awaited before each window: the engine does nothing for this text meanwhile, so it can be used for another. */
  readonly beforeWindow?: () => Promise<void>;
  /** Hears of every window but those that had been read before. */
  readonly onWindow?: (report: WindowReport) => void;
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
