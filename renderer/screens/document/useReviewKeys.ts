// The keys of the text view: steps, decisions, labels, bounds, undo.
import type { Bounds } from '../../core/bounds.ts';
import { labelOfKey } from '../../core/labelKeys.ts';
import { useShortcuts, type Shortcuts } from '../../hooks/useShortcuts.ts';
import type { OpenDialog } from './ReviewDialogs.tsx';
import type { ReviewActions } from './reviewActions.ts';
import { stepBack, stepForth } from './reviewSteps.ts';
import { clearSelection, type TextSelection } from './useTextSelection.ts';
import type { TextViewState } from './useTextView.ts';

interface ReviewKeys {
  readonly documentId: number;
  readonly view: TextViewState;
  readonly actions: ReviewActions;
  readonly selection: TextSelection | null;
  readonly isComparing: boolean;
  readonly onAdd: (bounds: Bounds, label: string) => void;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onTags: (change: (hasTags: boolean) => boolean) => void;
}

export function useReviewKeys(keys: ReviewKeys): void {
  const { documentId, view, actions, selection, isComparing, onAdd, onOpen, onTags } = keys;
  const { selected } = view;
  const openMenu = (): void => {
    if (selection !== null) onOpen({ kind: 'add', bounds: selection });
    else if (selected !== null) onOpen({ kind: 'label', mention: selected.mention });
  };
  const always: Shortcuts = {
    ArrowRight: () => view.step(1),
    ArrowLeft: () => view.step(-1),
    n: () => view.step(1),
    p: () => view.step(-1),
    Escape: () => (selection === null ? view.select(null) : clearSelection()),
    l: () => onTags((has) => !has),
    '?': () => onOpen({ kind: 'sheet' }),
    'Ctrl+z': () => void stepBack(documentId),
    'Ctrl+Shift+z': () => void stepForth(documentId),
    'Ctrl+y': () => void stepForth(documentId),
  };
  const review: Shortcuts = {
    N: view.nextUncertain,
    a: actions.accept,
    Enter: actions.accept,
    x: actions.reject,
    Delete: actions.reject,
    u: actions.undecide,
    e: openMenu,
    F2: openMenu,
  };
  // While text is selected, the browser makes the selection longer and shorter with these.
  const bounds: Shortcuts =
    selection !== null
      ? {}
      : {
          'Shift+ArrowRight': () => actions.nudge('end', 1),
          'Shift+ArrowLeft': () => actions.nudge('end', -1),
          'Alt+Shift+ArrowRight': () => actions.nudge('start', 1),
          'Alt+Shift+ArrowLeft': () => actions.nudge('start', -1),
        };
  useShortcuts(isComparing ? always : { ...always, ...review, ...bounds }, (chord) => {
    const label = isComparing ? null : labelOfKey(view.labelNames, chord);
    if (label === null) return false;
    if (selection !== null) onAdd(selection, label);
    else actions.relabel(label);
    return selection !== null || selected !== null;
  });
}
