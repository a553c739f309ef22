// The ways to add documents without dragging: paste, files, a folder and, at the first start, a sample.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { acceptedExtensions } from '../../../electron/contract/documents.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';
import { sample } from '../../messages/sample.ts';
import { addFiles, addText } from './addDocuments.ts';
import { filesOfInput } from './droppedFiles.ts';
import { PasteDialog } from './PasteDialog.tsx';

export function AddButtons({ hasSample = false }: { readonly hasSample?: boolean }): ReactElement {
  const [isPasting, setIsPasting] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const picked = (input: HTMLInputElement): void => {
    if (input.files === null) return;
    void addFiles(filesOfInput(input.files));
    input.value = '';
  };
  return (
    <div className="add-buttons">
      <Button look={hasSample ? 'plain' : 'main'} icon="document" onClick={() => files.current?.click()}>
        {t.add.chooseFiles}
      </Button>
      <Button icon="folder" onClick={() => folder.current?.click()}>
        {t.add.chooseFolder}
      </Button>
      <Button icon="paste" onClick={() => setIsPasting(true)}>
        {t.add.paste}
      </Button>
      {hasSample && (
        <Button look="main" icon="sample" onClick={() => void addText(sample.name, sample.text)}>
          {t.add.sample}
        </Button>
      )}
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={acceptedExtensions.join(',')}
        aria-label={t.add.filesInput}
        onChange={(event) => picked(event.target)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={t.add.folderInput}
        onChange={(event) => picked(event.target)}
      />
      {isPasting && <PasteDialog onClose={() => setIsPasting(false)} />}
    </div>
  );
}
