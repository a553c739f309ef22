// Settings: processor, how texts are read, and what this program and its model are.
import type { ReactElement } from 'react';
import { settingsQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Notice } from '../../components/Notice.tsx';
import { t } from '../../messages/index.ts';
import { AboutSection } from './AboutSection.tsx';
import { EngineSection } from './EngineSection.tsx';
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
          <EngineSection engine={settings.engine} />
          <ReadingSection parameters={settings.parameters} />
        </>
      )}
      <AboutSection />
    </main>
  );
}
