// Step 2, spans: the continuations of every start that carries weight are fed, and the model says where mentions stop.
// Most mentions are short, so a start is first followed a few tokens, and then only along paths that are still likely:
// the result is that of feeding everything at once, for fewer tokens.
import type { Columns } from './columns.ts';
import { softmaxOver } from './probability.ts';
import type { PackedRow } from './sequence.ts';
import type { TrieNode } from './spans.ts';
import type { WindowText } from './text.ts';

/** Tokens that a start is followed in one go: one place of it far, or many places a little. */
export const lookTokens = 6;

/** Tokens that are rather fed at once than in another forward, whose fixed cost is about that of so many. */
const forwardWorthTokens = 24;

export interface Branch {
  /** Row index of the label's <num>. */
  readonly num: number;
  /** Position of the slots below it. */
  readonly position: number;
}

/** A span and how likely the model stops right at its end, given that it begins where it does. */
export interface Span {
  readonly label: number;
  /** Id of its first token. */
  readonly id: number;
  /** UTF-16 offsets [start, end). */
  readonly start: number;
  readonly end: number;
  readonly chance: number;
}

interface Path {
  /** Token index at which the span begins. */
  readonly start: number;
  node: TrieNode;
  place: number;
  chance: number;
}

interface Try {
  readonly label: number;
  readonly id: number;
  readonly rows: Map<TrieNode, number>;
  /** Those that are to be followed further. */
  paths: Path[];
}

interface Read {
  readonly at: number;
  readonly node: TrieNode;
  readonly choices: readonly number[];
  readonly columns: readonly number[];
}

export interface TriesOptions {
  readonly text: WindowText;
  readonly branches: readonly Branch[];
  /** Id of <end>. */
  readonly end: number;
  /** A path is given up when `worth` of it falls below this. */
  readonly least: number;
  /** The most that a span of this label and start can score, if it is followed with chance 1. */
  readonly worth: (label: number, id: number) => number;
  readonly lookTokens?: number;
}

/** The starts that are followed in one window, and the spans found. */
export class Tries {
  readonly spans: Span[] = [];
  readonly #options: TriesOptions;
  readonly #tries = new Map<string, Try>();
  #fed: Read[] = [];

  constructor(options: TriesOptions) {
    this.#options = options;
  }

  /** Follows a start, if it is not followed yet. */
  begin(label: number, root: TrieNode): void {
    const key = `${label} ${root.id}`;
    if (this.#tries.has(key)) return;
    const paths = root.places.map((start): Path => ({ start, node: root, place: start, chance: 1 }));
    this.#tries.set(key, { label, id: root.id, rows: new Map(), paths });
  }

  /** Whether anything is still to be fed. */
  get isAlive(): boolean {
    return this.#alive().length > 0;
  }

  /**
   * Adds the next tokens of all that is followed to the row, about `budget` at most.
   *
   * @returns the row indices that are to be read, and the tokens of each label
   */
  feed(row: PackedRow, columns: Columns, budget: number): { reads: number[]; tokensByLabel: Map<number, number> } {
    const alive = this.#alive();
    const next = this.#nextNodes(alive);
    const tokensByLabel = new Map<number, number>();
    this.#fed = [];
    for (const [each, nodes] of next) {
      if (row.length >= budget) break;
      const branch = this.#options.branches[each.label];
      if (!branch) throw new Error(`label ${each.label} has no branch`);
      for (const node of nodes) {
        const parent = node.parent === null ? branch.num : each.rows.get(node.parent);
        if (parent === undefined) throw new Error('a path was fed without its beginning');
        const at = row.add([node.id], branch.position + node.depth, parent);
        each.rows.set(node, at);
        tokensByLabel.set(each.label, (tokensByLabel.get(each.label) ?? 0) + 1);
        if (!isChoice(node)) continue;
        const choices = choicesAt(node, this.#options.end);
        this.#fed.push({ at, node, choices, columns: columns.of(choices) });
      }
    }
    return { reads: this.#fed.map((r) => r.at), tokensByLabel };
  }

  /** Takes in the scores of what was fed; `from`: the line of its first read in `scores`, whose lines have `width` numbers. */
  read(scores: Float32Array, from: number, width: number): void {
    const stops = new Map(
      this.#fed.map(({ at, choices, columns }, i) => {
        return [at, { choices, p: softmaxOver(scores, (from + i) * width, columns) }] as const;
      }),
    );
    for (const each of this.#tries.values()) {
      each.paths = each.paths.filter((path) => this.#follow(each, path, stops));
    }
  }

  /** Walks a path as far as it was fed; returns whether it goes on beyond. */
  #follow(own: Try, path: Path, stops: ReadonlyMap<number, { choices: readonly number[]; p: Float64Array }>): boolean {
    const { text } = this.#options;
    if (!own.rows.has(path.node)) return true;
    for (;;) {
      const next = text.ids[path.place + 1];
      const stop = stops.get(own.rows.get(path.node) ?? -1);
      if (text.ends[path.place] === true) {
        if (!stop) throw new Error('a word end was not read');
        this.spans.push({
          label: own.label,
          id: own.id,
          start: text.spans[path.start]?.[0] ?? 0,
          end: text.spans[path.place]?.[1] ?? 0,
          chance: path.chance * (stop.p[0] ?? 0),
        });
      }
      if (stop && next !== undefined) path.chance *= stop.p[stop.choices.indexOf(next)] ?? 0;
      const child = path.node.children.find((c) => c.id === next);
      if (!child || !this.#isWorth(own, path)) return false;
      path.node = child;
      path.place += 1;
      if (!own.rows.has(child)) return true;
    }
  }

  #isWorth(own: Try, path: Path): boolean {
    return path.chance * this.#options.worth(own.label, own.id) >= this.#options.least;
  }

  #alive(): Try[] {
    const tries = [...this.#tries.values()];
    for (const each of tries) each.paths = each.paths.filter((path) => this.#isWorth(each, path));
    return tries.filter((each) => each.paths.length > 0);
  }

  /** The nodes to feed: everything at once where that costs little more than a look; else a look, and the rest later. */
  #nextNodes(alive: readonly Try[]): Map<Try, readonly TrieNode[]> {
    const { text } = this.#options;
    const size = (each: Try, most: number): number => nodesBelow(text, each, most).length;
    const look = this.#options.lookTokens ?? lookTokens;
    const more = alive.reduce((sum, each) => sum + size(each, Infinity) - size(each, look), 0);
    return new Map(alive.map((each) => [each, nodesBelow(text, each, more <= forwardWorthTokens ? Infinity : look)]));
  }
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

/** The next nodes of a try's paths: choice by choice, at least one of each path, and beyond it no more than `most` nodes. */
function nodesBelow(text: WindowText, own: Try, most: number): TrieNode[] {
  const nodes = new Set<TrieNode>();
  let tips: Tip[] = own.paths.map(({ node, place }) => ({ node, place }));
  while (tips.length > 0) {
    const level = new Set<TrieNode>();
    tips = tips.flatMap((tip) => toNextChoice(text, tip, level));
    if (nodes.size > 0 && nodes.size + level.size > most) break;
    for (const node of level) nodes.add(node);
  }
  return inPathOrder(nodes, { text, paths: own.paths });
}

interface Tip {
  readonly node: TrieNode;
  readonly place: number;
}

/** Walks down to a node at which the model is asked; adds what it passes to `level`, and returns what comes after. */
function toNextChoice(text: WindowText, tip: Tip, level: Set<TrieNode>): Tip[] {
  let { node, place } = tip;
  for (;;) {
    level.add(node);
    place += 1;
    const next = text.ids[place];
    const child = node.children.find((c) => c.id === next);
    if (!child) return [];
    if (isChoice(node)) return [{ node: child, place }];
    node = child;
  }
}

/** Path after path, in the order of the text, which is the order of the reference. */
function inPathOrder(
  nodes: ReadonlySet<TrieNode>,
  { text, paths }: { text: WindowText; paths: readonly Path[] },
): TrieNode[] {
  const ordered = new Set<TrieNode>();
  for (const path of paths) {
    let node: TrieNode | undefined = path.node;
    for (let place = path.place; node && nodes.has(node); place += 1) {
      ordered.add(node);
      const next: number | undefined = text.ids[place + 1];
      node = node.children.find((child) => child.id === next);
    }
  }
  return [...ordered];
}
