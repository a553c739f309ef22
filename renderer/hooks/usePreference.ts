// A choice of how a screen behaves, remembered by the browser on this machine; forgotten where it keeps nothing.
import { useState } from 'react';

export function usePreference(name: string, initial: boolean): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => read(name) ?? initial);
  return [
    isOn,
    (next) => {
      setOn(next);
      try {
        window.localStorage.setItem(keyOf(name), String(next));
      } catch {
        // Storage may be switched off: the choice then lasts as long as the page.
      }
    },
  ];
}

const keyOf = (name: string): string => `padellm.${name}`;

function read(name: string): boolean | null {
  try {
    const value = window.localStorage.getItem(keyOf(name));
    return value === null ? null : value === 'true';
  } catch {
    return null;
  }
}
