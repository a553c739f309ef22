// The ways to add documents without dragging: files, a folder, paste, annotations of other programs; first, a sample.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { acceptedExtensions } from '../../../electron/contract/documents.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { importExtensions } from '../../core/annotated.ts';
import { t } from '../../messages/index.ts';
import { sample } from '../../messages/sample.ts';
import { ReadOptionsDialog } from './AddDialog.tsx';
import { addText, importFiles, pickFiles } from './addDocuments.ts';
import { filesOfInput, type PickedFile } from './droppedFiles.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { standingChoices } from './readChoices.ts';

export function AddButtons({ hasSample = false }: { readonly hasSample?: boolean }): ReactElement {
  const [open, setOpen] = useState<'paste' | 'options' | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const annotations = useRef<HTMLInputElement>(null);
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const picked = (input: HTMLInputElement, take: (files: readonly PickedFile[]) => Promise<void>): void => {
    if (input.files === null) return;
    void take(filesOfInput(input.files));
    input.value = '';
  };
  const add = (some: readonly PickedFile[]): Promise<void> => pickFiles(some, standingChoices());
  return (
    <div className="add-buttons">
      <Button look={hasSample ? 'plain' : 'main'} icon="document" onClick={() => files.current?.click()}>
        {t.add.chooseFiles}
      </Button>
      <Button icon="folder" onClick={() => folder.current?.click()}>
        {t.add.chooseFolder}
      </Button>
      <Button icon="paste" onClick={() => setOpen('paste')}>
        {t.add.paste}
      </Button>
      {hasSample ? (
        <Button look="main" icon="sample" onClick={() => void addText(sample.name, sample.text)}>
          {t.add.sample}
        </Button>
      ) : (
        <>
          <Button icon="import" title={t.add.importHint} onClick={() => annotations.current?.click()}>
            {t.add.import}
          </Button>
          <IconButton label={t.addOptions.standing} icon="settings" onClick={() => setOpen('options')} />
        </>
      )}
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={acceptedExtensions.join(',')}
        aria-label={t.add.filesInput}
        onChange={(event) => picked(event.target, add)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={t.add.folderInput}
        onChange={(event) => picked(event.target, add)}
      />
      <input
        ref={annotations}
        type="file"
        multiple
        hidden
        accept={[...importExtensions, '.txt'].join(',')}
        aria-label={t.add.importInput}
        onChange={(event) => picked(event.target, importFiles)}
      />
      {open === 'paste' && <PasteDialog onClose={() => setOpen(null)} />}
      {open === 'options' && <ReadOptionsDialog onClose={() => setOpen(null)} />}
    </div>
  );
}
