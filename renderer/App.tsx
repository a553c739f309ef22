// The frame around every screen.
import { useSyncExternalStore, type ReactElement } from 'react';
import { connection } from './api/program.ts';
import { Notice } from './components/Notice.tsx';
import { Rail } from './components/Rail.tsx';
import { Toasts } from './components/Toasts.tsx';
import type { Route } from './core/route.ts';
import { useRoute } from './hooks/navigation.ts';
import { useQueueNotice } from './hooks/queueNotice.ts';
import { useMessages } from './hooks/useMessages.ts';
import { t } from './messages/index.ts';
import { ComparisonScreen } from './screens/comparison/ComparisonScreen.tsx';
import { DocumentScreen } from './screens/document/DocumentScreen.tsx';
import { EntitiesScreen } from './screens/entities/EntitiesScreen.tsx';
import { LabelSetsScreen } from './screens/labelSets/LabelSetsScreen.tsx';
import { AddDialog } from './screens/library/AddDialog.tsx';
import { DropAnywhere } from './screens/library/DropAnywhere.tsx';
import { LibraryScreen } from './screens/library/LibraryScreen.tsx';
import { SettingsScreen } from './screens/settings/SettingsScreen.tsx';
import { ShellCommands } from './screens/shell/ShellCommands.tsx';

export function App(): ReactElement {
  const language = useMessages();
  // In another language everything is drawn anew: words are read while drawing.
  return <Frame key={language} />;
}

function Frame(): ReactElement {
  const route = useRoute();
  const isConnected = useSyncExternalStore(connection.subscribe, connection.getSnapshot);
  useQueueNotice(t.nav[route.screen]);
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
      <AddDialog />
      <ShellCommands route={route} />
      <Toasts />
    </div>
  );
}

function Screen({ route }: { readonly route: Route }): ReactElement {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen query={route.query ?? ''} />;
    case 'document':
      return <DocumentScreen documentId={route.documentId} tab={route.tab} at={route.at} />;
    case 'entities':
      return <EntitiesScreen query={route.query ?? ''} />;
    case 'comparison':
      return <ComparisonScreen documentIds={route.documentIds} />;
    case 'labelSets':
      return <LabelSetsScreen labelSetId={route.labelSetId} />;
    case 'settings':
      return <SettingsScreen />;
  }
}
