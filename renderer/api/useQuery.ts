// A component's view of a remembered answer, or of several.
import { useMemo, useState, useSyncExternalStore } from 'react';
import { combine } from './combined.ts';
import type { Query, Snapshot } from './query.ts';

export const useQuery = <T>(query: Query<T>): Snapshot<T> => useSyncExternalStore(query.subscribe, query.getSnapshot);

/** `queries` must be the same array until others are meant. */
export function useQueries<T>(queries: readonly Query<T>[]): readonly Snapshot<T>[] {
  const combined = useMemo(() => combine(queries), [queries]);
  return useSyncExternalStore(combined.subscribe, combined.getSnapshot);
}

/** The last answer that there was: while the next one is on its way, the screen stays as it is. */
export function useKept<T>(data: T | null): T | null {
  const [kept, setKept] = useState(data);
  if (data !== null && data !== kept) setKept(data);
  return data ?? kept;
}
