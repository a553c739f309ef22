// The reading view: legend, text, details of the selected mention; wired to the keyboard.
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Label } from '../../../electron/contract/index.ts';
import { journalQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import type { DocumentAnswer } from '../../core/applyEdits.ts';
import type { Bounds } from '../../core/bounds.ts';
import { bulkOf } from '../../core/editsOf.ts';
import { mentionKey } from '../../core/mentionKey.ts';
import { usePreference } from '../../hooks/usePreference.ts';
import { t } from '../../messages/index.ts';
import { BoundHandles } from './BoundHandles.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { DocumentFacts } from './DocumentFacts.tsx';
import { Legend } from './Legend.tsx';
import { MentionDetails } from './MentionDetails.tsx';
import { MentionList } from './MentionList.tsx';
import { ReviewDialogs, type OpenDialog } from './ReviewDialogs.tsx';
import { reviewActions } from './reviewActions.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { TextView } from './TextView.tsx';
import { useComparison } from './useComparison.ts';
import { usePrinting } from './usePrinting.ts';
import { useReview } from './useReview.ts';
import { useReviewKeys } from './useReviewKeys.ts';
import { clearSelection, useTextSelection } from './useTextSelection.ts';
import { useTextView } from './useTextView.ts';

interface TextScreenProps {
  readonly stored: DocumentAnswer;
  /** A place that was asked for. */
  readonly place: Bounds | null;
  readonly isComparing: boolean;
  readonly onComparing: (isComparing: boolean) => void;
}

const noLabels: readonly Label[] = [];

export function TextScreen({ stored, place, isComparing, onComparing }: TextScreenProps): ReactElement {
  const review = useReview(stored);
  const { document, run, tags } = review.answer;
  const comparison = useComparison(document.id, isComparing);
  const [initial] = useState(() => review.mentions.find((m) => m.start === place?.start && m.end === place.end));
  const view = useTextView({
    text: document.text,
    labels: run?.labelSet.labels ?? noLabels,
    mentions: review.mentions,
    compared: comparison.drawn,
    initialKey: initial === undefined ? null : mentionKey(initial),
  });
  const { selected, visible } = view;
  const sheet = useRef<HTMLDivElement>(null);
  const selection = useTextSelection(sheet, document.text);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [hasTags, setHasTags] = useState(true);
  const [isAdvancing, setAdvancing] = usePreference('advance', true);
  const isPrinted = usePrinting();
  // The steps that can be undone are known before anybody asks.
  useQuery(journalQuery);
  const bulk = useMemo(() => bulkOf(comparison.drawn === null ? visible : []), [comparison.drawn, visible]);
  const actions = reviewActions(view, review, isAdvancing);
  const add = (bounds: Bounds, label: string): void => {
    clearSelection();
    actions.add(bounds, label);
  };
  useReviewKeys({
    documentId: document.id,
    view,
    actions,
    selection,
    isComparing,
    onAdd: add,
    onOpen: setOpen,
    onTags: setHasTags,
  });
  useEffect(() => {
    if (isComparing) clearSelection();
  }, [isComparing]);
  const openLabelMenu = (): void => {
    if (selected !== null) setOpen({ kind: 'label', mention: selected.mention });
  };
  return (
    <div className={isComparing ? 'reading-room comparing' : 'reading-room'}>
      <Legend
        documentId={document.id}
        view={view}
        run={run}
        undecided={bulk.mentions.length}
        hasTags={hasTags}
        onTags={setHasTags}
        onBulk={(kind) => setOpen({ kind: 'bulk', verdict: kind, preview: bulk })}
        onSheet={() => setOpen({ kind: 'sheet' })}
      />
      <section className="reading" aria-label={t.document.text} data-scroller tabIndex={0}>
        <h2 className="print-only">{document.name}</h2>
        <DocumentFacts document={document} tags={tags} />
        <TextView
          view={view}
          sheet={sheet}
          hasTags={hasTags}
          isPrinted={isPrinted}
          place={initial === undefined ? place : null}
        >
          {selected !== null && !isComparing && selection === null && (
            <BoundHandles
              key={selected.key}
              sheet={sheet}
              text={document.text}
              bounds={selected.mention}
              onResize={actions.resize}
            />
          )}
          {selection !== null && !isComparing && (
            <SelectionToolbar
              selection={selection}
              labels={view.labelNames}
              colours={view.colours}
              onAdd={(label) => add(selection, label)}
              onMore={() => setOpen({ kind: 'add', bounds: selection })}
              onClose={clearSelection}
            />
          )}
        </TextView>
      </section>
      <aside
        className={selected === null && !isComparing ? 'details' : 'details has-mention'}
        aria-label={t.details.title}
      >
        {isComparing ? (
          <ComparePanel comparison={comparison} view={view} onClose={() => onComparing(false)} />
        ) : selected === null ? (
          <MentionList view={view} run={run} />
        ) : (
          <MentionDetails
            view={view}
            mention={selected.mention}
            pages={document.pages}
            actions={actions}
            isAdvancing={isAdvancing}
            onAdvancing={setAdvancing}
            onLabel={openLabelMenu}
            onAlike={() => setOpen({ kind: 'alike', mention: selected.mention })}
          />
        )}
      </aside>
      <p className="unseen" role="status">
        {selected !== null &&
          t.details.spoken(
            view.text.slice(selected.mention.start, selected.mention.end),
            selected.mention.label,
            selected.mention.score,
            t.review.verdicts[selected.mention.verdict ?? 'undecided'],
            view.selectedIndex + 1,
            view.placed.length,
          )}
      </p>
      <ReviewDialogs
        open={open}
        view={view}
        documentId={document.id}
        actions={actions}
        onAdd={add}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}
