// The name of a label set, changed in place: stored on Enter and on leaving the field.
import { useId, useState, type ReactElement } from 'react';
import type { LabelSet } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { t } from '../../messages/index.ts';

export function SetName({ set }: { readonly set: LabelSet }): ReactElement {
  const [name, setName] = useState(set.name);
  const id = useId();
  const store = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted === set.name) return;
    if (wanted === '' || (await perform('labelSets.rename', { labelSetId: set.id, name: wanted })) === null) {
      setName(set.name);
    }
  };
  return (
    <h1 className="set-name">
      <label className="unseen" htmlFor={id}>
        {t.labelSets.name}
      </label>
      <input
        id={id}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => void store()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
