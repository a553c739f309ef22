// Stores a value by itself once it has been quiet for a moment, and at once when the person leaves.
import { useEffect, useEffectEvent, useState } from 'react';

export type SaveState = 'saved' | 'saving' | 'blocked';

const quietMs = 600;

/** `save` says whether it was stored; `canSave` is false while the value is not valid. */
export function useAutosave<T>(value: T, canSave: boolean, save: (value: T) => Promise<boolean>): SaveState {
  const [saved, setSaved] = useState(value);
  const isDirty = value !== saved;
  const store = useEffectEvent(async () => {
    if (isDirty && canSave && (await save(value))) setSaved(value);
  });
  useEffect(() => {
    const timer = window.setTimeout(() => void store(), quietMs);
    return () => window.clearTimeout(timer);
  }, [value]);
  useEffect(() => {
    const leave = (): void => void store();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return !canSave ? 'blocked' : isDirty ? 'saving' : 'saved';
}
