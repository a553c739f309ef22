// The name of a key press as shortcut tables write it: "a", "N", "ArrowRight", "Shift+ArrowRight", "Ctrl+z".
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Command on a Mac counts as Ctrl. Shift is named only where it does not make another character already. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const hasControl = ctrlKey || metaKey;
  // Named keys are ASCII words; a character may be two UTF-16 units.
  const isCharacter = key.length <= 2 && !/^F\d$/.test(key);
  const name = isCharacter && hasControl ? key.toLowerCase() : key;
  const needsShift = shiftKey && (!isCharacter || hasControl);
  return `${hasControl ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${needsShift ? 'Shift+' : ''}${name}`;
}
