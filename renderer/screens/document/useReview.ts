// The document as reviewed, with decisions shown before they are stored, and everything that a person can say of it.
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Place, ReviewedMention, ReviewEdit } from '../../../electron/contract/index.ts';
import { applyChange, reviewedOf, type DocumentAnswer } from '../../core/applyEdits.ts';
import { openDesk } from './reviewSteps.ts';

export interface Review {
  readonly answer: DocumentAnswer;
  /** In reading order, rejected ones included. */
  readonly mentions: readonly ReviewedMention[];
  /** Whether it was stored. */
  readonly edit: (...edits: readonly ReviewEdit[]) => Promise<boolean>;
  readonly never: (place: Place, everyLabel: boolean) => Promise<boolean>;
}

export function useReview(stored: DocumentAnswer): Review {
  const documentId = stored.document.id;
  const [desk] = useState(() => openDesk(documentId));
  const pending = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  const answer = useMemo(() => pending.reduce(applyChange, stored), [stored, pending]);
  const { document, run, decisions, nevers } = answer;
  const found = run?.mentions;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- windows and tags arrive without any change to the mentions
  const mentions = useMemo(() => reviewedOf(answer), [document.text, found, decisions, nevers]);
  return {
    answer,
    mentions,
    edit: (...edits) => desk.make({ kind: 'edit', edits, at: now() }),
    never: (place, everyLabel) => {
      const text = document.text.slice(place.start, place.end).trim();
      const never = { text, label: everyLabel ? null : place.label };
      return desk.make({ kind: 'never', never, place, at: now() });
    },
  };
}

const now = (): string => new Date().toISOString();
