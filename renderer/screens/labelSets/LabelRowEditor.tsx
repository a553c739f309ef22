// One label in the editor: colour, phrase, description, and its place in the order.
import { useId, type ReactElement } from 'react';
import type { Label } from '../../../electron/contract/index.ts';
import { IconButton } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import type { LabelProblem, LabelRow } from '../../core/labelEdits.ts';
import { t } from '../../messages/index.ts';

interface LabelRowEditorProps {
  readonly row: LabelRow;
  readonly problem: LabelProblem | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isDragged: boolean;
  readonly onChange: (change: Partial<Label>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onDrag: (rowId: number | null) => void;
  readonly onDragOver: () => void;
}

export function LabelRowEditor(props: LabelRowEditorProps): ReactElement {
  const { row, problem, onChange, onMove } = props;
  const problemId = useId();
  const name = row.name === '' ? t.labelSets.unnamed : row.name;
  return (
    <li
      className={props.isDragged ? 'label-row dragged' : 'label-row'}
      style={labelStyle(row.colour)}
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver();
      }}
    >
      <span
        className="drag-handle"
        draggable
        aria-hidden="true"
        title={t.labelSets.drag}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/x-padellm-label', row.name);
          props.onDrag(row.rowId);
        }}
        onDragEnd={() => props.onDrag(null)}
      >
        <Icon name="drag" />
      </span>
      <input
        type="color"
        value={row.colour}
        aria-label={t.labelSets.colourOf(name)}
        onChange={(event) => onChange({ colour: event.target.value })}
      />
      <span className="label-fields">
        <input
          className="label-name"
          value={row.name}
          maxLength={120}
          aria-label={t.labelSets.phrase}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <input
          className="label-description"
          value={row.description}
          maxLength={500}
          aria-label={t.labelSets.descriptionOf(name)}
          placeholder={t.labelSets.description}
          onChange={(event) => onChange({ description: event.target.value })}
        />
        {problem !== null && (
          <span id={problemId} className="field-problem">
            {t.labelSets.problems[problem]}
          </span>
        )}
      </span>
      <span className="row-buttons">
        <IconButton label={t.labelSets.up(name)} icon="up" disabled={props.isFirst} onClick={() => onMove(-1)} />
        <IconButton label={t.labelSets.down(name)} icon="down" disabled={props.isLast} onClick={() => onMove(1)} />
        <IconButton label={t.labelSets.removeLabel(name)} icon="trash" onClick={props.onRemove} />
      </span>
    </li>
  );
}
