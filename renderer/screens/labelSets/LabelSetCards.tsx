// A card for each label set.
import { useRef, useState, type ReactElement } from 'react';
import type { LabelSet } from '../../../electron/contract/index.ts';
import { call } from '../../api/program.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { hashOf } from '../../core/route.ts';
import { changeSettings } from '../../hooks/changeSettings.ts';
import { useLabelSets } from '../../hooks/useLabelSets.ts';
import { t } from '../../messages/index.ts';
import { createSet, duplicateSet, exportSet, openSet, removeSet } from './labelSetActions.ts';

const chipsShown = 9;

export function LabelSetCards({ sets }: { readonly sets: readonly LabelSet[] }): ReactElement {
  const { chosenId } = useLabelSets();
  const [importError, setImportError] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const importFile = async (picked: File): Promise<void> => {
    const result = await call('labelSets.importFile', { json: await picked.text() });
    setImportError(result.ok ? null : t.labelSets.notImported(picked.name, result.error.message));
    if (result.ok) openSet(result.value);
  };
  return (
    <main className="screen">
      <header className="screen-head">
        <div>
          <h1>{t.labelSets.title}</h1>
          <p className="muted">{t.labelSets.explain}</p>
        </div>
        <div className="add-buttons">
          <Button icon="import" onClick={() => file.current?.click()}>
            {t.labelSets.import}
          </Button>
          <Button look="main" icon="plus" onClick={() => void createSet(sets)}>
            {t.labelSets.create}
          </Button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".json,application/json"
            aria-label={t.labelSets.importInput}
            onChange={(event) => {
              const picked = event.target.files?.[0];
              event.target.value = '';
              if (picked !== undefined) void importFile(picked);
            }}
          />
        </div>
      </header>
      {importError !== null && (
        <Notice tone="error">
          <p>{importError}</p>
        </Notice>
      )}
      <ul className="cards">
        {sets.map((set) => (
          <li key={set.id} className="card">
            <h2>
              <a href={hashOf({ screen: 'labelSets', labelSetId: set.id })}>{set.name}</a>
            </h2>
            <p className="muted">
              {t.labels(set.labels.length)}
              {set.starter !== null && ` · ${t.labelSets.starter}`}
            </p>
            <div className="chips">
              {set.labels.slice(0, chipsShown).map(({ name, colour }) => (
                <Chip key={name} name={name} colour={colour} />
              ))}
              {set.labels.length > chipsShown && (
                <span className="muted">{t.andMore(set.labels.length - chipsShown)}</span>
              )}
              {set.labels.length === 0 && <span className="muted">{t.labelSets.noLabels}</span>}
            </div>
            <footer className="card-foot">
              {set.id === chosenId ? (
                <span className="in-use">
                  <Icon name="check" />
                  {t.labelSets.inUse}
                </span>
              ) : (
                <Button look="quiet" onClick={() => void changeSettings({ labelSetId: set.id })}>
                  {t.labelSets.use}
                  <span className="unseen"> {set.name}</span>
                </Button>
              )}
              <span className="end">
                <IconButton
                  label={t.labelSets.duplicate(set.name)}
                  icon="copy"
                  onClick={() => void duplicateSet(set.id)}
                />
                <IconButton label={t.labelSets.export(set.name)} icon="export" onClick={() => void exportSet(set.id)} />
                <IconButton label={t.labelSets.remove(set.name)} icon="trash" onClick={() => void removeSet(set.id)} />
              </span>
            </footer>
          </li>
        ))}
      </ul>
    </main>
  );
}
