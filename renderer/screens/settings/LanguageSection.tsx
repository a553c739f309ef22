// The language of the interface. What is looked for, and in which languages, is another matter: label sets.
import type { ReactElement } from 'react';
import type { Settings } from '../../../electron/contract/index.ts';
import { changeSettings } from '../../hooks/changeSettings.ts';
import { languages, t } from '../../messages/index.ts';

export function LanguageSection({ language }: { readonly language: Settings['language'] }): ReactElement {
  // One that has no words yet is still what was chosen.
  const offered = [...new Set<Settings['language']>(['system', ...languages(), language])];
  return (
    <section className="settings-section" aria-labelledby="settings-language">
      <h2 id="settings-language">{t.settings.language}</h2>
      <label className="field-inline">
        <span>{t.settings.languageOf}</span>
        <select
          value={language}
          onChange={({ target }) => {
            const chosen = offered.find((one) => one === target.value);
            if (chosen !== undefined) void changeSettings({ language: chosen });
          }}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {one === 'system' ? t.settings.languageSystem : t.settings.languages[one]}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
