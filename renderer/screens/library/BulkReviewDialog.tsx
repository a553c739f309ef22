// Accepts or rejects at once what is undecided in many documents; shows how much and the first of it before.
import { useMemo, useState, type ReactElement } from 'react';
import type { ApiInput, Excerpt } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { call, documentsQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ExcerptText } from '../../components/ExcerptText.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PercentSlider } from '../../components/PercentSlider.tsx';
import { showInfo } from '../../hooks/toasts.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useDebounced } from '../../hooks/useDebounced.ts';
import { t } from '../../messages/index.ts';
import { LabelPicker } from '../exports/LabelPicker.tsx';

interface BulkReviewDialogProps {
  /** null: the whole library. */
  readonly documentIds: readonly number[] | null;
  readonly onClose: () => void;
}

type Verdict = 'accepted' | 'rejected';
type Request = ApiInput<'review.bulk'>;

const quietMs = 200;
// What most people begin with: sure ones are accepted, doubtful ones rejected.
const firstRange: Readonly<Record<Verdict, readonly [number, number]>> = { accepted: [90, 100], rejected: [0, 40] };

export function BulkReviewDialog({ documentIds, onClose }: BulkReviewDialogProps): ReactElement {
  const documents = useQuery(documentsQuery).data;
  const [verdict, setVerdict] = useState<Verdict>('accepted');
  const [[least, most], setRange] = useState(firstRange.accepted);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const names = useMemo(() => {
    const wanted = documentIds === null ? null : new Set(documentIds);
    const found = (documents ?? []).filter(({ id }) => wanted === null || wanted.has(id));
    return [...new Set(found.flatMap(({ run }) => Object.keys(run?.counts ?? {})))].sort();
  }, [documents, documentIds]);
  const request: Request = {
    documentIds: documentIds === null ? null : [...documentIds],
    labels: leftOut.size === 0 ? null : names.filter((name) => !leftOut.has(name)),
    minConfidence: least / 100,
    maxConfidence: most / 100,
    verdict,
    isPreview: true,
  };
  const question = useDebounced(JSON.stringify(request), quietMs);
  const { data, error, isWaiting } = useAnswer(question, () => call('review.bulk', JSON.parse(question) as Request));
  const answer = isWaiting || question !== JSON.stringify(request) || error !== null ? null : data;
  const apply = async (): Promise<void> => {
    onClose();
    const done = await perform('review.bulk', { ...request, isPreview: false });
    if (done === null) return;
    showInfo(t.bulk.done(verdict, done.mentions, done.documents), {
      label: t.undo,
      run: () => void perform('review.undo', {}),
    });
  };
  return (
    <Dialog
      title={t.bulk.title}
      onClose={onClose}
      foot={
        <>
          <span className="foot-note" role="status">
            {answer === null
              ? error === null
                ? t.bulk.counting
                : ''
              : t.bulk.reach(answer.mentions, answer.documents)}
          </span>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="main" disabled={answer === null || answer.mentions === 0} onClick={() => void apply()}>
            {t.bulk.apply(verdict)}
          </Button>
        </>
      }
    >
      <p className="hint">{t.bulk.explain}</p>
      <Choice
        legend={t.bulk.verdict}
        value={verdict}
        options={[
          { value: 'accepted', label: t.bulk.verdicts.accepted },
          { value: 'rejected', label: t.bulk.verdicts.rejected },
        ]}
        onChange={(value) => {
          setVerdict(value);
          setRange(firstRange[value]);
        }}
      />
      <div className="bulk-range" role="group" aria-label={t.bulk.confidence}>
        <PercentSlider
          label={t.bulk.from}
          value={least}
          words={t.percent(least / 100)}
          onChange={(value) => setRange([Math.min(value, most), most])}
        />
        <PercentSlider
          label={t.bulk.to}
          value={most}
          words={t.percent(most / 100)}
          onChange={(value) => setRange([least, Math.max(value, least)])}
        />
      </div>
      {names.length > 0 && <LabelPicker names={names} leftOut={leftOut} onChange={setLeftOut} />}
      {error !== null && (
        <Notice tone="error">
          <p>{error.message}</p>
        </Notice>
      )}
      {answer !== null && <Examples examples={answer.examples} all={answer.mentions} />}
    </Dialog>
  );
}

interface ExamplesProps {
  readonly examples: readonly Excerpt[];
  readonly all: number;
}

function Examples({ examples, all }: ExamplesProps): ReactElement {
  if (all === 0) return <p className="hint">{t.bulk.none}</p>;
  return (
    <ul className="excerpts" aria-label={t.bulk.examples}>
      {examples.map((one) => (
        <li key={`${one.documentId} ${one.start} ${one.label}`}>
          <ExcerptText excerpt={one} />
          <span className="hint">
            {one.label} · {one.name}
          </span>
        </li>
      ))}
      {all > examples.length && <li className="hint">{t.andMore(all - examples.length)}</li>}
    </ul>
  );
}
