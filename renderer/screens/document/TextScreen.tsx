// The reading view: legend, text, details of the selected mention; wired to the keyboard.
import { useState, type ReactElement } from 'react';
import type { Document, Run } from '../../../electron/contract/index.ts';
import { useShortcuts } from '../../hooks/useShortcuts.ts';
import { t } from '../../messages/index.ts';
import { FidelityNotes } from './FidelityNotes.tsx';
import { Legend } from './Legend.tsx';
import { MentionDetails } from './MentionDetails.tsx';
import { MentionList } from './MentionList.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { TextView } from './TextView.tsx';
import { useTextView } from './useTextView.ts';

interface TextScreenProps {
  readonly document: Document;
  readonly run: Run | null;
}

export function TextScreen({ document, run }: TextScreenProps): ReactElement {
  const view = useTextView(document, run);
  const [hasSheet, setHasSheet] = useState(false);
  const [hasTags, setHasTags] = useState(true);
  const { selected } = view;
  useShortcuts({
    ArrowRight: () => view.step(1),
    ArrowLeft: () => view.step(-1),
    n: () => view.step(1),
    p: () => view.step(-1),
    Escape: () => view.select(null),
    l: () => setHasTags((has) => !has),
    '?': () => setHasSheet(true),
  });
  return (
    <div className="reading-room">
      <Legend view={view} run={run} hasTags={hasTags} onTags={setHasTags} onSheet={() => setHasSheet(true)} />
      <section className="reading" aria-label={t.document.text} data-scroller tabIndex={0}>
        <FidelityNotes notes={document.fidelity} />
        <TextView view={view} hasTags={hasTags} />
      </section>
      <aside className={selected === null ? 'details' : 'details has-mention'} aria-label={t.details.title}>
        {selected === null ? (
          <MentionList view={view} run={run} />
        ) : (
          <MentionDetails view={view} mention={selected.mention} />
        )}
      </aside>
      <p className="unseen" role="status">
        {selected !== null &&
          t.details.spoken(
            view.text.slice(selected.mention.start, selected.mention.end),
            selected.mention.label,
            selected.mention.score,
            view.selectedIndex + 1,
            view.placed.length,
          )}
      </p>
      {hasSheet && <ShortcutSheet onClose={() => setHasSheet(false)} />}
    </div>
  );
}
