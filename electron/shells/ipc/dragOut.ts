// A file that a person drags out of the window: written into a folder of ours, which is emptied at start and at the end.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, handedFileSchema, ok, type Result } from '../../contract/index.ts';
import { isTrustedSender, type CallEvent } from './calls.ts';
import { dragChannel } from './channels.ts';
import { words } from './words.ts';

export interface DragEvent extends CallEvent {
  readonly sender: { startDrag(item: { readonly file: string; readonly icon: string }): void };
}

export interface DragIpcLike {
  handle(channel: string, listener: (event: DragEvent, ...args: unknown[]) => Promise<unknown>): void;
}

export interface DragOutOptions {
  readonly folder: string;
  /** A picture that is shown under the pointer. */
  readonly icon: string;
}

/** @returns the function that removes what was dragged out; only when nothing can still be copying it */
export function registerDragOut(ipcMain: DragIpcLike, { folder, icon }: DragOutOptions): () => void {
  const clean = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another program still reads one of them: the next start tries again, and this one begins and ends all the same.
    }
  };
  clean(); // what a crash left
  let drags = 0;
  ipcMain.handle(dragChannel, (event, given): Promise<Result<null>> => {
    if (!isTrustedSender(event.senderFrame))
      return Promise.resolve(fail('input-invalid', 'This page may not drag files.'));
    const parsed = handedFileSchema.safeParse(given);
    if (!parsed.success) return Promise.resolve(fail('input-invalid', words.dragFailed));
    const { fileName, content, encoding } = parsed.data;
    try {
      drags += 1;
      const own = path.join(folder, String(drags)); // the name stays as it is, and nothing is written over
      mkdirSync(own, { recursive: true, mode: 0o700 });
      const file = path.join(own, safeFileName(fileName));
      writeFileSync(file, content, { encoding: encoding === 'base64' ? 'base64' : 'utf8', mode: 0o600 });
      event.sender.startDrag({ file, icon });
      return Promise.resolve(ok(null));
    } catch {
      return Promise.resolve(fail('store-failed', words.dragFailed));
    }
  });
  return clean;
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** File systems take 255. */
const mostBytes = 200;

function shorten(name: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    end += character.length;
  }
  return name.slice(0, end);
}

/** A name that is one on every system, and leads into no other folder. */
export function safeFileName(name: string): string {
  const plain = trim(name.toWellFormed().replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_'));
  const type = shorten(path.extname(plain), 40);
  const room = mostBytes - Buffer.byteLength(type);
  const cut = Buffer.byteLength(plain) > mostBytes ? trim(shorten(plain, room) + type) : plain;
  if (cut === '') return 'export';
  return reserved.test(cut) ? `_${cut}` : cut;
}

/** Windows drops dots and blanks at the end; a dot at the beginning hides a file. */
const trim = (name: string): string => name.replace(/[. ]+$/u, '').replace(/^[. ]+/u, '');
