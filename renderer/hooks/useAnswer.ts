// The answer to what is asked at the moment: of several requests under way, the newest wins.
import { useEffect, useEffectEvent, useState } from 'react';
import type { AppError, Result } from '../../electron/contract/index.ts';

export interface Answer<T> {
  /** That of the last question that was answered: it stays while the next one is under way. */
  readonly data: T | null;
  readonly error: AppError | null;
  readonly isWaiting: boolean;
}

/** `question` names what is asked; null: nothing. */
export function useAnswer<T>(question: string | null, ask: () => Promise<Result<T>>): Answer<T> {
  const [answer, setAnswer] = useState<{
    readonly question: string | null;
    readonly data: T | null;
    readonly error: AppError | null;
  }>({ question: null, data: null, error: null });
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (question === null) return undefined;
    let isNewest = true;
    void askNow().then((result) => {
      if (!isNewest) return;
      setAnswer((before) =>
        result.ok
          ? { question, data: result.value, error: null }
          : { question, data: before.data, error: result.error },
      );
    });
    return () => {
      isNewest = false;
    };
  }, [question]);
  if (question === null) return { data: null, error: null, isWaiting: false };
  return { data: answer.data, error: answer.error, isWaiting: answer.question !== question };
}
