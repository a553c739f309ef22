// What the program will answer to a person's edits, computed at once: decisions after edits. Doing it twice is doing it once.
import {
  stands,
  type ApiOutput,
  type Decision,
  type Mention,
  type Never,
  type Place,
  type ReviewEdit,
  type ReviewedMention,
} from '../../electron/contract/index.ts';
import { mentionKey } from './mentionKey.ts';
import { reviewedMentions } from './reviewed.ts';

export type DocumentAnswer = ApiOutput<'documents.get'>;

/** What is shown before the program has answered. */
export type ReviewChange =
  | { readonly kind: 'edit'; readonly edits: readonly ReviewEdit[]; readonly at: string }
  | { readonly kind: 'never'; readonly never: Never; readonly place: Place; readonly at: string };

export function applyEdits(
  mentions: readonly Mention[],
  decisions: readonly Decision[],
  edits: readonly ReviewEdit[],
  decidedAt: string,
): readonly Decision[] {
  const found = indexOf(mentions);
  const decided = new Map(decisions.map((decision) => [mentionKey(decision), decision]));
  const scoreOf = (place: Place): number | null =>
    found.get(mentionKey(place))?.score ?? decided.get(mentionKey(place))?.score ?? null;
  const put = ({ label, start, end }: Place, verdict: Decision['verdict'], score: number | null): void => {
    decided.set(mentionKey({ label, start, end }), { label, start, end, verdict, score, decidedAt });
  };
  /** `score`: what a mention brings along from where it was. */
  const accept = (place: Place, score: number | null = null): void => {
    const said = decided.get(mentionKey(place));
    if (said !== undefined && stands(said)) return;
    const own = scoreOf(place);
    put(place, own === null ? 'added' : 'accepted', own ?? score);
  };
  const reject = (place: Place): void => {
    if (decided.get(mentionKey(place))?.verdict !== 'rejected') put(place, 'rejected', scoreOf(place));
  };
  const move = (from: Place, to: Place): void => {
    if (mentionKey(from) === mentionKey(to)) return;
    const score = scoreOf(from);
    reject(from);
    accept(to, score);
  };
  for (const edit of edits) {
    switch (edit.kind) {
      case 'accept':
      case 'add':
        for (const place of edit.places) accept(place);
        break;
      case 'reject':
        edit.places.forEach(reject);
        break;
      case 'undecide':
        for (const place of edit.places) decided.delete(mentionKey(place));
        break;
      case 'relabel':
        for (const place of edit.places) move(place, { ...place, label: edit.label });
        break;
      case 'resize':
        move(edit.place, { label: edit.place.label, start: edit.start, end: edit.end });
        break;
    }
  }
  return [...decided.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

const noMentions: readonly Mention[] = [];

export function applyChange(answer: DocumentAnswer, change: ReviewChange): DocumentAnswer {
  const mentions = answer.run?.mentions ?? noMentions;
  if (change.kind === 'edit') {
    return { ...answer, decisions: [...applyEdits(mentions, answer.decisions, change.edits, change.at)] };
  }
  const { never, place, at } = change;
  const isKnown = answer.nevers.some(({ text, label }) => text === never.text && label === never.label);
  const said = answer.decisions.find((decision) => mentionKey(decision) === mentionKey(place));
  // What was decided elsewhere stays; this very place is what the person just spoke of.
  const decisions =
    said !== undefined && stands(said)
      ? [...applyEdits(mentions, answer.decisions, [{ kind: 'reject', places: [place] }], at)]
      : answer.decisions;
  return { ...answer, decisions, nevers: isKnown ? answer.nevers : [...answer.nevers, never] };
}

/** Everything that is to be shown, rejected mentions included. */
export const reviewedOf = ({ document, run, decisions, nevers }: DocumentAnswer): readonly ReviewedMention[] =>
  reviewedMentions(document.text, run?.mentions ?? noMentions, decisions, nevers);

// Answers keep their objects (see share.ts): a decision does not index ten thousand mentions again.
const indexes = new WeakMap<readonly Mention[], ReadonlyMap<string, Mention>>();
function indexOf(mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  let index = indexes.get(mentions);
  if (index === undefined) {
    index = new Map(mentions.map((mention) => [mentionKey(mention), mention]));
    indexes.set(mentions, index);
  }
  return index;
}
