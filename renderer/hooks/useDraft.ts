// What a hand is still changing: shown at once, and handed on when the hand rests.
import { useEffect, useEffectEvent, useState } from 'react';

const quietMs = 200;

export interface Draft<T> {
  /** null: nothing waits to be handed on. */
  readonly draft: T | null;
  readonly setDraft: (draft: T) => void;
  /** Hands the draft on now. */
  readonly settle: () => void;
}

export function useDraft<T>(onSettled: (value: T) => void): Draft<T> {
  const [draft, setDraft] = useState<T | null>(null);
  const take = useEffectEvent((value: T) => {
    onSettled(value);
    setDraft(null);
  });
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = window.setTimeout(() => take(draft), quietMs);
    return () => window.clearTimeout(timer);
  }, [draft]);
  return {
    draft,
    setDraft,
    settle: () => {
      if (draft === null) return;
      onSettled(draft);
      setDraft(null);
    },
  };
}
