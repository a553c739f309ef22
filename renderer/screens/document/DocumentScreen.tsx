// One document: its text with the mentions, or what the run cost. Loads it and says so when that fails.
import { useState, type ReactElement } from 'react';
import { stands } from '../../../electron/contract/index.ts';
import { documentQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Notice } from '../../components/Notice.tsx';
import { reviewedOf } from '../../core/applyEdits.ts';
import { hashOf, type DocumentTab, type TextPlace } from '../../core/route.ts';
import { t } from '../../messages/index.ts';
import { LatencyView } from '../latency/LatencyView.tsx';
import { DocumentHead } from './DocumentHead.tsx';
import { TextScreen } from './TextScreen.tsx';

interface DocumentScreenProps {
  readonly documentId: number;
  readonly tab: DocumentTab;
  /** A place that is selected and brought into view. */
  readonly at?: TextPlace | undefined;
}

export function DocumentScreen({ documentId, tab, at }: DocumentScreenProps): ReactElement {
  const { data, error } = useQuery(documentQuery(documentId));
  const [isComparing, setComparing] = useState(false);
  if (data === null) {
    return (
      <main className="screen">
        <h1 className="unseen">{t.document.title}</h1>
        {error === null ? (
          <p className="muted">{t.loading}</p>
        ) : (
          <Notice tone="error">
            <p>{error.message}</p>
            <p>
              <a href={hashOf({ screen: 'library' })}>{t.document.back}</a>
            </p>
          </Notice>
        )}
      </main>
    );
  }
  return (
    <main className="screen document-screen">
      <DocumentHead
        document={data.document}
        run={data.run}
        standing={reviewedOf(data).filter(stands).length}
        tab={tab}
        isComparing={isComparing}
        onComparing={setComparing}
      />
      {tab === 'text' ? (
        <TextScreen
          key={`${documentId} ${at?.start} ${at?.end}`}
          stored={data}
          place={at ?? null}
          isComparing={isComparing}
          onComparing={setComparing}
        />
      ) : (
        <LatencyView run={data.run} />
      )}
    </main>
  );
}
