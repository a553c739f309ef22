// A component's view of a remembered answer.
import { useSyncExternalStore } from 'react';
import type { Query, Snapshot } from './query.ts';

export const useQuery = <T>(query: Query<T>): Snapshot<T> => useSyncExternalStore(query.subscribe, query.getSnapshot);
