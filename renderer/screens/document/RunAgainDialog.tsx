// Reads documents again with a label set of the person's choice.
import { useState, type ReactElement } from 'react';
import { perform } from '../../api/perform.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { hashOf } from '../../core/route.ts';
import { useLabelSets } from '../../hooks/useLabelSets.ts';
import { t } from '../../messages/index.ts';

interface RunAgainDialogProps {
  readonly documentIds: readonly number[];
  readonly onClose: () => void;
}

export function RunAgainDialog({ documentIds, onClose }: RunAgainDialogProps): ReactElement {
  const { sets, chosenId } = useLabelSets();
  const [picked, setPicked] = useState<number | null>(null);
  const labelSetId = picked ?? chosenId;
  const start = async (): Promise<void> => {
    if (labelSetId === null) return;
    onClose();
    await perform('runs.start', { documentIds: [...documentIds], labelSetId });
  };
  return (
    <Dialog
      title={t.runAgain.title(documentIds.length)}
      onClose={onClose}
      foot={
        <>
          <a className="foot-note" href={hashOf({ screen: 'labelSets', labelSetId: null })} onClick={onClose}>
            {t.runAgain.editSets}
          </a>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="main" disabled={labelSetId === null} onClick={() => void start()}>
            {t.runAgain.start}
          </Button>
        </>
      }
    >
      <p>{t.runAgain.explain}</p>
      <div className="pick-list" role="radiogroup" aria-label={t.runAgain.sets}>
        {sets.map((set) => (
          <label key={set.id} className="pick">
            <input type="radio" name="label-set" checked={set.id === labelSetId} onChange={() => setPicked(set.id)} />
            <span className="pick-words">
              <strong>{set.name}</strong>
              <span className="chips">
                {set.labels.slice(0, 6).map(({ name, colour }) => (
                  <Chip key={name} name={name} colour={colour} />
                ))}
                {set.labels.length > 6 && <span className="muted">{t.andMore(set.labels.length - 6)}</span>}
                {set.labels.length === 0 && <span className="muted">{t.labelSets.noLabels}</span>}
              </span>
            </span>
          </label>
        ))}
      </div>
    </Dialog>
  );
}
