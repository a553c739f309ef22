// The frame around every screen.
import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { connection } from './api/program.ts';
import { Notice } from './components/Notice.tsx';
import { Rail } from './components/Rail.tsx';
import { Toasts } from './components/Toasts.tsx';
import type { Route } from './core/route.ts';
import { useRoute } from './hooks/navigation.ts';
import { t } from './messages/index.ts';
import { DocumentScreen } from './screens/document/DocumentScreen.tsx';
import { LabelSetsScreen } from './screens/labelSets/LabelSetsScreen.tsx';
import { DropAnywhere } from './screens/library/DropAnywhere.tsx';
import { LibraryScreen } from './screens/library/LibraryScreen.tsx';
import { SettingsScreen } from './screens/settings/SettingsScreen.tsx';

export function App(): ReactElement {
  const route = useRoute();
  const isConnected = useSyncExternalStore(connection.subscribe, connection.getSnapshot);
  useEffect(() => {
    document.title = `${t.nav[route.screen]} – ${t.appName}`;
  }, [route.screen]);
  return (
    <div className="app">
      <Rail route={route} />
      <div className="content">
        {!isConnected && (
          <Notice tone="error">
            <p>{t.connection.stopped}</p>
          </Notice>
        )}
        <Screen route={route} />
      </div>
      <DropAnywhere />
      <Toasts />
    </div>
  );
}

function Screen({ route }: { readonly route: Route }): ReactElement {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen />;
    case 'document':
      return <DocumentScreen documentId={route.documentId} tab={route.tab} />;
    case 'labelSets':
      return <LabelSetsScreen labelSetId={route.labelSetId} />;
    case 'settings':
      return <SettingsScreen />;
  }
}
