// What the text view needs to know of a mention to draw it: from the model, from a person, or from a comparison of runs.
import { stands, type Place, type ReviewedMention } from '../../electron/contract/index.ts';

export interface DrawnMention extends Place {
  /** null: the model did not find it. */
  readonly score: number | null;
  readonly origin: ReviewedMention['origin'];
  readonly verdict?: ReviewedMention['verdict'];
  /** Only while two runs are compared. */
  readonly change?: 'added' | 'lost';
}

export const isStanding = ({ verdict = null }: DrawnMention): boolean => stands({ verdict });
export const isUndecided = ({ verdict = null }: DrawnMention): boolean => verdict === null;
/** Judged and standing: accepted or added. */
export const isReviewed = ({ verdict = null }: DrawnMention): boolean => verdict === 'accepted' || verdict === 'added';
