// Export: what is written, with a preview of the file before it is saved.
import { useMemo, useState, type ReactElement } from 'react';
import { documentsQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { download } from '../../hooks/download.ts';
import { t } from '../../messages/index.ts';
import { ExportPreview } from './ExportPreview.tsx';
import { LabelPicker } from './LabelPicker.tsx';
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
  const [format, setFormat] = useState<'csv' | 'json'>('csv');
  const [scope, setScope] = useState<Scope>(
    documentId !== null ? 'document' : selected.length > 0 ? 'selected' : 'all',
  );
  const [percent, setPercent] = useState(0);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [bom, setBom] = useState(false);
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
  const { file, preview, error } = useExport({
    format,
    documentIds: ids,
    minConfidence: percent / 100,
    labels,
    bom: format === 'csv' && bom,
  });
  const save = (): void => {
    if (file === null) return;
    download(file.fileName, file.mediaType, file.content);
    onClose();
  };
  const scopes: readonly { value: Scope; label: string; isOffered: boolean }[] = [
    { value: 'document', label: t.exports.scopes.document, isOffered: documentId !== null },
    { value: 'selected', label: t.exports.scopes.selected(selected.length), isOffered: selected.length > 0 },
    { value: 'all', label: t.exports.scopes.all(documents?.length ?? 0), isOffered: true },
  ];
  return (
    <Dialog
      isWide
      title={t.exports.title}
      onClose={onClose}
      foot={
        <>
          <span className="foot-note" role="status">
            {file === null ? (error === null ? t.exports.writing : '') : t.exports.sum(file.mentions, file.documents)}
          </span>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="main" icon="export" disabled={file === null} onClick={save}>
            {t.exports.save(format)}
          </Button>
        </>
      }
    >
      <div className="export-choices">
        <Choice
          legend={t.exports.format}
          value={format}
          options={[
            { value: 'csv', label: t.exports.formats.csv },
            { value: 'json', label: t.exports.formats.json },
          ]}
          onChange={setFormat}
        />
        <Choice
          legend={t.exports.scope}
          value={scope}
          options={scopes.filter((s) => s.isOffered)}
          onChange={setScope}
        />
        <label className="field">
          <span>
            {t.exports.confidence} <output>{t.legend.atLeast(percent)}</output>
          </span>
          <input
            type="range"
            min={0}
            max={100}
            value={percent}
            aria-valuetext={t.percent(percent / 100)}
            onChange={(event) => setPercent(Number(event.target.value))}
          />
        </label>
        {format === 'csv' && <Switch label={t.exports.bom} hint={t.exports.bomHint} isOn={bom} onChange={setBom} />}
      </div>
      {names.length > 0 && <LabelPicker names={names} leftOut={leftOut} onChange={setLeftOut} />}
      <p className="hint">{t.exports.formatHint[format]}</p>
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
