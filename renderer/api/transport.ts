// How the renderer reaches the program: the bridge of Electron's preload where there is one, otherwise HTTP.
import type { Call, Change, Command, HandedFile, Result, Saved } from '../../electron/contract/index.ts';
import { createHttpTransport } from './httpTransport.ts';

export interface Bridge {
  readonly call: Call;
  /** Returns a function that ends the subscription. */
  readonly onChange: (listener: (change: Change) => void) => () => void;
}

export interface Transport extends Bridge {
  /** Whether the program answers; told whenever that changes. */
  readonly onConnection: (listener: (isConnected: boolean) => void) => () => void;
}

/** What a shell with menus and windows of its own offers besides; see `desktop.ts`. */
export interface DesktopBridge extends Bridge {
  readonly onCommand: (listener: (command: Command) => void) => () => void;
  readonly startDrag: (file: HandedFile) => Promise<Result<null>>;
  readonly saveFile: (file: HandedFile) => Promise<Saved>;
}

declare global {
  interface Window {
    readonly padellm?: DesktopBridge;
  }
}

export function openTransport(): Transport {
  const bridge = window.padellm;
  if (bridge === undefined) return createHttpTransport();
  return {
    call: (name, input) => bridge.call(name, input),
    onChange: (listener) => bridge.onChange(listener),
    onConnection: () => () => undefined,
  };
}
