// How files are read, as the person last chose it. What is about one file alone is asked anew each time.
import { useSyncExternalStore } from 'react';

export const standingKeys = ['notes', 'headersAndFooters', 'comments', 'attachments'] as const;

export type StandingChoices = Readonly<Record<(typeof standingKeys)[number], boolean>>;

let choices: StandingChoices = { notes: true, headersAndFooters: true, comments: false, attachments: true };
const listeners = new Set<() => void>();

export const standingChoices = (): StandingChoices => choices;

export function changeStanding(some: Partial<StandingChoices>): void {
  choices = { ...choices, ...some };
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useStandingChoices = (): StandingChoices => useSyncExternalStore(subscribe, standingChoices);
