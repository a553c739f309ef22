// One more label for this document: typed, looked for at once, and its mentions join the others.
import { useState, type ReactElement } from 'react';
import { call, documentQuery } from '../../api/program.ts';
import { Button } from '../../components/Button.tsx';
import { longestName } from '../../core/labelEdits.ts';
import { nextColour } from '../../core/palette.ts';
import { t } from '../../messages/index.ts';

interface AddLabelFieldProps {
  readonly documentId: number;
  readonly known: readonly string[];
  readonly colours: readonly string[];
}

export function AddLabelField({ documentId, known, colours }: AddLabelFieldProps): ReactElement {
  const [name, setName] = useState('');
  const [isLooking, setLooking] = useState(false);
  const [said, setSaid] = useState('');
  const add = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted === '' || isLooking) return;
    if (known.includes(wanted)) {
      setSaid(t.legend.isThere(wanted));
      return;
    }
    setLooking(true);
    setSaid(t.legend.looking(wanted));
    const label = { name: wanted, description: '', colour: nextColour(colours) };
    const answer = await call('runs.addLabels', { documentId, labels: [label] });
    setLooking(false);
    setSaid(
      answer.ok ? t.legend.labelAdded(wanted, answer.value.mentions, answer.value.milliseconds) : answer.error.message,
    );
    if (!answer.ok) return;
    setName('');
    documentQuery(documentId).refresh();
  };
  return (
    <form
      className="add-label"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        value={name}
        maxLength={longestName}
        aria-label={t.legend.addLabel}
        placeholder={t.legend.addLabel}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" icon="plus" aria-label={t.legend.find} disabled={name.trim() === '' || isLooking} />
      <p className="hint" role="status">
        {said === '' ? t.legend.addHint : said}
      </p>
    </form>
  );
}
