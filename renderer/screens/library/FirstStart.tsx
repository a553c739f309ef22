// The library without documents: where to drop the first one, and what will become of it.
import type { ReactElement } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { LabelSetSelect } from '../../components/LabelSetSelect.tsx';
import { Chip } from '../../components/Chip.tsx';
import { changeSettings } from '../../hooks/changeSettings.ts';
import { useLabelSets } from '../../hooks/useLabelSets.ts';
import { t } from '../../messages/index.ts';
import { AddButtons } from './AddButtons.tsx';

const chipsShown = 14;

export function FirstStart(): ReactElement {
  const { sets, chosenId } = useLabelSets();
  const labels = sets.find(({ id }) => id === chosenId)?.labels ?? [];
  return (
    <div className="first-start">
      <section className="drop-zone" aria-labelledby="first-start-title">
        <span className="drop-mark">
          <Icon name="document" />
        </span>
        <h1 id="first-start-title">{t.library.firstTitle}</h1>
        <p>{t.library.firstSentence}</p>
        <AddButtons hasSample />
      </section>
      {sets.length > 0 && (
        <section className="first-labels" aria-label={t.library.lookedFor}>
          <LabelSetSelect
            label={t.library.newDocuments}
            sets={sets}
            value={chosenId}
            onChange={(labelSetId) => void changeSettings({ labelSetId })}
          />
          <div className="chips">
            {labels.slice(0, chipsShown).map(({ name, colour }) => (
              <Chip key={name} name={name} colour={colour} />
            ))}
            {labels.length > chipsShown && <span className="muted">{t.andMore(labels.length - chipsShown)}</span>}
          </div>
        </section>
      )}
      <p className="first-private">{t.library.private}</p>
    </div>
  );
}
