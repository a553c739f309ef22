// The editor of one label set. Edits are stored by themselves.
import { useState, type ReactElement } from 'react';
import type { LabelSet } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { hashOf } from '../../core/route.ts';
import { addLines, changeRow, moveRow, problemsOf, toLabels, toRow, type LabelRow } from '../../core/labelEdits.ts';
import { showInfo } from '../../hooks/toasts.ts';
import { useAutosave } from '../../hooks/useAutosave.ts';
import { t } from '../../messages/index.ts';
import { AddLabels } from './AddLabels.tsx';
import { LabelRowEditor } from './LabelRowEditor.tsx';
import { duplicateSet, exportSet, removeSet } from './labelSetActions.ts';
import { SetName } from './SetName.tsx';
import { TryOut } from './TryOut.tsx';

export function LabelSetEditor({ set }: { readonly set: LabelSet }): ReactElement {
  const [rows, setRows] = useState<readonly LabelRow[]>(() => set.labels.map(toRow));
  const [draggedId, setDraggedId] = useState<number | null>(null);
  const problems = problemsOf(rows);
  const state = useAutosave(rows, problems.size === 0, async (edited) => {
    const stored = await perform('labelSets.setLabels', { labelSetId: set.id, labels: toLabels(edited) });
    return stored !== null;
  });
  const remove = (row: LabelRow): void => {
    const at = rows.indexOf(row);
    setRows(rows.filter((other) => other !== row));
    showInfo(t.labelSets.labelRemoved(row.name), {
      label: t.undo,
      run: () => setRows((now) => now.toSpliced(Math.min(at, now.length), 0, row)),
    });
  };
  const dragOver = (over: LabelRow): void => {
    const from = rows.findIndex(({ rowId }) => rowId === draggedId);
    if (from !== -1) setRows(moveRow(rows, from, rows.indexOf(over)));
  };
  return (
    <main className="screen editor">
      <header className="screen-head">
        <div className="editor-name">
          <a
            className="icon-button"
            href={hashOf({ screen: 'labelSets', labelSetId: null })}
            aria-label={t.labelSets.showAll}
            title={t.labelSets.showAll}
          >
            <Icon name="back" />
          </a>
          <SetName set={set} />
          <span className={`save-state ${state}`} role="status">
            {state === 'saved' && <Icon name="check" />}
            {t.labelSets.save[state]}
          </span>
        </div>
        <div className="add-buttons">
          <IconButton label={t.labelSets.duplicate(set.name)} icon="copy" onClick={() => void duplicateSet(set.id)} />
          <Button icon="export" onClick={() => void exportSet(set.id)}>
            {t.labelSets.exportFile}
          </Button>
          <Button icon="trash" onClick={() => void removeSet(set.id)}>
            {t.labelSets.removeThis}
          </Button>
        </div>
      </header>
      <p className="muted measure">{t.labelSets.advice}</p>
      <AddLabels onAdd={(lines) => setRows((now) => addLines(now, lines))} />
      {rows.length === 0 ? (
        <p className="empty">{t.labelSets.emptySet}</p>
      ) : (
        <ol className="label-rows" aria-label={t.labels(rows.length)}>
          {rows.map((row, at) => (
            <LabelRowEditor
              key={row.rowId}
              row={row}
              problem={problems.get(row.rowId) ?? null}
              isFirst={at === 0}
              isLast={at === rows.length - 1}
              isDragged={row.rowId === draggedId}
              onChange={(change) => setRows(changeRow(rows, row.rowId, change))}
              onMove={(by) => setRows(moveRow(rows, at, at + by))}
              onRemove={() => remove(row)}
              onDrag={setDraggedId}
              onDragOver={() => dragOver(row)}
            />
          ))}
        </ol>
      )}
      <TryOut labels={rows} />
    </main>
  );
}
