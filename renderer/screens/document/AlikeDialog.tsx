// Does to all places with the same words what a person decided for one, after showing how many and where.
import { useState, type ReactElement } from 'react';
import type { ApiInput } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { call, documentQuery, journalQuery } from '../../api/program.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { DrawnMention } from '../../core/drawn.ts';
import { placeOf } from '../../core/editsOf.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { t } from '../../messages/index.ts';
import { PlacesPreview } from './PlacesPreview.tsx';
import { showStep } from './reviewSteps.ts';

type Alike = ApiInput<'review.editAlike'>;
const kinds = ['accept', 'reject', 'add', 'relabel'] as const;
const scopes = ['document', 'corpus'] as const;

const kindFor = ({ verdict }: DrawnMention): Alike['kind'] =>
  verdict === 'added' ? 'add' : verdict === 'rejected' || verdict === 'never' ? 'reject' : 'accept';

interface AlikeDialogProps {
  readonly documentId: number;
  /** The one that was decided: what was done to it is proposed for the others. */
  readonly mention: DrawnMention;
  readonly words: string;
  readonly labels: readonly string[];
  readonly onClose: () => void;
}

export function AlikeDialog({ documentId, mention, words, labels, onClose }: AlikeDialogProps): ReactElement {
  const [kind, setKind] = useState<Alike['kind']>(kindFor(mention));
  const [scope, setScope] = useState<Alike['scope']>('document');
  const place = placeOf(mention);
  const others = labels.filter((label) => label !== place.label);
  const [label, setLabel] = useState(others[0] ?? place.label);
  const wanted: Alike = { documentId, place, kind, scope, label: kind === 'relabel' ? label : null, isPreview: true };
  const { data: reach, error, isWaiting } = useAnswer(JSON.stringify(wanted), () => call('review.editAlike', wanted));
  const isEmpty = isWaiting || reach === null || reach.mentions === 0;
  const confirm = async (): Promise<void> => {
    onClose();
    const done = await perform('review.editAlike', { ...wanted, isPreview: false });
    if (done === null) return;
    journalQuery.set(done.journal);
    documentQuery(documentId).refreshPart();
    showStep(documentId, t.review.alikeDone(done.mentions, done.documents));
  };
  return (
    <Dialog
      title={t.review.alikeTitle(words)}
      onClose={onClose}
      foot={
        <>
          <span className="foot-note" role="status">
            {isWaiting || reach === null ? t.review.counting : t.review.reach(reach.mentions, reach.documents)}
          </span>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="main" disabled={isEmpty} onClick={() => void confirm()}>
            {t.review.apply}
          </Button>
        </>
      }
    >
      <Choice
        legend={t.review.what}
        value={kind}
        options={kinds
          .filter((value) => value !== 'relabel' || others.length > 0)
          .map((value) => ({ value, label: t.review.alikeKinds[value] }))}
        onChange={setKind}
      />
      {kind === 'relabel' && (
        <label className="field-inline">
          <span>{t.review.newLabel}</span>
          <select value={label} onChange={(event) => setLabel(event.target.value)}>
            {others.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <Choice
        legend={t.review.where}
        value={scope}
        options={scopes.map((value) => ({ value, label: t.review.scopes[value] }))}
        onChange={setScope}
      />
      <p className="hint">{t.review.alikeHint[kind]}</p>
      {error !== null && !isWaiting && (
        <Notice tone="error">
          <p>{error.message}</p>
        </Notice>
      )}
      {reach !== null && reach.mentions > 0 && (
        <PlacesPreview
          all={reach.mentions}
          places={reach.examples.map((example) => ({
            key: `${example.documentId}-${example.start}-${example.label}`,
            where: scope === 'corpus' ? example.name : null,
            before: example.before,
            text: example.text,
            after: example.after,
          }))}
        />
      )}
    </Dialog>
  );
}
