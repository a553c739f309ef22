// Export: what is written and in which format, with a preview of the files before they are saved.
import { useMemo, useState, type ReactElement } from 'react';
import { documentsQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PercentSlider } from '../../components/PercentSlider.tsx';
import { Switch } from '../../components/Switch.tsx';
import { t } from '../../messages/index.ts';
import { firstChoices, formatOf, requestOf } from './choices.ts';
import { ExportPreview } from './ExportPreview.tsx';
import { FormatList } from './FormatList.tsx';
import { FormatOptions } from './FormatOptions.tsx';
import { LabelPicker } from './LabelPicker.tsx';
import { DragOut } from '../shell/DragOut.tsx';
import { Losses } from './Losses.tsx';
import { saveExport } from './saveExport.ts';
import { useExport } from './useExport.ts';

type Scope = 'document' | 'selected' | 'all';

interface ExportDialogProps {
  /** The document that is open, or null. */
  readonly documentId: number | null;
  readonly selected: readonly number[];
  readonly onClose: () => void;
}

export function ExportDialog({ documentId, selected, onClose }: ExportDialogProps): ReactElement {
  const documents = useQuery(documentsQuery).data;
  const [form, setForm] = useState(firstChoices);
  const [scope, setScope] = useState<Scope>(
    documentId !== null ? 'document' : selected.length > 0 ? 'selected' : 'all',
  );
  const [percent, setPercent] = useState(0);
  // By its id: the first that a label could be of is the output in it.
  const [reviewedOnly, setReviewedOnly] = useState(false);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [isSaving, setIsSaving] = useState(false);
  const ids = useMemo(
    () => (scope === 'all' ? null : scope === 'selected' ? [...selected] : documentId === null ? [] : [documentId]),
    [scope, selected, documentId],
  );
  const names = useMemo(() => {
    const wanted = ids === null ? null : new Set(ids);
    const found = (documents ?? []).filter(({ id }) => wanted === null || wanted.has(id));
    return [...new Set(found.flatMap(({ run }) => Object.keys(run?.counts ?? {})))].sort();
  }, [documents, ids]);
  const labels = leftOut.size === 0 ? null : names.filter((name) => !leftOut.has(name));
  const request = requestOf(form, { documentIds: ids, minConfidence: percent / 100, labels, reviewedOnly });
  const { file, preview, error } = useExport(request);
  const save = async (): Promise<void> => {
    setIsSaving(true);
    const isSaved = await saveExport(request);
    setIsSaving(false);
    if (isSaved) onClose();
  };
  const scopes: readonly { value: Scope; label: string; isOffered: boolean }[] = [
    { value: 'document', label: t.exports.scopes.document, isOffered: documentId !== null },
    { value: 'selected', label: t.exports.scopes.selected(selected.length), isOffered: selected.length > 0 },
    { value: 'all', label: t.exports.scopes.all(documents?.length ?? 0), isOffered: true },
  ];
  const note = file === null ? (error === null ? t.exports.writing : '') : t.exports.sum(file.mentions, file.documents);
  return (
    <Dialog
      isWide
      title={t.exports.title}
      onClose={onClose}
      foot={
        <>
          <span className="foot-note" role="status">
            {isSaving ? t.exports.saving : note}
          </span>
          <DragOut request={request} />
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="main" icon="export" disabled={file === null || isSaving} onClick={() => void save()}>
            {t.exports.save(t.exports.formats[form.card].name)}
          </Button>
        </>
      }
    >
      <FormatList value={form.card} onChange={(card) => setForm({ ...form, card })} />
      <div className="export-choices">
        <FormatOptions form={form} onChange={(changed) => setForm({ ...form, ...changed })} />
        <Choice
          legend={t.exports.scope}
          value={scope}
          options={scopes.filter((s) => s.isOffered)}
          onChange={setScope}
        />
        <PercentSlider
          label={t.exports.confidence}
          value={percent}
          words={t.legend.atLeast(percent)}
          onChange={setPercent}
        />
        <Switch
          label={t.exports.reviewedOnly}
          hint={t.exports.reviewedOnlyHint}
          isOn={reviewedOnly}
          onChange={setReviewedOnly}
        />
      </div>
      {names.length > 0 && <LabelPicker names={names} leftOut={leftOut} onChange={setLeftOut} />}
      <p className="hint">{t.exports.holds[formatOf(form)]}</p>
      {file !== null && <Losses file={file} />}
      {error === null ? (
        preview !== null && <ExportPreview file={preview} isFresh={file !== null} />
      ) : (
        <Notice tone="error">
          <p>{error.message}</p>
        </Notice>
      )}
    </Dialog>
  );
}
