// Where the person is, kept in the hash of the address.
import { useMemo, useSyncExternalStore } from 'react';
import { hashOf, parseRoute, type Route } from '../core/route.ts';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

export const go = (route: Route): void => {
  window.location.hash = hashOf(route);
};
