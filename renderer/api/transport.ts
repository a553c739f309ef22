// How the renderer reaches the program: the bridge of Electron's preload where there is one, otherwise HTTP.
import type { Call, Change } from '../../electron/contract/index.ts';
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

declare global {
  interface Window {
    readonly padellm?: Bridge;
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
