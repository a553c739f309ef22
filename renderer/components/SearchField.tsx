// A search field: follows what is typed after a moment of quiet, at once on Enter. Ctrl+F goes to the main one.
import { useEffect, useRef, type ReactElement } from 'react';
import { useDraft } from '../hooks/useDraft.ts';
import { Icon } from './Icon.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** Whether Ctrl+F goes here. */
  readonly isKey?: boolean;
}

export function SearchField({ label, value, onSearch, isKey = false }: SearchFieldProps): ReactElement {
  const { draft, setDraft, settle } = useDraft(onSearch);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isKey) return undefined;
    const find = (event: KeyboardEvent): void => {
      if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', find);
    return () => window.removeEventListener('keydown', find);
  }, [isKey]);
  return (
    <label className="search">
      <Icon name="search" />
      <span className="unseen">{label}</span>
      <input
        ref={input}
        type="search"
        value={draft ?? value}
        placeholder={label}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
    </label>
  );
}
