// Does what the menus of a desktop shell ask for. In a browser nothing asks.
import { useEffect, useEffectEvent, useState, type ReactElement } from 'react';
import type { Command } from '../../../electron/contract/index.ts';
import { onCommand } from '../../api/desktop.ts';
import { perform } from '../../api/perform.ts';
import type { Route } from '../../core/route.ts';
import { go } from '../../hooks/navigation.ts';
import { showError } from '../../hooks/toasts.ts';
import { stepBack, stepForth } from '../document/reviewSteps.ts';
import { ShortcutSheet } from '../document/ShortcutSheet.tsx';
import { ExportDialog } from '../exports/ExportDialog.tsx';
import { finishAdding } from '../library/addDocuments.ts';
import { changeAdding } from '../library/adding.ts';

type Open = 'export' | 'shortcuts' | null;

export function ShellCommands({ route }: { readonly route: Route }): ReactElement | null {
  const [open, setOpen] = useState<Open>(null);
  const documentId = route.screen === 'document' ? route.documentId : null;
  const heed = useEffectEvent((command: Command) => {
    switch (command.type) {
      case 'go':
        goTo(command.to);
        break;
      case 'export':
      case 'shortcuts':
        // One dialog at a time: what is asked of a person already comes first.
        if (document.querySelector('dialog[open]') === null) setOpen(command.type);
        break;
      case 'undo':
      case 'redo':
        step(command.type, documentId);
        break;
      case 'adding':
        changeAdding({ progress: { done: command.done, all: command.all } });
        break;
      case 'added':
        finishAdding(command.answers);
        break;
      case 'failed':
        changeAdding({ progress: null });
        showError(command.message);
        break;
    }
  });
  useEffect(() => onCommand((command) => heed(command)), []);
  const close = (): void => setOpen(null);
  if (open === 'export') return <ExportDialog documentId={documentId} selected={[]} onClose={close} />;
  if (open === 'shortcuts') return <ShortcutSheet onClose={close} />;
  return null;
}

function goTo(place: Extract<Command, { type: 'go' }>['to']): void {
  if (place === 'labelSets') go({ screen: 'labelSets', labelSetId: null });
  else if (place !== 'about') go({ screen: place });
  else {
    go({ screen: 'settings' });
    // The section is there once the screen has been drawn and has its answers.
    window.setTimeout(() => document.getElementById('settings-about')?.scrollIntoView(), 150);
  }
}

/** While a person writes, it is the field's own undo. */
function step(direction: 'undo' | 'redo', documentId: number | null): void {
  const { activeElement } = document;
  if (activeElement?.matches('input, textarea, [contenteditable]') === true) {
    // No other way reaches the history of a field.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand(direction);
  } else if (documentId === null) void perform(`review.${direction}`, {});
  else void (direction === 'undo' ? stepBack : stepForth)(documentId);
}
