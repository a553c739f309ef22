// Where the person is, kept in the hash of the address.
import { useMemo, useSyncExternalStore } from 'react';
import { hashOf, parseRoute, type Route } from '../core/route.ts';

let libraryHash = hashOf({ screen: 'library' });

function heed(): void {
  const { hash } = window.location;
  if (parseRoute(hash).screen === 'library') libraryHash = hash;
}

const subscribe = (listener: () => void): (() => void) => {
  const changed = (): void => {
    heed();
    listener();
  };
  heed();
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

export const go = (route: Route): void => {
  window.location.hash = hashOf(route);
};

/** Says the same place more exactly, without a step for "back": what is typed into a search, how a list is sorted. */
export function amend(route: Route): void {
  const hash = hashOf(route);
  if (hash === window.location.hash) return;
  // The browser tells nobody of a replaced address.
  window.history.replaceState(window.history.state, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The library as it was left: searched, filtered and sorted. */
export const hashOfLibrary = (): string => (libraryHash === '' ? hashOf({ screen: 'library' }) : libraryHash);
