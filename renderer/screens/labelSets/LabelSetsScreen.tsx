// Label sets: the cards of all, or the editor of one.
import type { ReactElement } from 'react';
import { labelSetsQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Notice } from '../../components/Notice.tsx';
import { hashOf } from '../../core/route.ts';
import { t } from '../../messages/index.ts';
import { LabelSetCards } from './LabelSetCards.tsx';
import { LabelSetEditor } from './LabelSetEditor.tsx';

export function LabelSetsScreen({ labelSetId }: { readonly labelSetId: number | null }): ReactElement {
  const { data: sets, error } = useQuery(labelSetsQuery);
  if (sets === null) {
    return (
      <main className="screen">
        <h1>{t.labelSets.title}</h1>
        {error === null ? <p className="muted">{t.loading}</p> : <Notice tone="error">{error.message}</Notice>}
      </main>
    );
  }
  if (labelSetId === null) return <LabelSetCards sets={sets} />;
  const set = sets.find(({ id }) => id === labelSetId);
  if (set !== undefined) return <LabelSetEditor key={set.id} set={set} />;
  return (
    <main className="screen">
      <h1>{t.labelSets.title}</h1>
      <Notice>
        <p>
          {t.labelSets.gone} <a href={hashOf({ screen: 'labelSets', labelSetId: null })}>{t.labelSets.showAll}</a>
        </p>
      </Notice>
    </main>
  );
}
