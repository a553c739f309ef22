// Step 2, spans: feeds the continuations of every start that carries weight and reads where mentions stop.
// Two rounds: most mentions are short, so the first round looks a few tokens ahead and the second one follows only
// those paths that are still likely. The result is that of feeding everything at once, for fewer tokens.
import type { Candidate } from './candidates.ts';
import type { KeyValues } from './keyValues.ts';
import { softmaxOver } from './probability.ts';
import type { PackedRow } from './sequence.ts';
import type { ModelSession } from './session.ts';
import { lookAheadTokens, type TrieNode } from './spans.ts';
import type { StartWeight } from './starts.ts';
import type { WindowText } from './text.ts';

/** Tokens that the first round looks ahead; most mentions end within them. */
export const firstLookTokens = 6;

/** A path that is less likely is given up. */
const leastPath = 0.02;

export interface Branch {
  /** Row index of the label's <num>. */
  readonly num: number;
  /** Position of the slots below it. */
  readonly position: number;
}

export interface Tried {
  readonly weight: StartWeight;
  readonly root: TrieNode;
}

interface Path {
  readonly tried: Tried;
  readonly rows: Map<TrieNode, number>;
  /** Token index at which the span begins. */
  readonly start: number;
  node: TrieNode;
  place: number;
  going: number;
}

/** What one forward cost, and the tokens that each label (by index) fed in it. */
export interface SpanForward {
  readonly milliseconds: number;
  readonly tokens: number;
  readonly tokensByLabel: ReadonlyMap<number, number>;
}

export interface ScoredSpans {
  readonly spans: readonly Candidate[];
  readonly forwards: readonly SpanForward[];
}

export interface SpanContext {
  readonly text: WindowText;
  readonly branches: readonly Branch[];
  readonly session: ModelSession;
  /** Id of <end>. */
  readonly end: number;
  /** Depths of the rounds. */
  readonly rounds?: readonly number[];
}

/** Feeds `tries` below the row and returns every span with its score. The row grows by what was fed. */
export async function scoreSpans(
  context: SpanContext,
  row: PackedRow,
  past: KeyValues,
  tries: readonly Tried[],
): Promise<ScoredSpans> {
  const { text, branches, session, end } = context;
  const found: Candidate[] = [];
  const forwards: SpanForward[] = [];
  let paths: Path[] = tries.flatMap((tried) => {
    const rows = new Map<TrieNode, number>();
    return tried.root.places.map((start) => ({
      tried,
      rows,
      start,
      node: tried.root,
      place: start,
      going: tried.weight.mass,
    }));
  });
  let kept = past;
  for (const to of context.rounds ?? [firstLookTokens, lookAheadTokens]) {
    if (paths.length === 0) break;
    const fed = feed(context, row, paths, to);
    const candidates = [end, ...new Set(fed.reads.flatMap(({ node }) => node.following.filter((id) => id !== end)))];
    const columnOf = new Map(candidates.map((id, i) => [id, i]));
    const forward = await session.forward(
      row,
      kept,
      fed.reads.map((r) => r.at),
      candidates,
    );
    kept = forward.past;
    forwards.push({ milliseconds: forward.milliseconds, tokens: forward.tokens, tokensByLabel: fed.tokens });
    const stops = new Map(
      fed.reads.map(({ at, node }, i) => {
        const ids = choicesAt(node, end);
        const columns = ids.map((id) => columnOf.get(id) ?? 0);
        return [at, { ids, p: softmaxOver(forward.scores, i * candidates.length, columns) }];
      }),
    );
    const alive: Path[] = [];
    for (const path of paths) {
      const branch = branches[path.tried.weight.label];
      if (!branch) continue;
      for (;;) {
        const next = text.ids[path.place + 1];
        const stop = stops.get(path.rows.get(path.node) ?? -1);
        if (text.ends[path.place] === true) {
          if (!stop) throw new Error('a word end was not read');
          found.push({
            start: text.spans[path.start]?.[0] ?? 0,
            end: text.spans[path.place]?.[1] ?? 0,
            label: path.tried.weight.label,
            score: path.going * (stop.p[0] ?? 0),
          });
        }
        if (stop) {
          if (next !== undefined) path.going *= stop.p[stop.ids.indexOf(next)] ?? 0;
          if (path.going < leastPath) break;
        }
        const child = path.node.children.find((c) => c.id === next);
        if (!child) break;
        path.node = child;
        path.place += 1;
        if (child.depth > to) {
          alive.push(path);
          break;
        }
      }
    }
    paths = alive;
  }
  return { spans: found, forwards };
}

/**
 * Whether the model is asked at the node: where a word ends, and inside a word where the window goes on in several ways
 * ("1 February" and "10", which share their first token: each gets its share, not all of it). Asking at word ends alone
 * gave 43.0 F1 on the development set where this gives 43.8.
 */
const isChoice = (node: TrieNode): boolean => node.isBound || node.following.length > 1;

const choicesAt = (node: TrieNode, end: number): number[] => [
  ...(node.isBound ? [end] : []),
  ...node.following.filter((id) => id !== end),
];

interface Fed {
  readonly reads: { readonly at: number; readonly node: TrieNode }[];
  /** Tokens fed by label. */
  readonly tokens: ReadonlyMap<number, number>;
}

function feed(context: SpanContext, row: PackedRow, paths: readonly Path[], to: number): Fed {
  const reads: Fed['reads'] = [];
  const tokens = new Map<number, number>();
  for (const [tried, own] of Map.groupBy(paths, (path) => path.tried)) {
    const { label } = tried.weight;
    const branch = context.branches[label];
    const rows = own[0]?.rows;
    if (!branch || !rows) continue;
    for (const node of below(context.text, own, to)) {
      const parent = node.parent === null ? branch.num : rows.get(node.parent);
      if (parent === undefined) throw new Error('a path was fed without its beginning');
      const at = row.add([node.id], branch.position + node.depth, parent);
      rows.set(node, at);
      tokens.set(label, (tokens.get(label) ?? 0) + 1);
      if (isChoice(node)) reads.push({ at, node });
    }
  }
  return { reads, tokens };
}

/** The nodes below each path's present one (it included), down to depth `to`, each once. */
function below(text: WindowText, paths: readonly Path[], to: number): TrieNode[] {
  const nodes = new Set<TrieNode>();
  for (const path of paths) {
    let node: TrieNode | undefined = path.node;
    for (let place = path.place; node !== undefined && node.depth <= to; place += 1) {
      nodes.add(node);
      const next: number | undefined = text.ids[place + 1];
      node = node.children.find((child) => child.id === next);
    }
  }
  return [...nodes];
}
