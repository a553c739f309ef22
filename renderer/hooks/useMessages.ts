// Switches the words of the interface to the language of the settings. Whoever calls it draws everything anew (a key).
import { useEffect, useMemo } from 'react';
import { settingsQuery } from '../api/program.ts';
import { useQuery } from '../api/useQuery.ts';
import { languageFor, speak, type Language } from '../messages/index.ts';

export function useMessages(): Language {
  const setting = useQuery(settingsQuery).data?.language ?? 'system';
  const language = languageFor(setting, navigator.languages);
  // Before anything below is drawn, and again only when the language is another one.
  useMemo(() => speak(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return language;
}
