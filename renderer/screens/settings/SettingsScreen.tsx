// Settings: language, processor, how texts are read, what is never tagged, backups, and what this program is.
import type { ReactElement } from 'react';
import { settingsQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Notice } from '../../components/Notice.tsx';
import { t } from '../../messages/index.ts';
import { AboutSection } from './AboutSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { EngineSection } from './EngineSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { NeversSection } from './NeversSection.tsx';
import { ReadingSection } from './ReadingSection.tsx';

export function SettingsScreen(): ReactElement {
  const { data: settings, error } = useQuery(settingsQuery);
  return (
    <main className="screen settings">
      <header className="screen-head">
        <div>
          <h1>{t.settings.title}</h1>
          <p className="muted">{t.settings.explain}</p>
        </div>
      </header>
      {settings === null ? (
        error === null ? (
          <p className="muted">{t.loading}</p>
        ) : (
          <Notice tone="error">{error.message}</Notice>
        )
      ) : (
        <>
          <LanguageSection language={settings.language} />
          <EngineSection engine={settings.engine} />
          <ReadingSection parameters={settings.parameters} />
        </>
      )}
      <NeversSection />
      <BackupSection />
      <AboutSection />
    </main>
  );
}
