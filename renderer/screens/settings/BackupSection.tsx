// A copy of the whole library at the press of a button, and where it lies.
import { useState, type ReactElement } from 'react';
import type { ApiOutput } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';

export function BackupSection(): ReactElement {
  const [isWriting, setIsWriting] = useState(false);
  const [backup, setBackup] = useState<ApiOutput<'library.backup'> | null>(null);
  const write = async (): Promise<void> => {
    setIsWriting(true);
    const answer = await perform('library.backup', {});
    setIsWriting(false);
    if (answer !== null) setBackup(answer);
  };
  return (
    <section className="settings-section" aria-labelledby="settings-backup">
      <h2 id="settings-backup">{t.settings.backup}</h2>
      <p className="muted">{t.settings.backupHint}</p>
      <div className="backup">
        <Button icon="copy" disabled={isWriting} onClick={() => void write()}>
          {isWriting ? t.settings.backupWriting : t.settings.backupWrite}
        </Button>
        <p role="status">
          {backup !== null && !isWriting && (
            <>
              {t.settings.backupDone(backup.bytes)} <span className="path">{backup.file}</span>
            </>
          )}
        </p>
      </div>
    </section>
  );
}
