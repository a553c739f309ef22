// The only bridge between the page and the program: two functions, and nothing of Electron itself.
import { contextBridge, ipcRenderer } from 'electron';
import type { Change, Result } from './contract/index.ts';
import { callChannel, changeChannel } from './shells/ipc/channels.ts';

const bridge = {
  call: (name: string, input: unknown): Promise<Result<unknown>> =>
    ipcRenderer.invoke(callChannel, name, input) as Promise<Result<unknown>>,
  onChange: (listener: (change: Change) => void): (() => void) => {
    const receive = (_event: unknown, change: Change): void => listener(change);
    ipcRenderer.on(changeChannel, receive);
    return () => void ipcRenderer.off(changeChannel, receive);
  },
};

contextBridge.exposeInMainWorld('padellm', bridge);
