// Renames a label of the document in place. The name of another label joins the two, which the hint says before.
import { useId, useState, type ReactElement } from 'react';
import { longestName } from '../../core/labelEdits.ts';
import { t } from '../../messages/index.ts';

interface RenameFieldProps {
  readonly name: string;
  readonly names: readonly string[];
  readonly onRename: (to: string) => void;
}

export function RenameField({ name, names, onRename }: RenameFieldProps): ReactElement {
  const [typed, setTyped] = useState(name);
  const hintId = useId();
  const to = typed.trim();
  const isMerge = to !== name && names.includes(to);
  const isChanged = to !== '' && to !== name;
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) onRename(to);
      }}
    >
      <label className="field">
        <span>{t.legend.rename}</span>
        <input
          value={typed}
          maxLength={longestName}
          aria-describedby={hintId}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(name);
          }}
        />
      </label>
      <p id={hintId} className="hint" role="status">
        {isMerge ? t.legend.merges(name, to) : isChanged ? t.legend.renameHint : ''}
      </p>
    </form>
  );
}
