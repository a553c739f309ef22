// What a person can do to the selected mention, or to what they selected in the text: edits, and what is selected next.
import { wordsKey, type Place } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { journalQuery } from '../../api/program.ts';
import { moveBound, type Bounds } from '../../core/bounds.ts';
import { isReviewed, type DrawnMention } from '../../core/drawn.ts';
import { decide, placeOf } from '../../core/editsOf.ts';
import { mentionKey } from '../../core/mentionKey.ts';
import { t } from '../../messages/index.ts';
import { showStep } from './reviewSteps.ts';
import type { Review } from './useReview.ts';
import type { TextViewState } from './useTextView.ts';

export interface ReviewActions {
  readonly accept: () => void;
  readonly reject: () => void;
  readonly undecide: () => void;
  readonly relabel: (label: string) => void;
  readonly resize: (bounds: Bounds) => void;
  readonly nudge: (which: 'start' | 'end', by: 1 | -1) => void;
  readonly add: (bounds: Bounds, label: string) => void;
  readonly never: (everyLabel: boolean) => void;
  /** Takes the words of the selected mention off the list of those that are never tagged. */
  readonly allow: () => void;
  readonly bulk: (kind: 'accept' | 'reject', mentions: readonly DrawnMention[]) => void;
}

export function reviewActions(view: TextViewState, review: Review, isAdvancing: boolean): ReviewActions {
  const { selected, text } = view;
  const documentId = review.answer.document.id;
  const wordsOf = ({ start, end }: Bounds): string => text.slice(start, end);
  const withSelected = (act: (mention: DrawnMention) => void) => () => {
    if (selected !== null) act(selected.mention);
  };
  const goOn = (): void => {
    if (isAdvancing) view.nextUndecided();
  };
  /** Follows the mention to its new label or bounds. */
  const follow = (place: Place): void => view.select(mentionKey(place));
  const accept = withSelected((mention) => {
    if (!isReviewed(mention)) void review.edit(decide('accept', [mention]));
    goOn();
  });
  const allow = withSelected((mention) => {
    const text = wordsOf(mention);
    const known = review.answer.nevers.filter(({ label }) => label === null || label === mention.label);
    const wanted = known.find((never) => wordsKey(never.text) === wordsKey(text));
    if (wanted === undefined) return;
    void perform('review.allow', wanted).then((journal) => journal !== null && journalQuery.set(journal));
  });
  return {
    accept,
    reject: withSelected((mention) => {
      if (mention.verdict !== 'rejected' && mention.verdict !== 'never') void review.edit(decide('reject', [mention]));
      goOn();
    }),
    undecide: withSelected((mention) => {
      if (mention.verdict === 'never') allow();
      else if (mention.verdict !== null) void review.edit(decide('undecide', [mention]));
    }),
    relabel: (label) => {
      if (selected === null) return;
      if (label === selected.mention.label) {
        accept();
        return;
      }
      void review.edit({ kind: 'relabel', places: [placeOf(selected.mention)], label });
      follow({ ...placeOf(selected.mention), label });
      goOn();
    },
    resize: (bounds) => {
      if (selected === null) return;
      void review.edit({ kind: 'resize', place: placeOf(selected.mention), start: bounds.start, end: bounds.end });
      follow({ label: selected.mention.label, start: bounds.start, end: bounds.end });
    },
    nudge: (which, by) => {
      if (selected === null) return;
      const { label, start, end } = selected.mention;
      const moved = moveBound(text, { start, end }, which, by);
      if (moved.start === start && moved.end === end) return;
      void review.edit({ kind: 'resize', place: { label, start, end }, start: moved.start, end: moved.end });
      follow({ label, start: moved.start, end: moved.end });
    },
    add: ({ start, end }, label) => {
      void review.edit({ kind: 'add', places: [{ label, start, end }] });
      follow({ label, start, end });
    },
    never: (everyLabel) => {
      if (selected === null) return;
      const words = wordsOf(selected.mention);
      void review.never(placeOf(selected.mention), everyLabel).then((isStored) => {
        if (!isStored) return;
        showStep(documentId, t.review.neverDone(words, everyLabel ? null : selected.mention.label));
      });
      goOn();
    },
    allow,
    bulk: (kind, mentions) => {
      void review.edit(decide(kind, mentions)).then((isStored) => {
        if (isStored) showStep(documentId, t.review.bulkDone(kind, mentions.length));
      });
    },
  };
}
