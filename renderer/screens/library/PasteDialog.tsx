// A text from the clipboard as a document; without a name it takes its first line.
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { nameFromText } from '../../core/pasteName.ts';
import { t } from '../../messages/index.ts';
import { addText } from './addDocuments.ts';

export function PasteDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const isEmpty = text.trim() === '';
  const submit = (event?: SubmitEvent): void => {
    event?.preventDefault();
    if (isEmpty) return;
    void addText(name.trim() === '' ? nameFromText(text, t.paste.unnamed) : name.trim(), text);
    onClose();
  };
  return (
    <Dialog
      title={t.paste.title}
      onClose={onClose}
      foot={
        <>
          <span className="foot-note">{isEmpty ? t.paste.hint : t.characters(text.length)}</span>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="main" disabled={isEmpty} onClick={() => submit()}>
            {t.paste.add}
          </Button>
        </>
      }
    >
      <form className="stack" onSubmit={submit}>
        <label className="field">
          <span>{t.paste.text}</span>
          <textarea
            rows={12}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
            }}
          />
        </label>
        <label className="field">
          <span>{t.paste.name}</span>
          <input
            value={name}
            maxLength={200}
            placeholder={nameFromText(text, t.paste.unnamed)}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      </form>
    </Dialog>
  );
}
