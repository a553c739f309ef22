// The sentences of fidelity reports.
import type { FidelityNote } from '../contract/index.ts';

export const info = (message: string): FidelityNote => ({ level: 'info', message });
export const warning = (message: string): FidelityNote => ({ level: 'warning', message });

/** "1 footnote", "3 footnotes". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** A note where something was counted, none where nothing was. */
export const noteIf = (count: number, note: (count: number) => FidelityNote): readonly FidelityNote[] =>
  count > 0 ? [note(count)] : [];

const namesShown = 8;

/** "a, b, c", and how many more there are. */
export const listed = (names: readonly string[], most = namesShown): string =>
  names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
