// What the menus of a desktop shell ask of the page, and what the page can ask of such a shell alone. Other shells: none.
import { z } from 'zod';
import type { AddedDocument } from './documents.ts';

export type Command =
  | { readonly type: 'go'; readonly to: 'library' | 'entities' | 'labelSets' | 'settings' | 'about' }
  | { readonly type: 'export' | 'undo' | 'redo' | 'shortcuts' }
  /** Files are being read by the shell. */
  | { readonly type: 'adding'; readonly done: number; readonly all: number }
  /** What became of all of them. */
  | { readonly type: 'added'; readonly answers: readonly AddedDocument[] }
  /** Something a person asked the shell for did not work; one sentence. */
  | { readonly type: 'failed'; readonly message: string };

/** A file that the page hands to the system, saved or dragged out of the window; as `exportFileSchema` holds it. */
export const handedFileSchema = z.object({
  fileName: z.string().min(1).max(255),
  encoding: z.enum(['text', 'base64']),
  content: z.string(),
});
export type HandedFile = z.infer<typeof handedFileSchema>;

/** false: the person changed their mind, or it did not work, which a command tells. */
export interface Saved {
  readonly saved: boolean;
}
