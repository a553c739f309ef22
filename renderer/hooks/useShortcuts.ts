// Keys that work anywhere on a screen, except while a person types, chooses or has a dialog open.
import { useEffect, useEffectEvent } from 'react';
import { chordOf } from '../core/chord.ts';

export type Shortcuts = Readonly<Record<string, () => void>>;

/** `other` may take keys that the table does not name; it says whether it did. */
export function useShortcuts(shortcuts: Shortcuts, other: (chord: string) => boolean = () => false): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const chord = chordOf(event);
    if (isTaken(event.target, chord)) return;
    const run = shortcuts[chord];
    if (run !== undefined) run();
    else if (!other(chord)) return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented) onKey(event);
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isTaken(target: EventTarget | null, chord: string): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  // Enter presses the button that has the focus.
  if ((chord === 'Enter' || chord === ' ') && target.matches('button, a, summary, input')) return true;
  return target.matches('textarea, select, input:not([type=checkbox]), [contenteditable]');
}
