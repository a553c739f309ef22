// What a piece of text says in signs and words, so that nothing is told by colour alone.
import { isStanding } from '../../core/drawn.ts';
import type { Placed } from '../../core/place.ts';

const signs = { accepted: '✓', added: '+', rejected: '×', never: '×' } as const;
const changeSigns = { added: '+', lost: '−' } as const;

export interface MarkSigns {
  /** Of the mention that gives the piece its look. */
  readonly verdict: string | undefined;
  readonly change: string | undefined;
  /** Not an attribute when nothing ends here; two mentions of one label that end together are named once. */
  readonly tag: string | undefined;
  readonly sign: string | undefined;
}

export function signsOf(covering: readonly Placed[], ending: readonly Placed[]): MarkSigns {
  const inner = covering.find(({ mention }) => isStanding(mention)) ?? covering[0];
  const found = ending.map(({ mention: { verdict, change } }) =>
    change !== undefined ? changeSigns[change] : verdict === undefined || verdict === null ? '' : signs[verdict],
  );
  return {
    verdict: inner?.mention.verdict ?? undefined,
    change: inner?.mention.change,
    tag: unique(ending.map(({ mention }) => mention.label)).join(' · ') || undefined,
    sign: unique(found).join('') || undefined,
  };
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
