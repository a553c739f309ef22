// Tags of the selected documents: put on all of them or taken off, with a way back to what each had.
import { useId, useState, type ReactElement, type SubmitEvent } from 'react';
import type { DocumentSummary } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { tagTally } from '../../core/documentList.ts';
import { inverseOf, tagStates, type TagState } from '../../core/tagChange.ts';
import { showInfo } from '../../hooks/toasts.ts';
import { t } from '../../messages/index.ts';

interface TagDialogProps {
  readonly documents: readonly DocumentSummary[];
  readonly selected: ReadonlySet<number>;
  readonly onClose: () => void;
}

const mostCharacters = 60;

export function TagDialog({ documents, selected, onClose }: TagDialogProps): ReactElement {
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [draft, setDraft] = useState('');
  const listId = useId();
  const chosen = documents.filter(({ id }) => selected.has(id));
  const known = tagTally(documents).map(({ name }) => name);
  const tags = [...new Set([...changed.keys(), ...known])];
  const states = tagStates(chosen, tags);
  const set = (tag: string, isOn: boolean): void => setChanged(new Map(changed).set(tag, isOn));
  const add = (event?: SubmitEvent): void => {
    event?.preventDefault();
    const tag = draft.trim();
    if (tag === '') return;
    set(tag, true);
    setDraft('');
  };
  const save = async (): Promise<void> => {
    const typed = draft.trim();
    const wanted = typed === '' ? changed : new Map(changed).set(typed, true);
    const on = [...wanted].filter(([, isOn]) => isOn).map(([tag]) => tag);
    const off = [...wanted].filter(([, isOn]) => !isOn).map(([tag]) => tag);
    onClose();
    if (on.length + off.length > 0) await changeTags(chosen, on, off);
  };
  return (
    <Dialog
      title={t.tags.titleOf(chosen.length)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="main" disabled={changed.size === 0 && draft.trim() === ''} onClick={() => void save()}>
            {t.tags.save}
          </Button>
        </>
      }
    >
      <form className="tag-add" onSubmit={add}>
        <label className="field">
          <span>{t.tags.add}</span>
          <input
            value={draft}
            maxLength={mostCharacters}
            list={listId}
            placeholder={t.tags.example}
            onChange={(event) => setDraft(event.target.value)}
          />
        </label>
        <datalist id={listId}>
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <Button type="submit" icon="plus" disabled={draft.trim() === ''}>
          {t.tags.addButton}
        </Button>
      </form>
      {states.length === 0 ? (
        <p className="hint">{t.tags.teach}</p>
      ) : (
        <ul className="tag-list">
          {states.map((state) => (
            <TagCheck key={state.tag} state={state} wanted={changed.get(state.tag) ?? null} onChange={set} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

interface TagCheckProps {
  readonly state: TagState;
  /** null: as it is. */
  readonly wanted: boolean | null;
  readonly onChange: (tag: string, isOn: boolean) => void;
}

function TagCheck({ state: { tag, on }, wanted, onChange }: TagCheckProps): ReactElement {
  const isSome = wanted === null && on === 'some';
  return (
    <li>
      <label>
        <input
          ref={(box) => {
            if (box !== null) box.indeterminate = isSome;
          }}
          type="checkbox"
          checked={wanted ?? on === 'all'}
          onChange={(event) => onChange(tag, event.target.checked)}
        />
        <span>{tag}</span>
        {isSome && <span className="hint">{t.tags.onSome}</span>}
      </label>
    </li>
  );
}

async function changeTags(
  chosen: readonly DocumentSummary[],
  add: readonly string[],
  remove: readonly string[],
): Promise<void> {
  const back = inverseOf(chosen, add, remove);
  const documentIds = chosen.map(({ id }) => id);
  const answer = await perform('documents.tag', { documentIds, add: [...add], remove: [...remove] });
  if (answer === null) return;
  if (answer.changed === 0) {
    showInfo(t.tags.unchanged);
    return;
  }
  showInfo(t.tags.changed(answer.changed), {
    label: t.undo,
    run: () => back.forEach((request) => void perform('documents.tag', request)),
  });
}
