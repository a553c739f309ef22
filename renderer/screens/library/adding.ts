// What is on its way into the library and what became of it: a store outside React, since files can be dropped anywhere.
import { useSyncExternalStore } from 'react';
import type { AddedDocument } from '../../../electron/contract/index.ts';
import type { PickedFile } from './droppedFiles.ts';

/** Files that a person is asked about before they are read. */
export interface Question {
  readonly files: readonly PickedFile[];
  /** How many of them hold mentions that can be imported. */
  readonly annotated: number;
  readonly tables: number;
  /** Of the tables, to choose the one with the text from. */
  readonly columns: readonly string[];
}

export interface Adding {
  readonly progress: { readonly done: number; readonly all: number } | null;
  /** Refused and known ones of the last additions. */
  readonly notAdded: readonly Exclude<AddedDocument, { status: 'added' }>[];
  /** What an import could not take over. */
  readonly notes: readonly string[];
  readonly question: Question | null;
}

let state: Adding = { progress: null, notAdded: [], notes: [], question: null };
const listeners = new Set<() => void>();

export const changeAdding = (next: Partial<Adding>): void => {
  state = { ...state, ...next };
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useAdding = (): Adding => useSyncExternalStore(subscribe, () => state);
export const forgetNotAdded = (): void => changeAdding({ notAdded: [], notes: [] });
