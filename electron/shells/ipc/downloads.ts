// What the page saves goes through the system's own save dialog; anything else that would be downloaded is not.
import path from 'node:path';
import { isOwnBlob } from './guards.ts';
import { words } from './words.ts';

/** Electron's DownloadItem, as far as it is used. */
export interface DownloadLike {
  getURL(): string;
  getFilename(): string;
  setSaveDialogOptions(options: SaveOptions): void;
}

export interface SaveOptions {
  readonly title: string;
  readonly defaultPath: string;
  readonly filters: { readonly name: string; readonly extensions: string[] }[];
}

export interface DownloadsLike {
  on(event: 'will-download', listener: (event: { preventDefault(): void }, item: DownloadLike) => void): unknown;
}

/** @param folderOf the folder that the dialog begins in, asked for each time */
export function guardDownloads(session: DownloadsLike, folderOf: () => string): void {
  session.on('will-download', (event, item) => {
    if (isOwnBlob(item.getURL())) item.setSaveDialogOptions(saveOptions(item.getFilename(), folderOf()));
    else event.preventDefault();
  });
}

export function saveOptions(fileName: string, folder: string): SaveOptions {
  const type = path.extname(fileName).slice(1);
  return {
    title: words.saveTitle,
    defaultPath: path.join(folder, path.basename(fileName)),
    filters: [
      ...(type === '' ? [] : [{ name: type.toUpperCase(), extensions: [type] }]),
      { name: words.allFiles, extensions: ['*'] },
    ],
  };
}
