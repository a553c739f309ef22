// Saves what the page hands over where the person says, in the system's own dialog.
import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { handedFileSchema, type Command, type Saved } from '../../contract/index.ts';
import { isTrustedSender, type IpcMainLike } from './calls.ts';
import { saveChannel } from './channels.ts';
import { saveOptions, type SaveOptions } from './downloads.ts';
import { safeFileName } from './dragOut.ts';
import { words } from './words.ts';

export interface SavingOptions {
  readonly choose: (options: SaveOptions) => Promise<{ readonly canceled: boolean; readonly filePath: string }>;
  readonly tell: (command: Command) => void;
  /** Where the dialog begins the first time; then where the last file went. */
  readonly folderOf: () => string;
}

export function registerSaving(ipcMain: IpcMainLike, { choose, tell, folderOf }: SavingOptions): void {
  let last: string | null = null;
  ipcMain.handle(saveChannel, async (event, given): Promise<Saved> => {
    const parsed = handedFileSchema.safeParse(given);
    if (!isTrustedSender(event.senderFrame) || !parsed.success) return { saved: false };
    const { fileName, content, encoding } = parsed.data;
    const { canceled, filePath } = await choose(saveOptions(safeFileName(fileName), last ?? folderOf()));
    if (canceled || filePath === '') return { saved: false };
    const beside = `${filePath}.${randomUUID().slice(0, 8)}.part`; // none that may be there already
    try {
      // Written beside and moved: a full disk costs nothing that was there before.
      await writeFile(beside, content, { encoding: encoding === 'base64' ? 'base64' : 'utf8', flag: 'wx' });
      await rename(beside, filePath);
    } catch (thrown) {
      await rm(beside, { force: true }).catch(() => undefined);
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      tell({ type: 'failed', message: words.notSaved(path.basename(filePath), reason) });
      return { saved: false };
    }
    last = path.dirname(filePath);
    return { saved: true };
  });
}
