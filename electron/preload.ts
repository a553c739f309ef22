// The only bridge between the page and the program: five functions, and nothing of Electron itself.
import { contextBridge, ipcRenderer } from 'electron';
import type { Change, Command, HandedFile, Result, Saved } from './contract/index.ts';
import { callChannel, changeChannel, commandChannel, dragChannel, saveChannel } from './shells/ipc/channels.ts';
import { createMailbox } from './shells/ipc/mailbox.ts';

const commands = createMailbox<Command>();
ipcRenderer.on(commandChannel, (_event: unknown, command: Command) => commands.put(command));

const bridge = {
  call: (name: string, input: unknown): Promise<Result<unknown>> =>
    ipcRenderer.invoke(callChannel, name, input) as Promise<Result<unknown>>,
  onChange: (listener: (change: Change) => void): (() => void) => {
    const receive = (_event: unknown, change: Change): void => listener(change);
    ipcRenderer.on(changeChannel, receive);
    return () => void ipcRenderer.off(changeChannel, receive);
  },
  onCommand: commands.listen,
  startDrag: (file: HandedFile): Promise<Result<null>> =>
    ipcRenderer.invoke(dragChannel, file) as Promise<Result<null>>,
  saveFile: (file: HandedFile): Promise<Saved> => ipcRenderer.invoke(saveChannel, file) as Promise<Saved>,
};

contextBridge.exposeInMainWorld('padellm', bridge);
