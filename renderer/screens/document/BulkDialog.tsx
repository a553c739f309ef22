// Before many mentions are accepted or rejected at once: how many of each label, and the first places.
import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import type { BulkPreview } from '../../core/editsOf.ts';
import { mentionKey } from '../../core/mentionKey.ts';
import { contextOf } from '../../core/mentionSteps.ts';
import { t } from '../../messages/index.ts';
import { PlacesPreview } from './PlacesPreview.tsx';

const placesShown = 6;

interface BulkDialogProps {
  readonly kind: 'accept' | 'reject';
  readonly preview: BulkPreview;
  readonly text: string;
  readonly colours: ReadonlyMap<string, string>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function BulkDialog({ kind, preview, text, colours, onConfirm, onClose }: BulkDialogProps): ReactElement {
  const count = preview.mentions.length;
  const confirm = (): void => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog
      title={t.review.bulk[kind](count)}
      onClose={onClose}
      foot={
        <>
          <span className="foot-note">{t.review.undoable}</span>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="main" onClick={confirm}>
            {t.review.bulk[kind](count)}
          </Button>
        </>
      }
    >
      <p>{t.review.bulkExplain}</p>
      <div className="chips">
        {preview.labels.map(({ label, count: ofLabel }) => (
          <Chip key={label} name={label} colour={colours.get(label)} count={ofLabel} />
        ))}
      </div>
      <PlacesPreview
        all={count}
        places={preview.mentions.slice(0, placesShown).map((mention) => ({
          key: mentionKey(mention),
          where: null,
          text: text.slice(mention.start, mention.end),
          ...contextOf(text, mention),
        }))}
      />
    </Dialog>
  );
}
