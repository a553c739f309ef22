// Entry of the engine process, under Electron (utilityProcess) and under Node (child_process) alike.
// Whatever is not caught ends the process with a reason on standard error; its owner reports it and starts another.
import { loadEngine } from '../engine/index.ts';
import { serve, type HostPort } from './server.ts';

/** Electron's parentPort, as far as it is used here. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const crashExitCode = 70; // EX_SOFTWARE of sysexits.h

function end(thrown: unknown): void {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  process.stderr.write(`${reason}\n`, () => process.exit(crashExitCode));
}

function openPort(): HostPort | null {
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
  if (parentPort !== undefined) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
    };
  }
  const send = process.send?.bind(process);
  if (send === undefined) return null;
  // An owner that died leaves nobody to answer.
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => void send(message, undefined, undefined, () => undefined),
    onMessage: (listener) => void process.on('message', listener),
  };
}

process.on('uncaughtException', end);
process.on('unhandledRejection', end);
// Ctrl-C reaches the whole process group; the owner decides when this process ends.
process.on('SIGINT', () => undefined);

const port = openPort();
if (port === null) {
  end(new Error('This file is started by the program, not by hand.'));
} else {
  await serve(port, loadEngine);
  process.exit(0);
}
