// The words of the interface in the person's language; English is the type of all others.
// `t` is a live binding: read it while drawing, never while a module loads, or its words stay in the first language.
import type { Settings } from '../../electron/contract/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { zh } from './zh.ts';

export type Messages = typeof en;
export type Language = Exclude<Settings['language'], 'system'>;

/** Those that there are; one line for each. */
const catalogues: Readonly<Partial<Record<Language, Messages>>> = { en, de, es, fr, zh };

export let t: Messages = en;

export const languages = (): readonly Language[] => Object.keys(catalogues) as Language[];

/** The first of the person's languages that there is. */
export function languageFor(setting: Settings['language'], preferred: readonly string[]): Language {
  const known = languages();
  const wanted = setting === 'system' ? preferred.map((tag) => tag.toLowerCase().split('-')[0]) : [setting];
  return wanted.map((one) => known.find((language) => language === one)).find((one) => one !== undefined) ?? 'en';
}

/** What is on screen must be drawn anew afterwards. */
export function speak(language: Language): void {
  t = catalogues[language] ?? en;
}
