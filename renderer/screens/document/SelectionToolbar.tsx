// Beside a selection in the text: the labels to mark it with, each with its key.
import type { ReactElement } from 'react';
import { IconButton } from '../../components/Button.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import { keyLabels } from '../../core/labelKeys.ts';
import { t } from '../../messages/index.ts';
import type { TextSelection } from './useTextSelection.ts';

const labelsShown = 9;

interface SelectionToolbarProps {
  readonly selection: TextSelection;
  readonly labels: readonly string[];
  readonly colours: ReadonlyMap<string, string>;
  readonly onAdd: (label: string) => void;
  readonly onMore: () => void;
  readonly onClose: () => void;
}

export function SelectionToolbar(props: SelectionToolbarProps): ReactElement {
  const { selection, labels, colours, onAdd, onMore, onClose } = props;
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={t.review.markAs}
      style={{ insetBlockStart: selection.y, '--x': `${Math.max(0, selection.x)}px` } as React.CSSProperties}
      // The selection must outlive the press of a button.
      onMouseDown={(event) => event.preventDefault()}
    >
      {keyLabels(labels)
        .slice(0, labelsShown)
        .map(({ name, key }) => (
          <button
            key={name}
            type="button"
            className="selection-label"
            style={labelStyle(colours.get(name))}
            onClick={() => onAdd(name)}
          >
            <span className="swatch" aria-hidden="true" />
            <span className="clamp">{name}</span>
            <kbd aria-hidden="true">{key}</kbd>
          </button>
        ))}
      <IconButton label={t.review.otherLabel} icon="more" onClick={onMore} />
      <IconButton label={t.cancel} icon="close" onClick={onClose} />
    </div>
  );
}
