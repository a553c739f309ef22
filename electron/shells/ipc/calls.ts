// Carries the API over Electron's IPC: only the main frame of our own page is answered.
import { fail, toAppError, type Result } from '../../contract/index.ts';
import type { Program } from '../compose.ts';
import { isAppUrl } from './appScheme.ts';
import { callChannel, changeChannel } from './channels.ts';

/** Electron's WebFrameMain, as far as it is looked at. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

export interface CallEvent {
  /** null: the frame has gone since it asked. */
  readonly senderFrame: SenderFrame | null;
}

export interface IpcMainLike {
  handle(channel: string, listener: (event: CallEvent, ...args: unknown[]) => Promise<unknown>): void;
}

export interface WindowLike {
  isDestroyed(): boolean;
  readonly webContents: { send(channel: string, ...args: unknown[]): void };
}

export const isTrustedSender = (frame: SenderFrame | null): boolean =>
  frame !== null && frame.parent === null && isAppUrl(frame.url);

export function registerCalls(ipcMain: IpcMainLike, program: Pick<Program, 'callUnchecked'>): void {
  ipcMain.handle(callChannel, async (event, name, input): Promise<Result<unknown>> => {
    if (!isTrustedSender(event.senderFrame)) return fail('input-invalid', 'This page may not ask the program.');
    if (typeof name !== 'string') return fail('input-invalid', 'A request has a name.');
    // What is thrown would reach the page as "Error invoking remote method …".
    return program.callUnchecked(name, input).catch((thrown: unknown) => ({ ok: false, error: toAppError(thrown) }));
  });
}

/** @returns the function that ends it */
export function pushChanges(program: Pick<Program, 'onChange'>, windows: () => readonly WindowLike[]): () => void {
  return program.onChange((change) => {
    for (const window of windows()) {
      if (!window.isDestroyed()) window.webContents.send(changeChannel, change);
    }
  });
}
