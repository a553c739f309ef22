// What only a desktop shell can do: its menus speak to the page, and files are dragged out. In a browser: nothing.
import type { Command, HandedFile } from '../../electron/contract/index.ts';
import { showError } from '../hooks/toasts.ts';

/** Returns the function that ends it. */
export const onCommand = (listener: (command: Command) => void): (() => void) =>
  window.padellm?.onCommand(listener) ?? (() => undefined);

export const canDragOut = (): boolean => window.padellm !== undefined;

/** To be called while a drag begins, after its own `preventDefault`: the system's drag takes its place. */
export async function dragOut(file: HandedFile): Promise<void> {
  const answer = await window.padellm?.startDrag(file);
  if (answer?.ok === false) showError(answer.error.message);
}
