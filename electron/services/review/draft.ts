// What a person says of places of one document, before it is kept. Pure: what is there already is asked for, and every
// change is known with what it replaces.
import { placeKey, stands, type Place } from '../../contract/index.ts';
import type { DecisionChange, Said } from '../../store/journal.ts';

export interface DraftSource {
  readonly at: string;
  readonly saidOf: (place: Place) => Said | null;
  /** null: no run that can be on the screen has it. */
  readonly scoreOf: (place: Place) => number | null;
}

/** Each answers whether it changed anything. */
export interface Draft {
  /** A mention of the model is accepted; where it has none, the person adds it. */
  readonly accept: (place: Place) => boolean;
  readonly reject: (place: Place) => boolean;
  /** The model's word stands again. */
  readonly undecide: (place: Place) => boolean;
  /** Rejects the one place and accepts the other, which keeps the model's score of the first. */
  readonly move: (from: Place, to: Place) => boolean;
  /** Whether a person has said of the place that it stands. */
  readonly isConfirmed: (place: Place) => boolean;
  readonly changes: () => DecisionChange[];
}

const isSame = (one: Said | null, other: Said | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.verdict === other.verdict &&
    one.score === other.score &&
    one.decidedAt === other.decidedAt);

interface Entry {
  readonly place: Place;
  readonly before: Said | null;
  after: Said | null;
}

export function createDraft({ at, saidOf, scoreOf }: DraftSource): Draft {
  const entries = new Map<string, Entry>();

  function entryOf({ label, start, end }: Place): Entry {
    const place = { label, start, end };
    const key = placeKey(place);
    const known = entries.get(key);
    if (known !== undefined) return known;
    const before = saidOf(place);
    const entry = { place, before, after: before };
    entries.set(key, entry);
    return entry;
  }

  const say = (entry: Entry, verdict: Said['verdict'], score: number | null): true => {
    entry.after = { verdict, score, decidedAt: at };
    return true;
  };

  /** @param score the one that a mention brings along from where it was */
  function acceptWith(place: Place, score: number | null): boolean {
    const entry = entryOf(place);
    if (entry.after !== null && stands(entry.after)) return false;
    const own = scoreOf(place) ?? entry.after?.score ?? null;
    return own === null ? say(entry, 'added', score) : say(entry, 'accepted', own);
  }

  function reject(place: Place): boolean {
    const entry = entryOf(place);
    if (entry.after?.verdict === 'rejected') return false;
    return say(entry, 'rejected', scoreOf(place) ?? entry.after?.score ?? null);
  }

  return {
    accept: (place) => acceptWith(place, null),
    reject,
    undecide: (place) => {
      const entry = entryOf(place);
      if (entry.after === null) return false;
      entry.after = null;
      return true;
    },
    move: (from, to) => {
      if (placeKey(from) === placeKey(to)) return false;
      const score = scoreOf(from) ?? entryOf(from).after?.score ?? null;
      const [isRejected, isAccepted] = [reject(from), acceptWith(to, score)];
      return isRejected || isAccepted;
    },
    isConfirmed: (place) => {
      const said = entryOf(place).after;
      return said !== null && stands(said);
    },
    changes: () => [...entries.values()].filter(({ before, after }) => !isSame(before, after)),
  };
}
