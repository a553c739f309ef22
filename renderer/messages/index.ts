// The words of the interface in the person's language; English is the one there is, and the type of all others.
import { en } from './en.ts';

export type Messages = typeof en;
export const t: Messages = en;
