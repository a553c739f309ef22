// `reviewMentions` of the contract for one more decision among ten thousand mentions: what did not change keeps its objects.
import {
  reviewMentions,
  type Decision,
  type Mention,
  type Never,
  type ReviewedMention,
} from '../../electron/contract/index.ts';
import { mentionKey } from './mentionKey.ts';

interface Base {
  readonly text: string;
  readonly nevers: readonly Never[];
  /** As nobody had decided anything, in reading order. */
  readonly mentions: readonly ReviewedMention[];
  readonly positions: ReadonlyMap<string, number>;
  /** With a verdict, made once: position and verdict -> object. */
  readonly judged: Map<string, ReviewedMention>;
}

// Answers keep their objects (see share.ts): the list of a run's mentions stays the same one from decision to decision.
const bases = new WeakMap<readonly Mention[], Base>();

function baseOf(text: string, mentions: readonly Mention[], nevers: readonly Never[]): Base {
  const known = bases.get(mentions);
  if (known?.text === text && known.nevers === nevers) return known;
  const all = reviewMentions(text, mentions, [], nevers);
  const positions = new Map(all.map((mention, at) => [mentionKey(mention), at]));
  const base = { text, nevers, mentions: all, positions, judged: new Map<string, ReviewedMention>() };
  bases.set(mentions, base);
  return base;
}

export function reviewedMentions(
  text: string,
  mentions: readonly Mention[],
  decisions: readonly Decision[],
  nevers: readonly Never[],
): readonly ReviewedMention[] {
  const base = baseOf(text, mentions, nevers);
  // A run that names one place twice under one label: rare, and left to the definition.
  if (base.positions.size !== mentions.length) return reviewMentions(text, mentions, decisions, nevers);
  const all = base.mentions.slice();
  const others: Decision[] = [];
  for (const decision of decisions) {
    const at = base.positions.get(mentionKey(decision));
    const mention = at === undefined ? undefined : base.mentions[at];
    if (at === undefined || mention === undefined) others.push(decision);
    else all[at] = judgedOf(base, at, mention, decision.verdict);
  }
  if (others.length === 0) return all;
  // What only a person named: few. Sorting what is almost sorted takes linear time.
  return [...all, ...reviewMentions(text, [], others, [])].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
}

function judgedOf(
  { judged }: Base,
  at: number,
  mention: ReviewedMention,
  verdict: Decision['verdict'],
): ReviewedMention {
  const key = `${at} ${verdict}`;
  let known = judged.get(key);
  if (known === undefined) judged.set(key, (known = { ...mention, verdict }));
  return known;
}
