// Saves a file: with the dialog of the system where a shell offers one, otherwise as a browser does.
import { bytesOfBase64 } from '../core/base64.ts';

export interface FileToSave {
  readonly fileName: string;
  readonly mediaType: string;
  /** How `content` is to be read: as text, or as bytes in base64. */
  readonly encoding: 'text' | 'base64';
  readonly content: string;
}

/** What a shell may offer; saved: false where the person changed their mind. */
export interface FileSaver {
  readonly saveFile?: (file: FileToSave) => Promise<{ readonly saved: boolean }>;
}

export const download = (fileName: string, mediaType: string, content: string): void =>
  void saveFile({ fileName, mediaType, encoding: 'text', content });

/** Whether it was handed over. */
export async function saveFile(file: FileToSave): Promise<boolean> {
  const native: FileSaver | undefined = window.padellm;
  if (native?.saveFile !== undefined) return (await native.saveFile(file)).saved;
  const content = file.encoding === 'base64' ? bytesOfBase64(file.content) : file.content;
  const url = URL.createObjectURL(new Blob([content], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}
