// New labels: typed one by one, or many at once by pasting lines.
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';

export function AddLabels({ onAdd }: { readonly onAdd: (lines: string) => void }): ReactElement {
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() === '') return;
    onAdd(text);
    setText('');
  };
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  return (
    <div className="add-labels">
      <label className="field">
        <span>{t.labelSets.addLabel}</span>
        <textarea
          rows={Math.min(10, Math.max(1, text.split('\n').length))}
          value={text}
          placeholder={t.labelSets.addExample}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
      </label>
      <Button look="main" icon="plus" disabled={lines === 0} onClick={add}>
        {t.labelSets.addCount(lines)}
      </Button>
    </div>
  );
}
