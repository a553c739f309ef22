// The dialogs of the text view, one at a time.
import type { ReactElement } from 'react';
import type { Bounds } from '../../core/bounds.ts';
import type { DrawnMention } from '../../core/drawn.ts';
import type { BulkPreview } from '../../core/editsOf.ts';
import { t } from '../../messages/index.ts';
import { AlikeDialog } from './AlikeDialog.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { LabelMenu } from './LabelMenu.tsx';
import type { ReviewActions } from './reviewActions.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import type { TextViewState } from './useTextView.ts';

export type OpenDialog =
  | { readonly kind: 'sheet' }
  | { readonly kind: 'label'; readonly mention: DrawnMention }
  | { readonly kind: 'add'; readonly bounds: Bounds }
  | { readonly kind: 'alike'; readonly mention: DrawnMention }
  | { readonly kind: 'bulk'; readonly verdict: 'accept' | 'reject'; readonly preview: BulkPreview };

interface ReviewDialogsProps {
  readonly open: OpenDialog | null;
  readonly documentId: number;
  readonly view: TextViewState;
  readonly actions: ReviewActions;
  readonly onAdd: (bounds: Bounds, label: string) => void;
  readonly onClose: () => void;
}

export function ReviewDialogs(props: ReviewDialogsProps): ReactElement | null {
  const { open, documentId, view, actions, onAdd, onClose } = props;
  const { text, colours, labelNames } = view;
  switch (open?.kind) {
    case undefined:
      return null;
    case 'sheet':
      return <ShortcutSheet onClose={onClose} />;
    case 'label':
      return (
        <LabelMenu
          title={t.review.labelOf(text.slice(open.mention.start, open.mention.end))}
          labels={labelNames}
          colours={colours}
          current={open.mention.label}
          onPick={actions.relabel}
          onClose={onClose}
        />
      );
    case 'add':
      return (
        <LabelMenu
          title={t.review.labelOf(text.slice(open.bounds.start, open.bounds.end))}
          labels={labelNames}
          colours={colours}
          current={null}
          onPick={(label) => onAdd(open.bounds, label)}
          onClose={onClose}
        />
      );
    case 'alike':
      return (
        <AlikeDialog
          documentId={documentId}
          mention={open.mention}
          words={text.slice(open.mention.start, open.mention.end)}
          labels={labelNames}
          onClose={onClose}
        />
      );
    case 'bulk':
      return (
        <BulkDialog
          kind={open.verdict}
          preview={open.preview}
          text={text}
          colours={colours}
          onConfirm={() => actions.bulk(open.verdict, open.preview.mentions)}
          onClose={onClose}
        />
      );
  }
}
